import Persuratan

/// The letter, what is doubtful in it, and what officers wrote on it.
extension NoticeContext {
    func letter() -> [String: Nilai] {
        let isHidden = facts.isWithheld && notice.kepada != .pemohon
        let files = isHidden ? [] : facts.attachments.map(\.fileName)
        return [
            "surat": surat(isHidden: isHidden),
            "lampiranSurel": .butir(files),
            "cetakan": .baris(facts.cetakan?.nama),
            "riwayat": .isi(alur.disposisi.map(disposition)),
        ]
    }

    private func surat(isHidden: Bool) -> Nilai {
        let surat = alur.surat
        var values: [String: Nilai] = [
            "nomor": .baris(surat.nomor), "tanggal": surat.tanggal.map { .teks($0.tertulis) } ?? .kosong,
            "asal": .baris(surat.asal), "perihal": .baris(surat.perihal), "sifat": .baris(surat.sifat),
            "lampiran": .baris(surat.lampiran), "kontakNama": .baris(surat.kontakNama),
            "kontakTelepon": .baris(surat.kontakTelepon), "kontakEmail": .baris(surat.kontakEmail),
            "penandatangan": .baris(surat.penandatangan), "jabatanPenandatangan": .baris(surat.jabatanPenandatangan),
            "jumlahPeserta": surat.jumlahPeserta.map { .teks(String($0)) } ?? .kosong,
            "keterangan": isHidden ? .kosong : .panjang(surat.keterangan),
            "tujuan": isHidden ? .kosong : .panjang(surat.tujuan),
            "nomorAgenda": alur.nomorAgenda.map { .teks($0.description) } ?? .kosong,
            "ditahan": .ya(isHidden),
            "perihalSingkat": .baris(surat.perihal, limit: 70),
            "kegiatan": .isi(surat.kegiatan.map { .teks($0.lengkap(zona: zona)) }),
            "satuHari": .ya(surat.kegiatan.count == 1),
            "hariAlternatif": .ya(surat.kegiatan.count > 1 && surat.modeTanggal == .alternatif),
            "hariBeruntun": .ya(surat.kegiatan.count > 1 && surat.modeTanggal != .alternatif),
            "ragu": .isi(surat.perluKlarifikasi.map(doubt)),
        ]
        values.merge(Nilai.satuDari(JenisPermohonan.allCases.map(\.rawValue), surat.jenis.rawValue)) { $1 }
        return .objek(values)
    }

    /// The fields that a reader of letters may doubt; each has its words in `bagian/keraguan.mustache`.
    static let doubtKeys = [
        "nomor", "tanggal", "asal", "perihal", "sifat", "lampiran", "penandatangan", "kontak", "jenis",
        "tanggal_kegiatan", "waktu_mulai", "waktu_selesai", "jumlah_peserta", "keterangan", "tujuan", "surat_resmi",
    ]

    /// A doubt is a key, or a key with words behind a colon, or words.
    private func doubt(_ text: String) -> Nilai {
        let parts = text.split(separator: ":", maxSplits: 1).map { $0.trimmingSpaces }
        let key = parts.first.flatMap { Self.doubtKeys.contains($0) ? $0 : nil }
        var values = Nilai.satuDari(Self.doubtKeys, key ?? "")
        // No machine word reaches a reader, not even one that is new.
        let words = key == nil ? text : parts.dropFirst().first
        values["kata"] = .baris(words?.replacing("_", with: " "))
        values["tanpaKunci"] = .ya(key == nil)
        return .objek(values)
    }

    private func disposition(_ entry: Disposisi) -> Nilai {
        .objek([
            "dari": .baris(entry.pelaku?.jabatan ?? facts.ownTitle(entry.dari)),
            "kepada": .baris(facts.ownTitle(entry.kepada)),
            "instruksi": .panjang(entry.instruksi), "syarat": .butir(entry.syarat),
        ])
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        String(String(drop { $0 == " " }.reversed()).drop { $0 == " " }.reversed())
    }
}
