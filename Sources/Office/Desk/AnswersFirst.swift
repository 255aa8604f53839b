import Foundation
import Mail
import Register

/// Finds the officials' answers among the messages that wait, so that a heap of new letters does not keep a decision waiting.
///
/// Only the header is looked at, and only for a code of ours: whether the answer counts is judged when it is dealt with.
/// An applicant's mails keep their order, so theirs are not among these.
struct AnswersFirst {
    private let finder: TokenFinder
    private var answers: [Int64] = []
    private var last: Int64 = 0

    /// Bytes in which the header's addresses and identifiers lie.
    private static let headBytes = 16 << 10
    /// Messages that are looked at in one go.
    private static let glance = 500

    init(mailbox: OfficeMailbox) { finder = TokenFinder(mailbox: mailbox) }

    /// The oldest answer that waits; nil when there is none.
    mutating func next(in register: RegisterSnapshot) throws -> Pesan? {
        try look(in: register)
        while !answers.isEmpty {
            if let message = try register.newMessage(answers.removeFirst()) { return message }
        }
        return nil
    }

    private mutating func look(in register: RegisterSnapshot) throws {
        while true {
            let heads = try register.newMessageHeads(after: last, bytes: Self.headBytes, limit: Self.glance)
            for (id, head) in heads where try isAnswer(head, register) { answers.append(id) }
            last = heads.last?.id ?? last
            guard heads.count == Self.glance else { return }
        }
    }

    private func isAnswer(_ head: Data, _ register: RegisterSnapshot) throws -> Bool {
        let mail = MailParser().parse(Self.header(of: head))
        for code in finder.candidates(in: mail) {
            if let request = try register.permintaan(kode: code) { return request.peran != .pemohon }
        }
        return false
    }

    private static func header(of head: Data) -> Data {
        let end = head.firstRange(of: Data("\r\n\r\n".utf8)) ?? head.firstRange(of: Data("\n\n".utf8))
        return end.map { head[..<$0.upperBound] } ?? head
    }
}
