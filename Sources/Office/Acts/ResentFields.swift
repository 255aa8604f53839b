import Foundation
import Mail

/// The fields in front of a mail that is sent once more (RFC 5322 3.6.6).
struct ResentFields {
    let from: Mailbox
    let to: String
    let messageID: String
    let date: Date

    func prepended(to mail: Data) -> Data {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        let fields = [
            "Resent-Date: \(formatter.string(from: date))", "Resent-From: <\(from.address)>", "Resent-To: <\(to)>",
            "Resent-Message-ID: <\(messageID)>",
        ]
        return Data((fields.joined(separator: "\r\n") + "\r\n").utf8) + mail
    }
}
