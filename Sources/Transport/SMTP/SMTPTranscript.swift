import Foundation

/// What the server answered to which command of one transaction, and how far the message got.
final class SMTPTranscript {
    /// The stage that the server's next line belongs to.
    private(set) var stage = SMTPStage.session
    /// Replies to the RCPT commands, in their order.
    private(set) var recipientReplies: [SMTPReply] = []
    /// The server's last whole reply.
    private(set) var lastReply: SMTPReply?
    /// The stage of `lastReply`.
    private(set) var lastReplyStage = SMTPStage.session
    /// Whether the last byte of the message was handed to libcurl, after which it may be accepted.
    private(set) var isMessageSent = false

    /// Bytes of the message.
    var length: Int { message.count }

    private let message: Data
    private var offset = 0
    private var isOver = false
    private var lines: [String] = []
    private static let lineCountLimit = 200

    init(message: Data) { self.message = message }

    /// Takes note of a command.
    func sent(_ command: CurlDialog.Command) {
        lines = []
        switch command {
        case .mail: stage = .sender
        case .recipient: stage = .recipient
        case .data: stage = .data
        case .quit: isOver = true
        case .other: stage = .session
        }
    }

    /// Takes note of a line of the server; the answer to libcurl's QUIT tells nothing of the transaction.
    func received(_ line: String) {
        guard !isOver else { return }
        if lines.count < Self.lineCountLimit { lines.append(line) }
        // "250-" goes on, "250 " and a bare "250" end the reply.
        guard line.dropFirst(3).first != "-" else { return }
        defer { lines = [] }
        guard let reply = SMTPReply(lines: lines) else { return }
        lastReply = reply
        lastReplyStage = stage
        if stage == .recipient { recipientReplies.append(reply) }
        if stage == .data, reply.code == 354 { stage = .message }
    }

    /// Copies the next bytes of the message into `space`; 0 at its end.
    func read(into space: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(space.count, message.count - offset)
        message.withUnsafeBytes {
            space.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count]))
        }
        offset += count
        if offset == message.count { isMessageSent = true }
        return count
    }
}
