import Foundation

/// The central directory of a ZIP archive (APPNOTE 4.3.12): names and sizes, without unfolding anything.
struct ZipDirectory {
    struct Entry: Hashable {
        let name: String
        /// Bytes in the archive, and unfolded, as the archive claims.
        let packed, unfolded: Int
        let isEncrypted: Bool
    }

    let entries: [Entry]

    /// Entries that are looked at; a .docx has some twenty.
    static let entryLimit = 5_000

    /// - Returns: nil when there is no directory where one must be.
    init?(_ content: Data) {
        let bytes = [UInt8](content.suffix(65_557))
        guard let end = Self.end(in: bytes) else { return nil }
        let (size, offset) = (Self.number(bytes, end + 12, 4), Self.number(bytes, end + 16, 4))
        guard size > 0, offset >= 0, size <= content.count, offset + size <= content.count else { return nil }
        let start = content.startIndex + offset
        let directory = [UInt8](content[start..<start + size])
        var found: [Entry] = []
        var at = 0
        while at + 46 <= directory.count, found.count < Self.entryLimit {
            guard directory[at...].starts(with: [0x50, 0x4B, 0x01, 0x02]) else { return nil }
            let nameLength = Self.number(directory, at + 28, 2)
            guard at + 46 + nameLength <= directory.count else { return nil }
            found.append(
                Entry(
                    name: String(decoding: directory[(at + 46)..<(at + 46 + nameLength)], as: UTF8.self),
                    packed: Self.number(directory, at + 20, 4), unfolded: Self.number(directory, at + 24, 4),
                    isEncrypted: directory[at + 8] & 1 == 1))
            at += 46 + nameLength + Self.number(directory, at + 30, 2) + Self.number(directory, at + 32, 2)
        }
        guard !found.isEmpty else { return nil }
        entries = found
    }

    func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }

    /// The end record stands last, before a comment of at most 65,535 bytes.
    private static func end(in bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        return stride(from: bytes.count - 22, through: 0, by: -1).first {
            bytes[$0] == 0x50 && bytes[$0 + 1] == 0x4B && bytes[$0 + 2] == 0x05 && bytes[$0 + 3] == 0x06
        }
    }

    private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
}
