import Foundation
import MailWorld

/// Request Tracker's mail gateway, a process a mail as mail servers call it, with RT's own server and SQLite.
struct RequestTracker {
    private static let home = "/usr/share/request-tracker5"
    let folder: URL
    let world: MailWorld
    private let port: UInt16

    init(folder: URL, world: MailWorld) throws {
        (self.folder, self.world) = (folder, world)
        port = try FreePort.any()
    }

    private var environment: [String: String] {
        ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "RT_SITE_CONFIG_DIR": path("settings")]
    }

    /// - Returns: seconds for all letters, without setting up.
    func take(_ letters: [OfficeLetter]) throws -> Double {
        try setUp()
        let server = try start()
        defer { server.terminate() }
        for (index, letter) in letters.enumerated() {
            try Data(letter.unixText.utf8).write(to: folder.appending(path: "mails/\(1000 + index).eml"))
        }
        // The server loads its pages with the first mail.
        try letOneIn(OfficeLetter(request: 0))
        let watch = Stopwatch()
        let gate = "rt-mailgate-5 --queue General --action correspond --url http://127.0.0.1:\(port)/"
        try Command.run(
            "/bin/sh", ["-c", "for mail in '\(path("mails"))'/*; do \(gate) < \"$mail\" || exit 1; done"],
            environment: environment)
        return watch.seconds
    }

    private func letOneIn(_ letter: OfficeLetter) throws {
        try world.addAccount(letter.sender, password: DemoOffice.password)
        let mail = path("pertama.eml")
        try Data(letter.unixText.utf8).write(to: URL(filePath: mail))
        let gate = "rt-mailgate-5 --queue General --action correspond --url http://127.0.0.1:\(port)/"
        try Command.run("/bin/sh", ["-c", "\(gate) < '\(mail)'"], environment: environment)
    }

    private func setUp() throws {
        for name in ["settings", "mails", "session", "mason/obj", "mason/cache"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        try settings.write(toFile: path("settings/10-bench.pm"), atomically: true, encoding: .utf8)
        try rights.write(toFile: path("rights.pl"), atomically: true, encoding: .utf8)
        try sendmail.write(toFile: path("sendmail"), atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path("sendmail"))
        let setUp = ["--skip-create", "--dba", "root", "--dba-password", "-"]
        try Command.run("/usr/sbin/rt-setup-database-5", ["--action", "init"] + setUp, environment: environment)
        try Command.run(
            "/usr/sbin/rt-setup-database-5", ["--action", "insert", "--datafile", path("rights.pl")] + setUp,
            environment: environment)
    }

    private func start() throws -> Process {
        let server = Process()
        server.executableURL = URL(filePath: "\(Self.home)/libexec/rt-server")
        server.arguments = ["--port", "\(port)"]
        server.environment = environment
        server.standardInput = FileHandle.nullDevice
        server.standardOutput = FileHandle.nullDevice
        server.standardError = FileHandle.nullDevice
        try server.run()
        let deadline = Date().addingTimeInterval(60)
        while !FreePort.isAnswered(port) {
            guard server.isRunning, Date() < deadline else { throw BenchmarkError.tooSlow("RT's server") }
            usleep(100_000)
        }
        return server
    }

    private func path(_ name: String) -> String { folder.appending(path: name).path }

    /// Perl, as RT reads it.
    private var settings: String {
        let values = [
            ("rtname", "kantor"), ("Organization", DemoOffice.domain), ("CorrespondAddress", DemoOffice.mailbox),
            ("CommentAddress", DemoOffice.mailbox), ("WebDomain", "127.0.0.1"), ("WebPort", "\(port)"),
            ("WebPath", ""), ("DatabaseType", "SQLite"), ("DatabaseName", path("rt.sqlite")), ("DatabaseUser", ""),
            ("DatabasePassword", ""), ("LogDir", folder.path), ("LogToSTDERR", "error"), ("LogToSyslog", ""),
            ("SendmailPath", path("sendmail")), ("MailCommand", "sendmailpipe"), ("MasonDataDir", path("mason")),
            ("MasonSessionDir", path("session")),
        ]
        return values.map { "Set($\($0), '\($1)');\n" }.joined() + "1;\n"
    }

    /// Anybody may open tickets by mail.
    private let rights = """
        @ACL = map { { GroupDomain => 'SystemInternal', GroupType => 'Everyone', Right => $_, Queue => 'General' } }
            qw(CreateTicket ReplyToTicket);
        1;
        """

    /// Postfix's own command, which hands a mail to the Postfix of this world.
    private var sendmail: String { "#!/bin/sh\nexec /usr/sbin/sendmail -C '\(world.folder.path)/postfix/etc' \"$@\"\n" }
}
