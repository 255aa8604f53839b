import Foundation

/// One message as the server gave it.
public struct FetchedMessage: Equatable, Sendable {
    /// Its number in the folder, within one UIDVALIDITY.
    public let uid: UInt32
    /// When the server received it; nil when it does not tell in the form it should.
    public let internalDate: Date?
    /// Its whole length in bytes, as the server counts.
    public let size: UInt64
    /// The message, or only its head when `isTruncated`.
    public let content: Data
    /// Whether the message was too large, or could not be had, and only its head is here.
    public let isTruncated: Bool

    /// A copy of the content.
    public var bytes: [UInt8] { [UInt8](content) }
}

/// What a message weighs, before it is fetched.
public struct MessageSize: Equatable, Sendable {
    /// Its number in the folder.
    public let uid: UInt32
    /// Its length in bytes, as the server counts.
    public let size: UInt64
    /// When the server received it.
    public let internalDate: Date?
}

/// How much is fetched at once.
public struct FetchLimits: Equatable, Sendable {
    /// Longer messages are fetched as head only.
    public let maximumMessageBytes: Int
    /// Bytes of message that one command asks for, unless a single message is longer.
    public var windowBytes: Int
    /// Messages that one command asks for.
    public var windowCount: Int
    /// Messages that one call fetches; the rest is for the next call.
    public var maximumMessages: Int

    /// No message is fetched whole beyond this, whatever is asked for: it has to fit into memory.
    public static let largestMessage = 1_000_000_000

    /// Limits; the window's defaults keep a line with 80 ms of round trip busy and memory under 20 MB.
    public init(
        maximumMessageBytes: Int = 25_000_000, windowBytes: Int = 4_000_000, windowCount: Int = 200,
        maximumMessages: Int = .max
    ) {
        self.maximumMessageBytes = min(maximumMessageBytes, Self.largestMessage)
        self.windowBytes = windowBytes
        self.windowCount = windowCount
        self.maximumMessages = maximumMessages
    }
}

/// What a call of `fetchMessages` did.
public struct FetchReport: Equatable, Sendable {
    /// Messages handed over.
    public var delivered = 0
    /// Whether `maximumMessages` left some for the next call.
    public var hasMore = false
    /// Messages that the server would not give, not even their heads, with its words, by UID.
    public var refused: [UInt32: String] = [:]
}
