/// Signs of delivery reports that are not in the form of RFC 3464: qmail, Exim, old Exchange, Gmail, Yahoo, Indonesian hosts.
enum BounceSigns {
    /// Why the mail is a report, or nil.
    static func sign(of mail: ParsedMail) -> String? {
        if mail.header("X-Failed-Recipients") != nil { return "X-Failed-Recipients is present" }
        let subject = LineKey(mail.subject).text
        let fits = subjects.contains(where: subject.hasPrefix)
        if let local = mail.from?.localPart.lowercased(), senders.contains(local) {
            return fits || saysFailure(mail.text) ? "from \(local), with a report's words" : nil
        }
        let isNull = mail.header("Return-Path")?.filter { !$0.isWhitespace } == "<>"
        return isNull && fits ? "empty Return-Path, subject of a delivery report" : nil
    }

    private static let senders: Set<String> = ["mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon"]

    private static let subjects = [
        "undelivered mail returned", "undeliverable", "undelivered", "delivery status notification", "delivery failure",
        "delivery has failed", "mail delivery failed", "mail delivery failure", "mail delivery system",
        "failure notice",
        "returned mail", "returned to sender", "message delivery", "mail failure", "delivery notification",
        "warning: message", "warning: could not send", "mail could not be delivered", "pesan tidak terkirim",
        "tidak terkirim",
        "gagal terkirim", "pengiriman gagal", "pengiriman pesan gagal", "email tidak terkirim", "tidak dapat dikirim",
        "pemberitahuan status pengiriman",
    ]

    private static let words = [
        "could not be delivered", "couldn't be delivered", "unable to deliver", "wasn't able to deliver",
        "not delivered",
        "delivery to the following recipient", "permanent error", "permanent fatal errors", "returned to you",
        "tidak dapat dikirim", "gagal dikirim", "tidak terkirim", "user unknown", "mailbox unavailable",
    ]

    private static func saysFailure(_ text: String) -> Bool {
        let key = LineKey(String(text.prefix(4000))).text
        return words.contains(where: key.contains)
    }
}
