import Foundation

/// How messages got from one folder to another.
public struct MoveOutcome: Equatable, Sendable {
    /// What the server's abilities allowed.
    public enum Way: String, Sendable {
        /// MOVE (RFC 6851): at one stroke.
        case move
        /// COPY, \Deleted and UID EXPUNGE (RFC 4315).
        case copyAndExpunge
        /// COPY and \Deleted only: the server would expunge others' messages as well, so nothing is expunged.
        case copyAndMark
    }

    /// The way that was taken.
    public var way: Way
    /// New UIDs by old ones, as far as the server told (COPYUID).
    public var newUIDs: [UInt32: UInt32] = [:]
}

/// Where an appended message lies.
public struct AppendedMessage: Equatable, Sendable {
    /// The folder's generation.
    public let uidValidity: UIDValidity
    /// The message's UID.
    public let uid: UInt32
}

extension IMAPConnection {
    /// Moves messages of the selected folder to `folder`; those that are gone are passed over.
    ///
    /// - Throws: `no` with code `tryCreate` when `folder` is missing.
    @discardableResult
    public func move(_ uids: [UInt32], to folder: String) throws(TransportError) -> MoveOutcome {
        let canMove = capabilities.contains("MOVE")
        let canExpunge = capabilities.contains("UIDPLUS")
        var outcome = MoveOutcome(way: canMove ? .move : canExpunge ? .copyAndExpunge : .copyAndMark)
        for set in UIDSet.sets(uids) {
            let command = try IMAPCommand(canMove ? "UID MOVE" : "UID COPY", set).folder(folder)
            // MOVE tells COPYUID in an untagged OK, before the messages vanish (RFC 6851, 4.3).
            let end = try run(command) { response throws(TransportError) in
                if case .status(.ok, let text) = response { outcome.note(text.code, limit: uids.count) }
            }
            outcome.note(end.code, limit: uids.count)
            if !canMove {
                try run(IMAPCommand("UID STORE", "\(set) +FLAGS.SILENT (\\Deleted)"))
                if canExpunge { try run(IMAPCommand("UID EXPUNGE", set)) }
            }
        }
        return outcome
    }

    /// Adds `flags`, such as `\Seen`, to messages of the selected folder.
    public func addFlags(_ uids: [UInt32], _ flags: [String]) throws(TransportError) {
        let list = try Self.flagList(flags)
        for set in UIDSet.sets(uids) {
            try run(IMAPCommand("UID STORE", "\(set) +FLAGS.SILENT \(list)"))
        }
    }

    /// Puts `message` into `folder`; bare line feeds become CRLF.
    ///
    /// - Returns: where it lies, if the server tells (UIDPLUS).
    @discardableResult
    public func append(
        _ message: [UInt8], to folder: String, flags: [String] = [], date: Date? = nil
    ) throws(TransportError) -> AppendedMessage? {
        var command = try IMAPCommand("APPEND").folder(folder)
        if !flags.isEmpty { command = command.raw(try Self.flagList(flags)) }
        if let date { command = command.raw("\"\(InternalDate.format(date))\"") }
        let end = try run(command.literal(LineEnds.crlf(message)))
        guard case .appendUID(let validity, let uids) = end.code, let uid = uids.first?.lowerBound else { return nil }
        return AppendedMessage(uidValidity: validity, uid: uid)
    }

    /// The UIDs of messages in the selected folder whose field `header` contains `value`, ascending.
    public func search(header: String, _ value: String) throws(TransportError) -> [UInt32] {
        guard !header.isEmpty, header.utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != 0x3A && $0 != 0x22 }) else {
            throw .invalidArgument(what: "field \(header.debugDescription)", problem: "not the name of a field")
        }
        let isASCII = value.utf8.allSatisfy { $0 < 0x80 }
        var command = isASCII ? IMAPCommand("UID SEARCH") : IMAPCommand("UID SEARCH", "CHARSET UTF-8")
        command = command.raw("HEADER").string(header).string(value)
        var found: Set<UInt32> = []
        try run(command) { response throws(TransportError) in
            if case .search(let uids) = response { found.formUnion(uids) }
        }
        return found.sorted()
    }

    ///     flag-list = "(" [flag *(SP flag)] ")";  flag = ["\"] atom
    private static func flagList(_ flags: [String]) throws(TransportError) -> String {
        for flag in flags {
            let word = flag.utf8.first == UInt8(ascii: "\\") ? flag.utf8.dropFirst() : flag.utf8[...]
            guard !word.isEmpty, word.allSatisfy({ 0x21...0x7E ~= $0 && !"(){%*\"\\]".utf8.contains($0) }) else {
                throw .invalidArgument(what: "flag \(flag.debugDescription)", problem: "not an IMAP flag")
            }
        }
        return "(\(flags.joined(separator: " ")))"
    }
}

extension MoveOutcome {
    fileprivate mutating func note(_ code: ResponseCode?, limit: Int) {
        guard case .copyUID(_, let from, let to) = code else { return }
        newUIDs.merge(UIDSet.pairs(from, to, limit: limit)) { old, _ in old }
    }
}
