/// Signs of delivery reports that are not in the form of RFC 3464: qmail, Exim, Exchange, Gmail, Yahoo, Indonesian hosts.
enum BounceSigns {
    /// Why the mail is a report, or nil.
    static func sign(of mail: ParsedMail) -> String? {
        if mail.header("X-Failed-Recipients") != nil { return "X-Failed-Recipients is present" }
        let subject = LineKey(mail.subject).text
        let fits = subjects.contains(where: subject.hasPrefix)
        if let local = mail.from?.localPart.lowercased(), isSender(local) {
            return fits || saysFailure(mail.text) ? "from \(local), with a report's words" : nil
        }
        guard mail.hasNullReturnPath else { return nil }
        if fits { return "empty Return-Path, subject of a delivery report" }
        let isAnswer = AutoReplySigns.isSubject(mail.subject) || mail.autoSubmitted == "auto-replied"
        return !isAnswer && saysFailure(mail.text) ? "empty Return-Path, words of a delivery report" : nil
    }

    /// Exchange writes from `MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@…`.
    private static func isSender(_ local: String) -> Bool {
        senders.contains(local) || local.hasPrefix("microsoftexchange")
    }

    private static let senders: Set<String> = [
        "mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon", "mailer_daemon", "mail.daemon", "bounce",
        "bounces", "mailsystem",
    ]

    private static let subjects = [
        "undelivered mail returned", "undeliverable", "undelivered", "delivery status notification", "delivery failure",
        "delivery has failed", "mail delivery failed", "mail delivery failure", "mail delivery system",
        "failure notice", "failure delivery", "failed mail", "failed delivery", "nondeliverable", "non-delivery",
        "returned mail", "returned to sender", "message delivery", "mail failure", "delivery notification",
        "warning: message", "warning: could not send", "mail could not be delivered", "message not delivered",
        "your message couldn't be delivered", "delayed mail", "delivery delayed", "delivery incomplete",
        "message delayed", "mail delivery deferred", "permanent delivery failure", "bounced mail",
        "pesan tidak terkirim", "pesan tertunda", "surel tidak terkirim", "tidak terkirim", "gagal terkirim",
        "gagal mengirim", "gagal kirim", "pengiriman gagal", "pengiriman pesan gagal", "pengiriman email gagal",
        "pengiriman tertunda", "pengiriman surel gagal", "email tidak terkirim", "tidak dapat dikirim",
        "pesan tidak dapat", "email anda tidak dapat dikirim", "kegagalan pengiriman", "pesan dikembalikan",
        "surel dikembalikan", "pemberitahuan status pengiriman", "pemberitahuan kegagalan",
    ]

    private static let words = [
        "could not be delivered", "couldn't be delivered", "unable to deliver", "wasn't able to deliver",
        "not delivered", "hasn't been delivered", "has not been delivered", "delivery has failed",
        "delivery to the following recipient", "permanent error", "permanent fatal errors", "returned to you",
        "this is the qmail-send program", "this is a permanent error", "mailbox is full", "over quota",
        "tidak dapat dikirim", "gagal dikirim", "tidak terkirim", "tidak berhasil dikirim", "belum berhasil dikirim",
        "belum dapat dikirim", "gagal disampaikan", "tidak dapat disampaikan", "user unknown", "mailbox unavailable",
        "kotak surat penuh", "alamat tidak ditemukan",
    ]

    private static func saysFailure(_ text: String) -> Bool {
        let key = LineKey(String(text.prefix(4000))).text
        return words.contains(where: key.holds)
    }
}

extension ParsedMail {
    /// The null reverse-path (RFC 5321, 4.5.5), which only machines use.
    var hasNullReturnPath: Bool { header("Return-Path")?.filter { !$0.isWhitespace } == "<>" }
}
