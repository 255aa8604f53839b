import Foundation
import MailWorld
import Persuratan
import Testing

@testable import Office

/// A real clamd on a socket of its own, with one signature.
@Suite("Infected files", .serialized) struct VirusScannerTests {
    /// What its database knows, under the name `Contoh.Berbahaya`.
    private static let bad = "ini bukan surat, melainkan contoh berkas berbahaya untuk uji coba"

    @Test("a mail with an infected file is set aside with the name, and its file reaches nobody")
    func infected() throws {
        let daemon = try ClamDaemon(signature: Self.bad, name: "Contoh.Berbahaya")
        defer { daemon.stop() }
        let scanner = VirusScanner(socket: daemon.socket)
        try scanner.ping()
        let office = try DeskHarness(converter: TextConverter(scanner: scanner))
        var mail = SampleLetter.mail(visit: DeskHarness.visit, written: Tanggal("2026-11-16")!)
        mail.files.append(.init(name: "daftar.txt", type: "text/plain", content: Data(Self.bad.utf8)))
        let result = try office.receive(mail, from: DeskHarness.applicant)
        #expect(result.hasil.hasPrefix("quarantine: berkas daftar.txt berbahaya: Contoh.Berbahaya"))
        #expect(try office.newMails() == [])
        try office.request()
        #expect(try office.newMails() == ["pemohon: tanda_terima", "admin: permintaan"])
    }

    @Test("while the scanner does not answer, a letter waits and nothing is called clean")
    func absent() throws {
        let converter = TextConverter(scanner: VirusScanner(socket: "/nonexistent/clamd.ctl"))
        let office = try DeskHarness(converter: converter)
        try office.store(
            Data(
                SampleLetter.mail(visit: DeskHarness.visit, written: Tanggal("2026-11-16")!).bytes(
                    from: .init(name: nil, address: DeskHarness.applicant), messageID: "a@x.example")))
        #expect(try office.desk.workOnNext()?.isWaiting == true)
        #expect(throws: VirusScannerError.self) { try office.readingRoom.readNext() }
        #expect(try office.desk.workOnNext() == nil)
        #expect(try office.register.read { try $0.readingCount() } == 1)
    }
}

/// clamd in a folder of its own.
private struct ClamDaemon {
    let socket: String
    private let folder: URL
    private let process = Process()

    init(signature: String, name: String) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "clamd-\(UUID().uuidString.prefix(8))")
        socket = folder.appending(path: "clamd.ctl").path
        let database = folder.appending(path: "db")
        try FileManager.default.createDirectory(at: database, withIntermediateDirectories: true)
        // Extended signatures (ClamAV manual, "Body-based signatures"): name, any file, anywhere, hex.
        let hex = signature.utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        try Data("\(name):0:*:\(hex)\n".utf8).write(to: database.appending(path: "contoh.ndb"))
        let settings = """
            LocalSocket \(socket)
            DatabaseDirectory \(database.path)
            TemporaryDirectory \(folder.path)
            Foreground yes
            ConcurrentDatabaseReload no
            """
        let file = folder.appending(path: "clamd.conf")
        try Data(settings.utf8).write(to: file)
        process.executableURL = URL(filePath: "/usr/sbin/clamd")
        process.arguments = ["-c", file.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let deadline = Date().addingTimeInterval(30)
        let bell = Bell()
        while (try? VirusScanner(socket: socket).ping()) == nil {
            try #require(Date() < deadline && process.isRunning, "clamd does not start")
            bell.wait(until: Date().addingTimeInterval(0.05))
        }
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }
}
