import Foundation
import Persuratan
import Testing

@testable import Register

@Suite("backups") struct BackupTests {
    private func path(_ home: TemporaryRegister, _ name: String) -> String { home.folder.appending(path: name).path }

    @Test("a backup made while others write is one whole state, checked")
    func whileWriting() async throws {
        let home = try TemporaryRegister()
        try home.register.write { for _ in 0..<50 { try Contoh.open($0) } }
        let register = home.register
        let writer = Task.detached {
            for _ in 0..<200 where !Task.isCancelled { try register.write { _ = try Contoh.open($0) } }
        }
        let head = try home.register.backUp(to: path(home, "salinan.sqlite"))
        writer.cancel()
        _ = try? await writer.value
        #expect(try Register.check(path(home, "salinan.sqlite")) == head)
        let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
        #expect(left.filter { $0.contains("sedang-dibuat") } == [])
        #expect(!left.contains("salinan.sqlite-wal"))
    }

    @Test("a file that is there is never replaced")
    func exists() throws {
        let home = try TemporaryRegister()
        let file = path(home, "catatan.txt")
        try Data("penting".utf8).write(to: URL(filePath: file))
        #expect(throws: BackupError.exists(file)) { try home.register.backUp(to: file) }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "penting")
    }

    @Test("a restored register is the one that was backed up, and the old one is kept")
    func restore() throws {
        let home = try TemporaryRegister()
        try home.register.write { _ = try Contoh.open($0) }
        let backup = path(home, "salinan.sqlite")
        let head = try home.register.backUp(to: backup)
        try home.register.write { _ = try Contoh.open($0) }
        try home.register.close()
        let result = try Register.restore(backup, to: path(home, "register.sqlite"), at: Contoh.now)
        #expect(result.head == head)
        #expect(result.kept == path(home, "register.sqlite") + ".sebelum-" + Self.moment)
        let restored = try Register(path: path(home, "register.sqlite"))
        #expect(try restored.read { try $0.perkaraList(limit: 9) }.count == 1)
        try restored.close()
        let kept = try Register(path: try #require(result.kept))
        #expect(try kept.read { try $0.perkaraList(limit: 9) }.count == 2)
        try kept.close()
    }

    /// `Contoh.now` as it stands in a file's name.
    private static let moment = Contoh.now.formatted(.iso8601).filter { !"-:".contains($0) }

    @Test("what a killed program left of a backup is removed by the next one, and nothing else")
    func leftovers() throws {
        let home = try TemporaryRegister()
        let ended = Process()
        ended.executableURL = URL(filePath: "/bin/true")
        try ended.run()
        ended.waitUntilExit()
        let (dead, alive) = ("a.sqlite.sedang-dibuat-\(ended.processIdentifier)", "a.sqlite.sedang-dibuat-1")
        let kept = [alive, "a.sqlite.sedang-dibuat-catatan", "b.sqlite.sedang-dibuat-\(ended.processIdentifier)"]
        for name in kept + [dead, dead + "-journal"] { try Data("x".utf8).write(to: URL(filePath: path(home, name))) }
        _ = try home.register.backUp(to: path(home, "a.sqlite"))
        let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
        #expect(Set(left.filter { $0.contains("sedang-dibuat") }) == Set(kept))
    }

    @Test("a register that is made under another name is whole in its one file, or not there")
    func made() throws {
        let home = try TemporaryRegister()
        let file = path(home, "baru.sqlite")
        struct Stopped: Error {}
        #expect(throws: Stopped.self) {
            try Register.make(at: file) { new in
                try new.write { _ = try Contoh.open($0) }
                throw Stopped()
            }
        }
        #expect(!FileManager.default.fileExists(atPath: file))
        try Register.make(at: file) { new in
            try new.write { _ = try Contoh.open($0) }
            #expect(try new.read { try $0.perkaraList(limit: 9) }.count == 1)
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.path).filter { $0.hasPrefix("baru") }
        #expect(left == ["baru.sqlite"])
        let again = try Register(path: file)
        #expect(try again.read { try $0.perkaraList(limit: 9) }.count == 1)
        try again.close()
        #expect(throws: BackupError.exists(file)) { try Register.make(at: file) { _ in } }
    }

    @Test("a register with wishes and offers is whole, whatever SQLite 3.40 says of their tables")
    func wishes() throws {
        let home = try TemporaryRegister()
        try home.register.write { tx in
            let one = try Contoh.open(tx)
            let time = Jadwal(
                tanggal: Tanggal("2026-12-03")!, mulai: Pukul(jam: 9)!, selesai: Pukul(jam: 11)!)!
            try tx.wish([time], ruang: "pontive", case: one.id)
        }
        let head = try home.register.backUp(to: path(home, "salinan.sqlite"))
        #expect(try Register.check(path(home, "salinan.sqlite")) == head)
        try home.register.close()
    }

    @Test("the refusal of a damaged backup says what and where")
    func named() throws {
        let home = try TemporaryRegister()
        try home.register.write { _ = try Contoh.open($0) }
        let backup = path(home, "salinan.sqlite")
        _ = try home.register.backUp(to: backup)
        try home.register.close()
        let whole = try Data(contentsOf: URL(filePath: backup))
        let place = try #require(whole.range(of: Data("smkn99".utf8)))
        let faults: [(String, (inout Data) -> Void, String)] = [
            (
                "satu-huruf", { $0.replaceSubrange(place, with: Data("smkn98".utf8)) },
                "row 1 missing from index permohonan_pemohon"
            ),
            ("potong", { $0 = $0.prefix(4096 * 20) }, "malformed"),
            ("lain", { $0 = Data("bukan register".utf8) }, "file is not a database"),
        ]
        for (name, damage, what) in faults {
            var bytes = whole
            damage(&bytes)
            try bytes.write(to: URL(filePath: path(home, name)))
            let error = #expect(throws: BackupError.self) {
                try Register.restore(path(home, name), to: path(home, "register.sqlite"), at: Contoh.now)
            }
            let words = error?.description ?? ""
            #expect(words.contains(path(home, name)) && words.lowercased().contains(what), "\(name): \(words)")
        }
    }

    @Test("a damaged, foreign or changed file is never restored")
    func damaged() throws {
        let home = try TemporaryRegister()
        try home.register.write { _ = try Contoh.open($0) }
        let backup = path(home, "salinan.sqlite")
        _ = try home.register.backUp(to: backup)
        try home.register.close()
        var bytes = try Data(contentsOf: URL(filePath: backup))
        let place = try #require(bytes.range(of: Data("smkn99".utf8)))
        bytes.replaceSubrange(place, with: Data("smkn98".utf8))
        for (name, content) in [("diubah", bytes), ("potong", bytes.prefix(5000)), ("lain", Data("bukan".utf8))] {
            let file = path(home, name)
            try content.write(to: URL(filePath: file))
            #expect(throws: BackupError.self) {
                try Register.restore(file, to: path(home, "register.sqlite"), at: Contoh.now)
            }
        }
        let register = try Register(path: path(home, "register.sqlite"))
        #expect(try register.read { try $0.perkaraList(limit: 9) }.count == 1)
        try register.close()
    }
}
