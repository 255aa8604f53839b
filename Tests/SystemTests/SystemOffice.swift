import Foundation
import Mail
import MailWorld
import Persuratan
import Testing

/// One office with its program on real Dovecot and Postfix, and its people.
final class SystemOffice {
    let world: MailWorld
    let office: DemoOffice
    let applicant: Persona
    private(set) var daemon: OfficeProcess?
    private var personas: [String: Persona] = [:]
    /// Roles and Message-IDs of the mails that were waited for.
    private var answered: Set<String> = []
    private let folder: URL

    static let today = OfficeTime.wib.tanggal(Date())
    /// A Thursday at least nine days ahead.
    static let visit = SampleLetter.day(.kamis, atLeast: 9, after: today)

    /// - Parameter adjust: changes the plan once the world's ports are known, as for a wire that can break.
    init(
        plan: DemoOffice.Plan = DemoOffice.Plan(),
        adjust: (MailWorld, inout DemoOffice.Plan) throws -> Void = { _, _ in }
    ) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "system-\(UUID().uuidString)")
        world = try MailWorld.start(
            MailWorldPlan(officeDomain: DemoOffice.domain, domains: ["smkn99.example", "bebas.example"]))
        var plan = plan
        try adjust(world, &plan)
        office = try DemoOffice(world: world, folder: folder, plan: plan)
        applicant = try office.applicant(name: "Rani Khayali", address: "rani@smkn99.example")
    }

    deinit {
        daemon?.kill()
        world.stop()
        try? FileManager.default.removeItem(at: folder)
    }

    func start() throws { daemon = try OfficeProcess(["serve"], office: office) }

    func kill() {
        daemon?.kill()
        daemon = nil
    }

    /// What the program has written so far.
    func log() throws -> String {
        String(decoding: try Data(contentsOf: office.folder.appending(path: "disposisi.log")), as: UTF8.self)
    }

    func persona(_ role: String) throws -> Persona {
        if role == "pemohon" { return applicant }
        if let known = personas[role] { return known }
        let persona = try office.persona(role)
        personas[role] = persona
        return persona
    }

    /// Waits for that role's next mail. One that comes twice, as after a kill between the server's yes and our note of it, is
    /// the same mail: people answer it once.
    func mail(_ role: String, _ what: String = "mail") throws -> ParsedMail {
        do {
            let mail = try persona(role).wait(for: what) { !answered.contains("\(role) \($0.messageID ?? "")") }
            if let id = mail.messageID { answered.insert("\(role) \(id)") }
            return mail
        } catch {
            Issue.record("\(error)\n\(try log().split(separator: "\n").suffix(15).joined(separator: "\n"))")
            throw error
        }
    }

    /// That role waits for its next mail and answers it.
    @discardableResult
    func answer(_ role: String, _ words: String) throws -> ParsedMail {
        let request = try mail(role)
        try persona(role).answer(request, words)
        return request
    }

    /// Runs a command of the program on this office.
    func run(_ arguments: String...) throws -> (code: Int32, output: String, errors: String) {
        try OfficeProcess.run(arguments + ["--config", office.folder.path])
    }

    /// The objects that a command printed with --json.
    func objects(_ arguments: String...) throws -> [[String: Any]] {
        let result = try OfficeProcess.run(arguments + ["--json", "--config", office.folder.path])
        try #require(result.code == 0, "\(result.errors)")
        return try result.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }
}

/// Waits until `condition` holds, and fails when it does not within `seconds`.
func eventually(_ what: String, seconds: TimeInterval = 30, _ condition: () throws -> Bool) throws {
    let deadline = Date().addingTimeInterval(seconds)
    while try !condition() {
        try #require(Date() < deadline, "\(what) did not come about")
        usleep(50_000)
    }
}
