import Foundation
import Mail
import Register

/// A message that lies in the mailbox, for a rebuild; its bytes are on the disk until it is its turn.
struct FoundMessage {
    let folder: String
    let uidValidity: UInt32
    let uid: UInt32
    /// Bytes on the server.
    let ukuran: Int
    let isTerpotong: Bool
    let diterima: Date
    let isi: URL

    /// Seconds for which a letter may have waited for its documents to be read while later ones were decided.
    static let longestReading: TimeInterval = 3600

    func pesan() throws -> FetchedPesan {
        let raw = try Data(contentsOf: isi)
        let identity = MessageIdentity(raw: raw)
        return FetchedPesan(
            uid: uid, messageID: identity.messageID, digest: identity.digest, ukuran: ukuran, isTerpotong: isTerpotong,
            diterima: diterima, isi: raw)
    }

    /// The messages of several folders in the order in which they were decided.
    ///
    /// A folder of dealt-with mails keeps that order (`PutAway`): one that came a little earlier and lies behind was decided
    /// later, because its documents had to be read. One that came much earlier was only moved about by somebody.
    static func inOrder(_ folders: [[FoundMessage]]) -> [FoundMessage] {
        let dated = folders.enumerated().flatMap { number, folder in
            var latest = Date.distantPast
            return folder.enumerated().map { place, message in
                let isLate = latest.timeIntervalSince(message.diterima) > longestReading
                if !isLate { latest = max(latest, message.diterima) }
                return (key: (isLate ? message.diterima : latest, number, place), message: message)
            }
        }
        return dated.sorted { $0.key < $1.key }.map(\.message)
    }
}
