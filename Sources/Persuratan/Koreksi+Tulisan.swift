extension Koreksi {
    /// A correction as forms and commands write it: the field's name in exports, and its value (days as `2026-12-03`, a visit
    /// as `2026-12-03 09:00-11:00`).
    ///
    /// - Returns: nil for no such field, or no such value.
    public init?(medan: String, nilai: String) {
        let text = nilai.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty, text.utf8.count <= Self.longest else { return nil }
        switch medan {
        case "nomor_surat": self = .nomor(text)
        case "asal": self = .asal(text)
        case "perihal": self = .perihal(text)
        case "sifat": self = .sifat(text)
        case "lampiran": self = .lampiran(text)
        case "kontak_nama": self = .kontakNama(text)
        case "kontak_telepon": self = .kontakTelepon(text)
        case "keterangan": self = .keterangan(text)
        case "tanggal_surat":
            guard let day = Tanggal(text) else { return nil }
            self = .tanggal(day)
        case "jenis":
            guard let jenis = JenisPermohonan(rawValue: text) else { return nil }
            self = .jenis(jenis)
        case "jumlah_peserta":
            guard let count = Int(text), (1...100_000).contains(count) else { return nil }
            self = .jumlahPeserta(count)
        case "kegiatan":
            let days = text.split(separator: ";").map(PilihanJadwal.init(tertulis:))
            guard !days.isEmpty, !days.contains(nil) else { return nil }
            self = .kegiatan(days.compactMap(\.self))
        default: return nil
        }
    }

    /// The fields that can be put right, by their names in exports.
    public static let semuaMedan = [
        "nomor_surat", "tanggal_surat", "asal", "perihal", "sifat", "lampiran", "jenis", "kegiatan", "jumlah_peserta",
        "kontak_nama", "kontak_telepon", "keterangan",
    ]

    /// Bytes of one value.
    private static let longest = 2000
}

extension PilihanJadwal {
    /// `2026-12-03`, `2026-12-03 09:00` or `2026-12-03 09:00-11:00`.
    fileprivate init?(tertulis text: Substring) {
        let words = text.split(separator: " ")
        guard let first = words.first, words.count <= 2, let day = Tanggal(String(first)) else { return nil }
        guard words.count == 2 else {
            self.init(tanggal: day)
            return
        }
        let times = words[1].split(separator: "-").map { Pukul(String($0).replacing(".", with: ":")) }
        guard (1...2).contains(times.count), let begin = times[0] else { return nil }
        let end = times.count == 2 ? times[1] : nil
        guard times.count == 1 || end.map({ begin < $0 }) == true else { return nil }
        self.init(tanggal: day, mulai: begin, selesai: end)
    }
}
