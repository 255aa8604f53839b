import Persuratan

/// A reading as `disposisi read letter --json` prints it: the corpus's names, and what the corpus does not have.
/// Keys are always there; `null` means that the letter does not say.
public struct LetterJSON: Encodable, Sendable {
    private let reading: LetterReading

    init(_ reading: LetterReading) { self.reading = reading }

    private enum Key: String, CodingKey {
        case nomor, tanggal, sifat, lampiran, perihal, asal, penandatangan, kontak, jenis, keterangan, tujuan, tembusan
        case penandatanganJabatan = "penandatangan_jabatan"
        case penandatanganNip = "penandatangan_nip"
        case kontakNama = "kontak_nama"
        case kontakTelepon = "kontak_telepon"
        case kontakEmail = "kontak_email"
        case tanggalKegiatan = "tanggal_kegiatan"
        case modeTanggal = "mode_tanggal"
        case waktuMulai = "waktu_mulai"
        case waktuSelesai = "waktu_selesai"
        case jumlahPeserta = "jumlah_peserta"
        case perluKlarifikasi = "perlu_klarifikasi"
        case untukPerhatian = "untuk_perhatian"
        case alasanLain = "alasan_lain"
        case keamanan, kecepatan, dokumen, bagian, klarifikasi, bukti
    }

    /// Writes every key, also those without a value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        let surat = reading.surat
        for (key, value) in [
            (Key.nomor, surat.nomor), (.tanggal, surat.tanggal?.description), (.sifat, surat.sifat),
            (.lampiran, surat.lampiran),
            (.perihal, surat.perihal), (.asal, surat.asal), (.penandatangan, surat.penandatangan),
            (.penandatanganJabatan, surat.jabatanPenandatangan), (.penandatanganNip, surat.nip),
            (.kontak, reading.kontak),
            (.kontakNama, surat.kontakNama), (.kontakTelepon, surat.kontakTelepon), (.kontakEmail, surat.kontakEmail),
            (.keterangan, surat.keterangan), (.tujuan, surat.tujuan), (.untukPerhatian, reading.untukPerhatian),
            (.alasanLain, reading.alasanLain), (.waktuMulai, surat.kegiatan.first?.mulai?.description),
            (.waktuSelesai, surat.kegiatan.first?.selesai?.description),
        ] {
            try container.encode(value, forKey: key)
        }
        try container.encode(surat.jenis, forKey: .jenis)
        try container.encode(reading.hariKegiatan, forKey: .tanggalKegiatan)
        try container.encode(surat.modeTanggal, forKey: .modeTanggal)
        try container.encode(surat.jumlahPeserta, forKey: .jumlahPeserta)
        try container.encode(surat.tembusan, forKey: .tembusan)
        try container.encode(reading.klarifikasi.map(\.medan), forKey: .perluKlarifikasi)
        try encodeAbout(&container)
    }

    /// What is said about the reading itself.
    private func encodeAbout(_ container: inout KeyedEncodingContainer<Key>) throws {
        try container.encode(reading.sifat.keamanan, forKey: .keamanan)
        try container.encode(reading.sifat.kecepatan, forKey: .kecepatan)
        try container.encode(reading.dokumen.sorted(), forKey: .dokumen)
        try container.encode(reading.bagian.map { Part(bagian: $0.bagian, jenis: $0.jenis) }, forKey: .bagian)
        try container.encode(
            reading.klarifikasi.map { Doubt(medan: $0.medan, alasan: $0.alasan) }, forKey: .klarifikasi)
        try container.encode(reading.bukti.map(Evidence.init), forKey: .bukti)
    }

    private struct Part: Encodable {
        let bagian: String
        let jenis: JenisBagian
    }

    private struct Doubt: Encodable {
        let medan: Medan
        let alasan: String
    }

    private struct Evidence: Encodable {
        let medan: Medan
        let bagian: String
        let kata: String
        let awal: Int
        let akhir: Int
        let keyakinan: Keyakinan

        init(_ bukti: Bukti) {
            (medan, bagian, kata, keyakinan) = (bukti.medan, bukti.bagian, bukti.kata, bukti.keyakinan)
            (awal, akhir) = (bukti.range.lowerBound, bukti.range.upperBound)
        }
    }
}

extension LetterReading {
    /// For `--json`; offsets in the evidence are UTF-8.
    public var json: LetterJSON { LetterJSON(self) }
}
