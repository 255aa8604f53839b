/// Where mail comes from and what becomes of it there.
public struct IntakeRules: Sendable {
    /// What is done with a message on the server once the desk is done with it.
    public enum Afterwards: Sendable {
        /// Marked as seen, left where it is.
        case flag
        /// Moved to the folder of its place; folders are made when missing.
        case move(ServerFolders)
    }

    public let folder: String
    public let afterwards: Afterwards
    /// Bytes; larger messages are stored as their head only and set aside.
    public let batasUkuran: Int

    /// Messages that are fetched, or put away, in one go.
    static let pass = 1000

    public init(folder: String, afterwards: Afterwards, batasUkuran: Int) {
        (self.folder, self.afterwards, self.batasUkuran) = (folder, afterwards, batasUkuran)
    }
}

/// The folders for messages that were dealt with, were set aside, or are copies of our own. Levels are parted by "/".
public struct ServerFolders: Sendable, Hashable {
    public let diproses: String
    public let karantina: String
    public let terkirim: String

    public init(diproses: String, karantina: String, terkirim: String) {
        (self.diproses, self.karantina, self.terkirim) = (diproses, karantina, terkirim)
    }
}
