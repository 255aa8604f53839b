import Foundation

/// mbsync (isync), which copies a mailbox to a Maildir and looks at nothing.
///
/// As it comes: it pipelines its requests, and syncs every mail to the disk, as the register does.
struct Mbsync {
    let folder: URL

    /// Copies the whole INBOX into a new Maildir.
    ///
    /// - Returns: seconds on the clock and of the processor, and how many mails were copied.
    func copy(_ mailbox: FilledMailbox, port: UInt16) throws -> (seconds: Double, processorSeconds: Double, count: Int)
    {
        let home = folder.appending(path: "mbsync-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: home) }
        let file = home.appending(path: "mbsyncrc")
        try Data(configuration(mailbox, port, home).utf8).write(to: file)
        let watch = Stopwatch()
        try Command.run("/usr/bin/mbsync", ["--quiet", "--config", file.path, "all"])
        let (seconds, processor) = (watch.seconds, watch.childSeconds)
        let inbox = home.appending(path: "INBOX")
        let count = try ["cur", "new"].reduce(0) { sum, part in
            sum + (try FileManager.default.contentsOfDirectory(atPath: inbox.appending(path: part).path).count)
        }
        return (seconds, processor, count)
    }

    private func configuration(_ mailbox: FilledMailbox, _ port: UInt16, _ home: URL) -> String {
        """
        IMAPStore far
        Host 127.0.0.1
        Port \(port)
        User \(mailbox.address)
        Pass \(FilledMailbox.password)
        SSLType None
        AuthMechs LOGIN

        MaildirStore near
        Path \(home.path)/
        Inbox \(home.path)/INBOX

        Channel all
        Far :far:
        Near :near:
        Create Near
        Sync PullNew
        SyncState *

        """
    }
}
