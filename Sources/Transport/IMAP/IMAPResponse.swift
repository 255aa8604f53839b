import Foundation

/// One response of an IMAP server, as far as this program has a use for it.
enum IMAPResponse: Equatable {
    /// `+ …`: the server waits for the rest of a command.
    case continuation(ResponseText)
    /// The end of the command with this tag.
    case tagged(tag: String, StatusWord, ResponseText)
    /// `* OK`, `* NO`, `* BAD`, `* BYE`, `* PREAUTH`.
    case status(StatusWord, ResponseText)
    /// What the server can do, in capital letters.
    case capability([String])
    /// `* FLAGS (…)`.
    case flags([String])
    /// `* LIST …`.
    case list(ListedFolder)
    /// UIDs or sequence numbers that a search found.
    case search([UInt32])
    /// `* STATUS …`: the folder's name as sent, and its numbers.
    case folderStatus(name: [UInt8], [String: UInt64])
    /// Messages in the folder now.
    case exists(UInt32)
    /// Messages with \Recent.
    case recent(UInt32)
    /// The message with this sequence number is gone.
    case expunge(UInt32)
    /// Data of the message with this sequence number.
    case fetch(sequence: UInt32, FetchedAttributes)
    /// A response that we have no use for, such as NAMESPACE.
    case other(String)
}

/// How a command, or the server's mood, is.
enum StatusWord: String {
    case ok = "OK"
    case no = "NO"
    case bad = "BAD"
    case bye = "BYE"
    case preauth = "PREAUTH"
}

/// The machine's word and the human text of a status response.
struct ResponseText: Equatable {
    var code: ResponseCode?
    var text: String
}

/// One folder that LIST names.
struct ListedFolder: Equatable {
    /// Such as `\Noselect`.
    var attributes: [String]
    /// Between the levels of names; nil where names have no levels.
    var separator: UInt8?
    /// In modified UTF-7, as sent.
    var name: [UInt8]
}

/// What a FETCH response tells of one message.
struct FetchedAttributes: Equatable {
    var uid: UInt32?
    var flags: [String]?
    var internalDate: Date?
    var size: UInt64?
    /// By section as sent, such as "" for BODY[] and "HEADER" for BODY[HEADER]; NIL sections are left out.
    var sections: [String: Data] = [:]
}
