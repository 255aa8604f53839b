/// Reads a report that is plain words: the first address, the first status code, and the line that says why.
struct BounceReader {
    let mail: ParsedMail
    let report: ReportParts

    /// Lines of a report that are read.
    private static let lineLimit = 200

    func read() -> DeliveryReport {
        let lines = mail.text.split(separator: "\n").prefix(Self.lineLimit).map { String($0.prefix(500)) }
        var result = DeliveryReport(originalMessageIDs: OriginalIDs.of(report: report, mail: mail))
        result.recipient = recipient(lines)
        result.action = action(lines)
        if let line = lines.first(where: { Self.status(in: $0) != nil }) {
            result.status = Self.status(in: line)
            result.diagnostic = CleanText.line(line)
        } else {
            result.diagnostic = lines.first { LineKey($0).text.contains("unknown") || $0.contains("550") }.map(
                CleanText.line)
        }
        return result
    }

    /// `failed`, unless the words say that the server goes on trying, or that the mail has arrived.
    private func action(_ lines: [String]) -> String {
        let subject = LineKey(mail.subject).text
        if Self.delaySubjects.contains(where: subject.holds) { return "delayed" }
        if Self.successSubjects.contains(where: subject.holds) { return "delivered" }
        let body = LineKey(lines.prefix(40).joined(separator: " ")).text
        return Self.delayWords.contains(where: body.holds) ? "delayed" : "failed"
    }

    private static let delaySubjects = ["delay", "warning", "deferred", "tertunda", "incomplete", "tunda"]
    private static let successSubjects = ["success", "(relay)", "berhasil terkirim", "berhasil dikirim"]

    private static let delayWords = [
        "this is a warning message only", "you do not need to resend", "no action is required on your part",
        "still being retried", "will be retried", "will keep trying", "will continue to try", "will retry",
        "delivery attempts will continue", "tidak perlu mengirim ulang", "akan dicoba lagi", "akan terus dicoba",
        "masih dicoba", "akan mencoba lagi",
    ]

    private func recipient(_ lines: [String]) -> String? {
        if let value = mail.header("X-Failed-Recipients") { return Mailbox(parsing: value)?.address }
        let own = Set((mail.to + mail.cc).map(\.address) + [mail.from?.address ?? ""])
        for line in lines where line.contains("@") {
            for word in line.split(whereSeparator: { $0.isWhitespace || "<>()[]\"',;:".contains($0) })
            where word.contains("@") {
                guard let address = Mailbox(parsing: String(word))?.address, !own.contains(address) else { continue }
                return address
            }
        }
        return nil
    }

    /// A status code of RFC 3463 that stands alone: class 2, 4 or 5, then two numbers.
    static func status(in line: String) -> String? {
        for word in line.split(whereSeparator: { !$0.isASCII || !($0.isNumber || $0 == ".") }) {
            let numbers = word.split(separator: ".", omittingEmptySubsequences: false)
            guard numbers.count == 3, ["2", "4", "5"].contains(numbers[0]) else { continue }
            if numbers.dropFirst().allSatisfy({ (1...3).contains($0.count) }) { return String(word) }
        }
        return nil
    }
}
