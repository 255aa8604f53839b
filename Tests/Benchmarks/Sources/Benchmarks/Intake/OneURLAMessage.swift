import Foundation

/// libcurl's own way to fetch mail, `imap://host/INBOX;UID=n`, message after message on one connection.
struct OneURLAMessage {
    let folder: URL

    /// Fetches the first `count` mails and throws them away.
    ///
    /// - Returns: seconds on the clock.
    func fetch(_ count: Int, of mailbox: FilledMailbox, port: UInt16) throws -> Double {
        let file = folder.appending(path: "curl-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let urls = (1...count).map { "url = \"imap://127.0.0.1:\(port)/INBOX;UID=\($0)\"\noutput = \"/dev/null\"\n" }
        let login = "user = \"\(mailbox.address):\(FilledMailbox.password)\"\nlogin-options = \"AUTH=PLAIN\"\n"
        try Data((login + urls.joined()).utf8).write(to: file)
        let watch = Stopwatch()
        try Command.run("/usr/bin/curl", ["--silent", "--show-error", "--fail-early", "--config", file.path])
        return watch.seconds
    }
}
