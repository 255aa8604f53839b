import Foundation
import Logging
import Mail
import Register

/// Reads the documents of messages that wait for it, away from the desk: a scan takes seconds, a decision must not wait.
///
/// Kept: what was read is stored before its message goes on; a crash in between reads it again. Bounded: the line is in the
/// register, one message a thread is in memory. Given up: a message whose reading ended the program several times goes on
/// unread, for a person to look at.
public final class ReadingRoom: Sendable {
    private let parts: DeskParts
    private let converter: TextConverter
    private let logger: Logger
    private let lock = NSLock()
    // Read and written under the lock only.
    nonisolated(unsafe) private var beingRead: Set<Int64> = []
    nonisolated(unsafe) private var isFirst = true

    /// How often a message may have been the first one read in a run of the program.
    static let attemptLimit = 3
    /// Seconds after which no further file of one message is begun: many slow ones must not keep the line.
    static let messageSeconds: TimeInterval = 120

    public init(parts: DeskParts, converter: TextConverter, logger: Logger) {
        (self.parts, self.converter, self.logger) = (parts, converter, logger)
    }

    /// Threads that read at once: a processor is left to the desk.
    public static var threads: Int { max(1, min(4, ProcessInfo.processInfo.activeProcessorCount - 1)) }

    /// Reads the documents of the next message in the line. Safe from several threads.
    ///
    /// - Returns: false when nothing waits.
    /// - Throws: `VirusScannerError` and temporary faults of the register; the message stays in the line.
    public func readNext() throws -> Bool {
        guard let (pesan, attempts) = try take() else { return false }
        defer { lock.withLock { _ = beingRead.remove(pesan.id) } }
        let files = try read(pesan, isGivenUp: attempts >= Self.attemptLimit)
        try parts.register.write { try $0.finishReading(message: pesan.id, files) }
        return true
    }

    private func take() throws -> (Pesan, Int)? {
        try lock.withLock {
            guard let next = try parts.register.read({ try $0.nextToRead(except: beingRead) }) else { return nil }
            if isFirst { try parts.register.write { try $0.countReading(message: next.pesan.id) } }
            isFirst = false
            beingRead.insert(next.pesan.id)
            return (next.pesan, next.percobaan)
        }
    }

    private func read(_ pesan: Pesan, isGivenUp: Bool) throws -> [String: String] {
        var limits = MailLimits()
        limits.bytes = parts.setup.mailbox.batasUkuran
        var read: [String: String] = [:]
        let deadline = Date().addingTimeInterval(Self.messageSeconds)
        for file in RequestFiles.files(of: MailParser(limits: limits).parse(pesan.isi)) where read[file.sha256] == nil {
            guard converter.isSlow(file.content, contentType: file.contentType) else { continue }
            let start = Date()
            let isGivenUp = isGivenUp || start > deadline
            let outcome =
                isGivenUp
                ? ConverterOutcome.unreadable(.tanpaProgram, detail: "its reading was given up")
                : try converter.outcome(of: file.content, contentType: file.contentType)
            let seconds = Date().timeIntervalSince(start)
            logger.debug(
                "file read",
                metadata: ["message": "\(pesan.id)", "result": "\(outcome.word)", "seconds": "\(seconds)"])
            read[file.sha256] = try StoredOutcome.text(outcome)
        }
        return read
    }
}

/// Outcomes as the register keeps them.
enum StoredOutcome {
    static func text(_ outcome: ConverterOutcome) throws -> String {
        String(decoding: try JSONEncoder().encode(outcome), as: UTF8.self)
    }

    /// - Returns: nil for what no version of this program wrote; the file is then read again.
    static func outcome(_ text: String) -> ConverterOutcome? {
        try? JSONDecoder().decode(ConverterOutcome.self, from: Data(text.utf8))
    }
}

extension ConverterOutcome {
    /// A word for logs, without contents.
    var word: String {
        switch self {
        case .text(_, let how): how.rawValue
        case .unreadable(let why, let detail): "\(why.rawValue): \(detail)"
        case .infected(let name): "infected: \(name)"
        }
    }
}
