/// By what a letter is known again when it is sent once more.
///
/// A number alone is not enough: offices use one twice by mistake, and the second letter is a letter of its own.
public struct SidikSurat: Hashable, Sendable, Codable {
    /// Letters and figures only, so that spaces and strokes do not matter; nil for a letter without a number.
    public let nomor: String?
    public let tanggal: Tanggal?
    public let perihal: String?
    public let kegiatan: [PilihanJadwal]
    /// Two letters' patterns differ in few of 64 places when nearly all words are the same.
    public let pola: UInt64?

    /// - Parameter pola: made of the letter's words; see `Reading.PolaKata`.
    public init(_ surat: MetadataSurat, pola: UInt64?) {
        let nomor = surat.nomor.map(Self.bare) ?? ""
        // `Istimewa` and numbers left blank are no number.
        self.nomor = nomor.contains(where: \.isNumber) && nomor.count >= 4 ? nomor : nil
        (tanggal, perihal) = (surat.tanggal, surat.perihal.map(Self.bare))
        (kegiatan, self.pola) = (surat.kegiatan, pola)
    }

    /// Places in which the patterns of one text may differ: the same letter as PDF and as scan.
    static let nearlySame = 8

    /// Whether both are of one letter, both from one sender.
    public func isSame(as other: SidikSurat) -> Bool {
        guard kegiatan.map(\.tanggal) == other.kegiatan.map(\.tanggal) else { return false }
        if let nomor, let theirs = other.nomor {
            return nomor == theirs && tanggal == other.tanggal && perihal == other.perihal
        }
        guard nomor == nil, other.nomor == nil, let pola, let theirs = other.pola, !kegiatan.isEmpty else {
            return false
        }
        return (pola ^ theirs).nonzeroBitCount <= Self.nearlySame
    }

    private static func bare(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}
