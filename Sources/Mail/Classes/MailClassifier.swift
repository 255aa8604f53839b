/// Tells the kind of a mail and why: what its header says counts first, its subject next, its words last.
struct MailClassifier {
    let mail: ParsedMail
    let report: ReportParts
    let ownMark: String?
    /// The office's own address: a list of this name is only the way to its mailbox.
    let ownAddress: String?

    struct Verdict {
        let kind: MailClass
        let reason: String
    }

    func verdict() -> Verdict {
        ownMail() ?? deliveryReport() ?? receipt() ?? calendar() ?? autoSubmitted() ?? list() ?? responder()
            ?? nullSender() ?? subject() ?? sender() ?? words() ?? unsubscribe()
            ?? Verdict(kind: .person, reason: personReason)
    }

    private var isDeclaredPerson: Bool { mail.autoSubmitted == "no" }

    private var personReason: String {
        isDeclaredPerson ? "Auto-Submitted: no" : "no sign of a machine"
    }

    private func ownMail() -> Verdict? {
        guard let ownMark, mail.headers.all(MailRoom.officeMarkHeader).contains(ownMark) else { return nil }
        return Verdict(kind: .ownMail, reason: "\(MailRoom.officeMarkHeader) is this office's mark")
    }

    private func deliveryReport() -> Verdict? {
        if let status = report.deliveryStatus {
            let reader = DeliveryStatusReader(status: status, report: report, mail: mail)
            return Verdict(
                kind: .deliveryReport(reader.read()), reason: "multipart/report with delivery-status (RFC 3464)")
        }
        guard let sign = BounceSigns.sign(of: mail) else { return nil }
        if let status = report.looseDeliveryStatus {
            let reader = DeliveryStatusReader(status: status, report: report, mail: mail)
            return Verdict(kind: .deliveryReport(reader.read()), reason: "\(sign), with a delivery-status")
        }
        return Verdict(kind: .deliveryReport(BounceReader(mail: mail, report: report).read()), reason: sign)
    }

    /// A receipt of reading (RFC 8098) is made by a program, even where a person has pressed the button.
    private func receipt() -> Verdict? {
        if report.hasDispositionNotification {
            return Verdict(kind: .autoReply, reason: "disposition notification (RFC 8098)")
        }
        guard AutoReplySigns.isReceipt(subject: mail.subject, text: mail.text) else { return nil }
        return Verdict(kind: .autoReply, reason: "subject and words of a receipt")
    }

    /// An answer that a person wrote beside an attached calendar file stays a person's.
    private func calendar() -> Verdict? {
        guard let method = mail.calendar?.method, ["REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"].contains(method),
            !report.isCalendarAttached || mail.newText.text.isEmpty || AutoReplySigns.isCalendarSubject(mail.subject)
        else { return nil }
        return Verdict(kind: .calendarReply, reason: "text/calendar with method \(method)")
    }

    /// RFC 3834, 5. Exchange marks absence notices `auto-generated`, so the subject and the thread are looked at too.
    private func autoSubmitted() -> Verdict? {
        guard let value = mail.autoSubmitted, value != "no" else { return nil }
        let answers = value == "auto-replied" || AutoReplySigns.isSubject(mail.subject) || !mail.inReplyTo.isEmpty
        return Verdict(kind: answers ? .autoReply : .bulk, reason: "Auto-Submitted: \(value)")
    }

    private func list() -> Verdict? {
        if isOwnList { return nil }
        for name in ["List-Id", "List-Post"] where mail.header(name) != nil {
            return Verdict(kind: .mailingList, reason: "\(name) is present")
        }
        guard precedence == "list" else { return nil }
        return Verdict(kind: .mailingList, reason: "Precedence: list")
    }

    /// Where the office's address is a group that hands its mail on, every letter comes as a list's.
    private var isOwnList: Bool {
        guard let ownAddress = ownAddress?.lowercased() else { return false }
        let name = ownAddress.replacing("@", with: ".")
        return mail.header("List-Id")?.lowercased().contains("<\(name)>") == true
            || mail.header("List-Post")?.lowercased().contains("<mailto:\(ownAddress)>") == true
    }

    private var precedence: String { LineKey(mail.header("Precedence") ?? "").text }

    private func responder() -> Verdict? {
        for name in AutoReplySigns.fields {
            guard let value = mail.header(name), LineKey(value).text != "no" else { continue }
            return Verdict(kind: .autoReply, reason: "\(name) is present")
        }
        guard !isDeclaredPerson, ["auto_reply", "bulk", "junk"].contains(precedence) else { return nil }
        let answers = precedence == "auto_reply" || AutoReplySigns.isSubject(mail.subject)
        return Verdict(kind: answers ? .autoReply : .bulk, reason: "Precedence: \(precedence)")
    }

    /// Only machines send with the null reverse-path (RFC 5321, 4.5.5).
    private func nullSender() -> Verdict? {
        guard mail.hasNullReturnPath else { return nil }
        return Verdict(kind: .autoReply, reason: "empty Return-Path")
    }

    private func subject() -> Verdict? {
        guard !isDeclaredPerson, AutoReplySigns.isSubject(mail.subject) else { return nil }
        let second = mail.header("X-Auto-Response-Suppress") != nil ? " and X-Auto-Response-Suppress" : ""
        return Verdict(kind: .autoReply, reason: "subject of an automatic reply\(second)")
    }

    private func sender() -> Verdict? {
        guard !isDeclaredPerson, let local = mail.from?.localPart.lowercased() else { return nil }
        let name = local.filter { $0.isLetter }
        let machines = [
            "noreply", "donotreply", "tidakperludibalas", "tidakuntukdibalas", "janganbalas", "mailernoreply",
        ]
        guard machines.contains(where: name.hasPrefix) else { return nil }
        return Verdict(kind: .bulk, reason: "From is \(local)@…")
    }

    private func words() -> Verdict? {
        guard !isDeclaredPerson, let sign = AutoReplyWords.sign(in: mail.newText.text) else { return nil }
        return Verdict(kind: .autoReply, reason: "the text says \"\(sign)\"")
    }

    private func unsubscribe() -> Verdict? {
        guard !isDeclaredPerson, mail.inReplyTo.isEmpty, mail.header("List-Unsubscribe") != nil else { return nil }
        return Verdict(kind: .bulk, reason: "List-Unsubscribe is present")
    }
}
