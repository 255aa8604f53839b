import Foundation
import MailWorld
import Persuratan
import Testing

@Suite("the command line", .serialized) struct CommandTests {
    @Test("`check` says ok of a whole office, and what to do when a server cannot be reached")
    func check() throws {
        let office = try SystemOffice()
        let good = try office.run("check")
        #expect(good.code == 0, "\(good.output)\(good.errors)")
        office.world.stop()
        let bad = try office.run("check")
        #expect(bad.code == 75)
        #expect(bad.output.contains("Check host, port and firewall"))
        #expect(try office.run("poll").code == 75)
    }

    @Test("`poll` makes one pass and says what it did")
    func poll() throws {
        let office = try SystemOffice()
        try office.applicant.send(SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today))
        var report: [String: Any]?
        try eventually("a fetched letter") {
            report = try office.objects("poll").first
            return report?["fetched"] as? Int == 1
        }
        #expect((report?["sent"] as? [Any])?.count == 2)
        _ = try office.mail("pemohon", "acknowledgement")
        #expect(try office.objects("poll").first?["fetched"] as? Int == 0)
    }

    @Test("two daemons never work on one register")
    func twoDaemons() throws {
        let office = try SystemOffice()
        try office.start()
        try eventually("a daemon that serves") { try office.log().contains("serving") }
        let second = try office.run("poll")
        #expect(second.code == 75)
        #expect(second.errors.contains("another disposisi"))
    }

    @Test("wrong configuration ends with 2, and names file, line and key")
    func wrongConfig() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "wrong-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("kantor:\n  nma: Dinas\n".utf8).write(to: folder.appending(path: "disposisi.yaml"))
        let result = try OfficeProcess.run(["register", "list", "--config", folder.path])
        #expect(result.code == 2)
        #expect(result.errors.contains("disposisi.yaml:2:"))
        #expect(result.errors.contains("nma"))
    }

    @Test(
        "wrong use ends with 2, help with 0",
        arguments: [
            (["nonsense"], 2), (["--help"], 0), (["case", "show"], 2), (["register", "show", "x"], 2),
            (["report", "sop", "--format", "x"], 2),
        ])
    func use(arguments: [String], code: Int) throws { #expect(try OfficeProcess.run(arguments).code == Int32(code)) }

    @Test("`sop show` prints the SOP as the office's own table, letter by letter")
    func sopShow() throws {
        let file = Repository.root.appending(path: "config/sop/kunjungan.yaml").path
        let seed = try String(
            contentsOf: Repository.root.appending(path: "Tests/Fixtures/sop/sop-seed.txt"), encoding: .utf8)
        #expect(try OfficeProcess.run(["sop", "show", "--tabs", file]).output == seed)
        #expect(try OfficeProcess.run(["sop", "check", file]).code == 0)
    }
}
