import Foundation
import Mail
import Persuratan

/// Finds the codes that a mail carries, the likeliest first.
///
/// A code stands in the address that was answered (plus addressing), in our Message-ID that the answer names, and in the foot
/// of our mail that the answer quotes. Finding one proves nothing: `TokenSeal` and the sender's address do.
struct TokenFinder {
    let mailbox: OfficeMailbox

    /// At most this many are looked up for one mail.
    static let limit = 8

    func candidates(in mail: ParsedMail) -> [String] {
        var found: [String] = []
        func add(_ code: String?) {
            if let code, !found.contains(code), found.count < Self.limit { found.append(code) }
        }
        let recipients = mail.deliveredTo + (mail.to + mail.cc).map(\.address)
        for address in recipients { add(tag(of: address)) }
        for id in mail.inReplyTo + mail.references.reversed() { add(code(inMessageID: id)) }
        add(code(inText: mail.text))
        return found
    }

    /// The tag of `office+tag@domain`, if that is our address.
    private func tag(of address: String) -> String? {
        guard let plus = address.firstIndex(of: "+"), let at = address.lastIndex(of: "@"), plus < at,
            let bare = EmailAddress(String(address[..<plus] + address[at...])), bare == mailbox.alamat
        else { return nil }
        return TokenSeal.candidate(address[address.index(after: plus)..<at])
    }

    /// The code in a Message-ID of ours, `pc-2026-0001.7.CODE@domain`, or in a UID, `pc-2026-0001.CODE@domain`.
    func code(inMessageID id: String) -> String? {
        guard let at = id.lastIndex(of: "@"), id[id.index(after: at)...].lowercased() == mailbox.alamat.domain
        else { return nil }
        return id[..<at].split(separator: ".").last.flatMap { TokenSeal.candidate($0) }
    }

    /// The code behind `Kode:` in the foot of a quoted mail; the topmost is the mail that was answered.
    private func code(inText text: String) -> String? {
        for line in text.split(separator: "\n") {
            let words = line.split { $0 == " " || $0 == ">" || $0 == "\t" || $0 == "*" }
            guard words.count <= 12, let label = words.firstIndex(where: { $0.lowercased() == "kode:" }),
                label + 1 < words.count
            else { continue }
            if let code = TokenSeal.candidate(words[label + 1].prefix { $0.isLetter || $0.isNumber }) { return code }
        }
        return nil
    }
}
