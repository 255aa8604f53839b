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
        let restored = try Register(path: path(home, "register.sqlite"))
        #expect(try restored.read { try $0.perkaraList(limit: 9) }.count == 1)
        try restored.close()
        let kept = try Register(path: try #require(result.kept))
        #expect(try kept.read { try $0.perkaraList(limit: 9) }.count == 2)
        try kept.close()
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
