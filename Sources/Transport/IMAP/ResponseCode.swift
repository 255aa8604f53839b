/// The machine's word in the brackets of a status response (RFC 3501, 7.1; RFC 4315; RFC 5530; RFC 7162).
public enum ResponseCode: Equatable, Sendable {
    case alert
    case uidValidity(UIDValidity)
    case uidNext(UInt32)
    case unseen(UInt32)
    case readOnly
    case readWrite
    case tryCreate
    case permanentFlags([String])
    case capability([String])
    case highestModSeq(UInt64)
    case appendUID(UIDValidity, [ClosedRange<UInt32>])
    case copyUID(UIDValidity, from: [ClosedRange<UInt32>], to: [ClosedRange<UInt32>])
    /// Any other, in capital letters, with what follows as sent.
    case other(String, arguments: String)

    /// Whether the refusal may pass (RFC 5530: UNAVAILABLE, INUSE, SERVERBUG; Gmail's and others' THROTTLED, LIMIT).
    var isTemporary: Bool {
        switch self {
        case .other(let name, _): ["UNAVAILABLE", "INUSE", "SERVERBUG", "THROTTLED", "LIMIT"].contains(name)
        case .alert, .uidValidity, .uidNext, .unseen, .readOnly, .readWrite, .tryCreate, .permanentFlags, .capability,
            .highestModSeq, .appendUID, .copyUID:
            false
        }
    }
}

extension ResponseCode: CustomStringConvertible {
    /// The code as a server would write it; what only fills pages is left out.
    public var description: String {
        switch self {
        case .alert: "ALERT"
        case .uidValidity(let value): "UIDVALIDITY \(value.rawValue)"
        case .uidNext(let uid): "UIDNEXT \(uid)"
        case .unseen(let number): "UNSEEN \(number)"
        case .readOnly: "READ-ONLY"
        case .readWrite: "READ-WRITE"
        case .tryCreate: "TRYCREATE"
        case .permanentFlags: "PERMANENTFLAGS"
        case .capability: "CAPABILITY"
        case .highestModSeq(let value): "HIGHESTMODSEQ \(value)"
        case .appendUID: "APPENDUID"
        case .copyUID: "COPYUID"
        case .other(let name, let arguments): arguments.isEmpty ? name : "\(name) \(arguments)"
        }
    }
}

/// The generation of a folder's UIDs: when it changes, every UID known before means nothing. Never zero (RFC 3501, 9).
public struct UIDValidity: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
    /// The number; not zero.
    public let rawValue: UInt32

    /// nil for zero.
    public init?(rawValue: UInt32) {
        guard rawValue != 0 else { return nil }
        self.rawValue = rawValue
    }

    /// The number in digits.
    public var description: String { String(rawValue) }
}
