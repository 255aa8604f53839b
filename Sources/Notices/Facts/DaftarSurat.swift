import Persuratan

/// The letters of an officer's digest, in the order of their numbers.
public struct DaftarSurat: Sendable, Hashable {
    public var butir: [Butir]
    /// Why the list comes again as an answer; nil the first time.
    public var tanya: Tanya?

    public init(butir: [Butir], tanya: Tanya?) { (self.butir, self.tanya) = (butir, tanya) }

    public enum Tanya: Sendable, Hashable {
        /// The answer to the digest does not say which letter is meant.
        case tidakJelas
        /// It asked how to answer.
        case caraMenjawab
    }

    /// One letter.
    public struct Butir: Sendable, Hashable {
        public let tag: CaseTag
        /// Whose letter it is.
        public let asal: String
        public let perihal: String?
        /// The agreed slot, else the wished ones.
        public let kegiatan: [Jadwal]
        /// The row at which it waits; nil when it no longer does.
        public let langkah: Langkah?
        public let menunggu: LamaKerja
        /// Whether the SOP's time for the row is over.
        public let isTerlambat: Bool

        public init(
            tag: CaseTag, asal: String, perihal: String?, kegiatan: [Jadwal], langkah: Langkah?, menunggu: LamaKerja,
            isTerlambat: Bool
        ) {
            (self.tag, self.asal, self.perihal, self.kegiatan) = (tag, asal, perihal, kegiatan)
            (self.langkah, self.menunggu, self.isTerlambat) = (langkah, menunggu, isTerlambat)
        }
    }
}
