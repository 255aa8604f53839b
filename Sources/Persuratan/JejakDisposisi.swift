import Foundation

/// Where a disposition of a request comes from: when it was made, and the mail that it was read from.
public struct JejakDisposisi: Hashable, Sendable {
    /// Its place among the request's dispositions, from 1.
    public let urut: Int
    public let pada: Date
    /// Without angle brackets; nil for what was done by hand, or by a mail without one.
    public let messageID: String?

    public init(urut: Int, pada: Date, messageID: String?) {
        (self.urut, self.pada, self.messageID) = (urut, pada, messageID)
    }
}
