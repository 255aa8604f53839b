import Foundation
import MailWorld

/// Roundup's mail gateway with the classic tracker on SQLite: takes a whole mailbox file in one process.
struct Roundup {
    static let version = "2.6.0"
    let folder: URL
    let world: MailWorld

    private var programs: URL { Repository.root.appending(path: ".bench/roundup/bin") }
    private var tracker: URL { folder.appending(path: "tracker") }

    /// - Returns: seconds for all letters, without setting up.
    func take(_ letters: [OfficeLetter]) throws -> Double {
        try setUp()
        let mailbox = folder.appending(path: "surat.mbox")
        let mails = letters.map { "From \($0.sender) Tue Nov 24 08:15:00 2026\n\($0.unixText)\n" }
        try Data(mails.joined().utf8).write(to: mailbox)
        let watch = Stopwatch()
        try Command.run(program("roundup-mailgw"), [tracker.path, "mailbox", mailbox.path])
        let seconds = watch.seconds
        let issues = try Command.run(program("roundup-admin"), ["-i", tracker.path, "-c", "list", "issue", "id"])
        let count = issues.split(separator: UInt8(ascii: ",")).count
        guard count == letters.count else { throw BenchmarkError.failed("Roundup", "\(count) issues") }
        return seconds
    }

    private func setUp() throws {
        let settings = [
            "tracker_web=http://127.0.0.1/", "tracker_email=permohonan", "mail_domain=\(DemoOffice.domain)",
            "mail_host=127.0.0.1", "mail_port=\(world.smtpPort)", "admin_email=admin", "nosy_messages_to_author=new",
        ]
        let admin = program("roundup-admin")
        try Command.run(admin, ["-i", tracker.path, "install", "classic", "sqlite", settings.joined(separator: ",")])
        // The schema's own words for "anybody may write"; they are commented out as it comes.
        let schema = tracker.appending(path: "schema.py")
        let line = "db.security.addPermissionToRole('Anonymous', 'Email Access')"
        let text = try String(contentsOf: schema, encoding: .utf8)
        try text.replacing("#\(line)", with: line).write(to: schema, atomically: true, encoding: .utf8)
        try Command.run(admin, ["-i", tracker.path, "initialise", DemoOffice.password])
    }

    private func program(_ name: String) -> String { programs.appending(path: name).path }
}
