import Foundation

/// Reads the fields of message/delivery-status: groups of fields divided by blank lines (RFC 3464, 2.1). The group whose
/// action is gravest is taken.
struct DeliveryStatusReader {
    let status: String
    let report: ReportParts
    let mail: ParsedMail

    /// Groups that are read.
    private static let groupLimit = 200

    func read() -> DeliveryReport {
        let groups = status.components(separatedBy: "\n\n").prefix(Self.groupLimit).map(Self.fields)
        let recipients = groups.filter {
            $0.first("Final-Recipient") ?? $0.first("Original-Recipient") ?? $0.first("Action") != nil
        }
        let chosen = recipients.min { Self.rank($0) < Self.rank($1) } ?? []
        var result = DeliveryReport()
        result.recipient = (chosen.first("Original-Recipient") ?? chosen.first("Final-Recipient")).flatMap(Self.address)
        result.action = chosen.first("Action").map(Self.word) ?? "failed"
        result.status = chosen.first("Status").map(Self.word)
        result.diagnostic = chosen.first("Diagnostic-Code").map(CleanText.line)
        result.originalMessageIDs = OriginalIDs.of(report: report, mail: mail)
        return result
    }

    private static func fields(_ group: String) -> [HeaderField] {
        HeaderBlock(Data(group.utf8), limit: 64 * 1024).fields
    }

    private static func rank(_ group: [HeaderField]) -> Int {
        let order = ["failed", "delayed", "expanded", "relayed", "delivered"]
        return order.firstIndex(of: group.first("Action").map(word) ?? "") ?? order.count
    }

    /// The first word in small letters: `failed (user unknown)` is `failed`.
    private static func word(_ value: String) -> String {
        String(value.lowercased().prefix { !$0.isWhitespace && $0 != "(" && $0 != ";" })
    }

    /// `rfc822; budi@sekolah.example` without its type.
    private static func address(_ value: String) -> String? {
        let text = value.split(separator: ";", maxSplits: 1).last.map(String.init) ?? value
        return Mailbox(parsing: text)?.address
    }
}
