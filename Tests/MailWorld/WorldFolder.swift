import Foundation

/// The folder of one mail world: its tree, its owners, and the servers' configuration from Templates.
enum WorldFolder {
    /// Makes everything that the servers need before they start.
    ///
    /// - Parameter ports: IMAP, IMAPS, SMTP, submission, SMTPS.
    static func make(_ plan: MailWorldPlan, ports: [UInt16]) throws(MailWorldError) -> URL {
        let folder = if let given = plan.folder { given } else { try temporary() }
        do {
            for name in [
                "dovecot/users", AccessToken.keyFolder, "postfix/etc", "postfix/queue", "postfix/data", "mail", "tls",
            ] {
                try FileManager.default.createDirectory(
                    at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
            }
            try AccessToken.makeKey(in: folder)
            let values = values(plan, folder, ports)
            for (template, target) in [
                ("dovecot.conf", "dovecot/dovecot.conf"), ("oauth2.conf", "dovecot/oauth2.conf"),
                ("main.cf", "postfix/etc/main.cf"),
                ("master.cf", "postfix/etc/master.cf"),
            ] {
                try fill(template, values).write(
                    to: folder.appendingPathComponent(target), atomically: true, encoding: .utf8)
            }
        } catch let error as MailWorldError {
            throw error
        } catch {
            throw .system(what: folder.path, problem: "\(error)")
        }
        try setOwners(folder)
        try makeCertificate(in: folder.appendingPathComponent("tls"), output: folder.appendingPathComponent("output"))
        return folder
    }

    /// Makes key.pem and cert.pem for localhost, signed by itself.
    static func makeCertificate(in folder: URL, output: URL) throws(MailWorldError) {
        let command = ServerCommand(
            "/usr/bin/openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
                "-keyout", folder.appendingPathComponent("key.pem").path,
                "-out", folder.appendingPathComponent("cert.pem").path,
            ])
        guard try command.run(output: output) == 0 else {
            throw .system(what: "openssl req", problem: "no certificate; see \(output.path)")
        }
    }

    /// A new folder that every user may enter: the servers give up root's rights.
    private static func temporary() throws(MailWorldError) -> URL {
        var template = Array("/tmp/disposisi-world-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil, chmod(template, 0o755) == 0 else {
            throw .system(what: "a folder under /tmp", problem: String(cString: strerror(errno)))
        }
        return URL(fileURLWithPath: String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }

    private static func values(_ plan: MailWorldPlan, _ folder: URL, _ ports: [UInt16]) -> [String: String] {
        [
            "DIR": folder.path, "DOMAIN": plan.officeDomain, "DOMAINS": plan.domains.joined(separator: ", "),
            "IMAP": "\(ports[0])", "IMAPS": "\(ports[1])", "SMTP": "127.0.0.1:\(ports[2])",
            "SUBMISSION": "127.0.0.1:\(ports[3])", "SMTPS": "127.0.0.1:\(ports[4])",
        ]
    }

    /// The template with each `@NAME@` replaced.
    static func fill(_ template: String, _ values: [String: String]) throws -> String {
        guard let folder = Bundle.module.url(forResource: "Templates", withExtension: nil) else {
            throw MailWorldError.system(what: "Templates of MailWorld", problem: "not beside the program")
        }
        let text = try String(contentsOf: folder.appendingPathComponent(template), encoding: .utf8)
        return values.reduce(text) { $0.replacingOccurrences(of: "@\($1.key)@", with: $1.value) }
    }

    private static func setOwners(_ folder: URL) throws(MailWorldError) {
        try give(folder.appendingPathComponent("mail"), to: try user("vmail", makesIt: true))
        try give(folder.appendingPathComponent("postfix/data"), to: try user("postfix", makesIt: false))
    }

    private static func give(_ folder: URL, to user: uid_t) throws(MailWorldError) {
        guard chown(folder.path, user, gid_t.max) == 0 else {
            throw .system(what: folder.path, problem: String(cString: strerror(errno)))
        }
    }

    private static func user(_ name: String, makesIt: Bool) throws(MailWorldError) -> uid_t {
        if let entry = getpwnam(name) { return entry.pointee.pw_uid }
        guard makesIt else {
            throw .system(what: "user \(name)", problem: "not there; is the package installed whole?")
        }
        // Another world may make it at the same moment: what counts is that it is there afterwards.
        _ = try ServerCommand("/usr/sbin/useradd", ["-r", "-M", "-s", "/usr/sbin/nologin", name])
            .run(output: URL(fileURLWithPath: "/dev/null"))
        guard let entry = getpwnam(name) else { throw .system(what: "user \(name)", problem: "useradd failed") }
        return entry.pointee.pw_uid
    }
}
