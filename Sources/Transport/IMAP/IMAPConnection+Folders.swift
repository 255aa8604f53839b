import Foundation

/// A folder as the server described it when it was selected.
public struct SelectedMailbox: Equatable, Sendable {
    /// The generation of its UIDs.
    public let uidValidity: UIDValidity
    /// The UID that the next message will have at least; nil when the server does not tell.
    public let uidNext: UInt32?
    /// Messages in it.
    public let exists: UInt32
    /// Whether it can only be read.
    public let isReadOnly: Bool
}

extension IMAPConnection {
    /// Opens `folder` for the commands that follow.
    ///
    /// - Throws: `no` when there is no such folder; `protocolViolation` when the server gives no UIDVALIDITY, without
    ///   which no UID means anything.
    public func select(_ folder: String, readOnly: Bool = false) throws(TransportError) -> SelectedMailbox {
        forgetFolder()
        var validity: UIDValidity?
        var uidNext: UInt32?
        let command = try IMAPCommand(readOnly ? "EXAMINE" : "SELECT").folder(folder)
        let end = try run(command) { response throws(TransportError) in
            guard case .status(_, let text) = response else { return }
            switch text.code {
            case .uidValidity(let value): validity = value
            case .uidNext(let uid): uidNext = uid
            default: break
            }
        }
        guard let validity else { throw broken(.violation("\(folder.debugDescription) has no UIDVALIDITY")) }
        return SelectedMailbox(
            uidValidity: validity, uidNext: uidNext, exists: exists, isReadOnly: readOnly || end.code == .readOnly)
    }

    /// Whether there is a folder of this name that can hold messages.
    public func folderExists(_ folder: String) throws(TransportError) -> Bool {
        let name = try FolderName.encode(folder)
        var isThere = false
        // A name with % or * is a pattern here, which at least matches itself.
        try run(try IMAPCommand("LIST", "\"\"").folder(folder)) { response throws(TransportError) in
            guard case .list(let found) = response, Self.isSame(found.name, name) else { return }
            let unusable = ["\\NOSELECT", "\\NONEXISTENT"]
            isThere = !found.attributes.contains { unusable.contains($0.uppercased()) }
        }
        return isThere
    }

    /// Makes `folder` and subscribes to it, so that people see it; no error when it is there already.
    public func createFolder(_ folder: String) throws(TransportError) {
        do {
            try run(try IMAPCommand("CREATE").folder(folder))
        } catch {
            guard case .no = error, try folderExists(folder) else { throw error }
        }
        do {
            try run(try IMAPCommand("SUBSCRIBE").folder(folder))
        } catch .no {
            // The folder is of use without it.
        }
    }

    /// What the server puts between the levels of folder names; nil where there are no levels.
    public func folderSeparator() throws(TransportError) -> Character? {
        var separator: UInt8?
        try run(IMAPCommand("LIST", "\"\" \"\"")) { response throws(TransportError) in
            if case .list(let root) = response { separator = root.separator }
        }
        return separator.map { Character(Unicode.Scalar($0)) }
    }

    /// The server's own name for a folder whose levels are written with "/", as in the settings: `Arsip/2026` is
    /// `Arsip.2026` on a server that separates with dots. Asks the server.
    public func folderName(_ path: String) throws(TransportError) -> String {
        guard path.contains("/"), let separator = try folderSeparator(), separator != "/" else { return path }
        return path.replacingOccurrences(of: "/", with: String(separator))
    }

    /// INBOX is the same in any case of letters (RFC 3501, 5.1); other names only as they are.
    private static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        one == other
            || (one.count == 5 && String(decoding: one, as: UTF8.self).uppercased() == "INBOX"
                && String(decoding: other, as: UTF8.self).uppercased() == "INBOX")
    }
}
