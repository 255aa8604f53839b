import Logging
import Persuratan
import Register

/// Makes a register anew: from another one's archive, or from the mailbox alone.
///
/// Kept: what it is made from is only read, and nothing is sent. The same letters, dispositions and agenda give an export that
/// is the same to the byte. Given up: what its source does not hold, see each way.
public struct Rebuild {
    /// With the new, empty register.
    let parts: DeskParts
    let converter: TextConverter
    let logger: Logger

    /// - Parameter parts: with a new, empty register.
    public init(parts: DeskParts, converter: TextConverter, logger: Logger) {
        (self.parts, self.converter, self.logger) = (parts, converter, logger)
    }

    /// What came of it.
    public struct Result: Sendable, Equatable {
        /// Messages, readings, acts and configurations that were taken over.
        public var masukan = 0
        public var keputusan = 0
        /// Answers to questions that this register never asked: what they answer never lay in the mailbox, or came in another
        /// order.
        public var tanpaPertanyaan = 0
        /// The first entry in which the two chains differ; nil: they are the same to the last hash, or there was only one.
        public var rantaiBerbedaSejak: Int64?
    }
}

/// Why a register cannot be made anew.
public enum RebuildError: Error, Equatable, CustomStringConvertible {
    case dataRemoved(Int)
    case orderUnknown(Int)

    public var description: String {
        switch self {
        case .dataRemoved(let count):
            "the archive is not whole any more: data of \(count) requests or persons was removed; restore a backup instead"
        case .orderUnknown(let count):
            "\(count) messages were decided before this program kept the order of decisions; restore a backup instead"
        }
    }
}
