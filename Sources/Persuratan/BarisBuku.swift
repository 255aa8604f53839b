import Foundation

/// A row of the agenda book (buku agenda surat masuk), as pages, prints and exports show it.
///
/// Columns: those of the books of Indonesian offices (No Agenda to Keterangan), plus where the request stands.
public struct BarisBuku: Hashable, Sendable, Codable {
    public var nomorAgenda: NomorAgenda
    public var tag: CaseTag
    /// The day the office received it.
    public var tanggalTerima: Tanggal
    public var nomorSurat: String?
    public var tanggalSurat: Tanggal?
    public var asal: String?
    public var perihal: String?
    /// As written; see ``GolonganSifat`` for what it means.
    public var sifat: String?
    public var lampiran: String?
    public var jenis: JenisPermohonan
    /// To whom it was disposed, first to last.
    public var disposisiKepada: [Peran]
    /// What the officers wrote, first to last, parted by `; `.
    public var isiDisposisi: String?
    /// When the last disposition was made.
    public var disposisiPada: Date?
    /// The request's state, in the word of lists (`Keadaan.nama`).
    public var keadaan: String
    /// The SOP's row that is being worked on.
    public var langkah: Int?
    /// Who has it now.
    public var pemegang: Peran?

    public init(nomorAgenda: NomorAgenda, tag: CaseTag, tanggalTerima: Tanggal, jenis: JenisPermohonan, keadaan: String)
    {
        (self.nomorAgenda, self.tag, self.tanggalTerima) = (nomorAgenda, tag, tanggalTerima)
        (self.jenis, self.keadaan, disposisiKepada) = (jenis, keadaan, [])
    }

    /// Whether the letter may only be named, not quoted.
    public var isRahasia: Bool { GolonganSifat.isTertutup(sifat: sifat, nomor: nomorSurat) }

    /// The request's state as people read it, and who has the letter: `menunggu pejabat: Kepala Dinas`.
    ///
    /// - Parameter nama: the officer's title.
    public func status(_ nama: (Peran) -> String) -> String {
        let state = String(decoding: keadaan.utf8.map { $0 == 0x5F ? 0x20 : $0 }, as: UTF8.self)
        return pemegang.map { state + ": " + nama($0) } ?? state
    }

    /// The classification code that the letter's number begins with (`421.3` of `421.3/087-SMKN4`).
    ///
    /// Source: Permendagri 83/2022; a leading `B/`, `B-`, `R/` or `SR/` is the security prefix. A bare running number is none.
    public var kodeKlasifikasi: String? {
        guard let nomorSurat else { return nil }
        var rest = nomorSurat.utf8.drop { $0 == 0x20 }
        let letters = rest.prefix { (0x41...0x5A).contains($0) }
        if !letters.isEmpty {
            rest = rest.dropFirst(letters.count)
            guard ["B", "R", "SR", "T"].contains(String(Substring(letters))), let sign = rest.first,
                sign == 0x2F || sign == 0x2D
            else { return nil }
            rest = rest.dropFirst()
        }
        let code = rest.prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
        let after = rest.dropFirst(code.count).first { $0 != 0x20 }
        guard code.first != 0x2E, code.last != 0x2E, after == 0x2F, code.prefix(while: { $0 != 0x2E }).count == 3
        else { return nil }
        return String(Substring(code))
    }
}
