import Persuratan

/// The labels under which the secretariat corrects a letter's metadata.
enum FieldLabel: Sendable {
    case nomor, tanggal, asal, perihal, sifat, lampiran, jenis, kegiatan, jumlahPeserta, kontakNama, kontakTelepon,
        keterangan

    /// - Parameter words: the label's words in lower case.
    init?(_ words: [String]) {
        switch words.joined(separator: " ") {
        case "nomor", "nomor surat", "no surat", "no", "nomer surat": self = .nomor
        case "tanggal surat", "tgl surat", "tertanggal": self = .tanggal
        case "asal", "asal surat", "instansi", "asal instansi", "pengirim", "lembaga": self = .asal
        case "perihal", "hal": self = .perihal
        case "sifat", "sifat surat": self = .sifat
        case "lampiran": self = .lampiran
        case "jenis", "jenis permohonan": self = .jenis
        case "tanggal kegiatan", "tgl kegiatan", "tanggal kunjungan", "tgl kunjungan", "waktu kegiatan",
            "jadwal kegiatan",
            "hari tanggal", "hari tgl", "tanggal acara", "tanggal waktu kegiatan", "waktu kunjungan",
            "jadwal kunjungan":
            self = .kegiatan
        case "jumlah peserta", "peserta", "jumlah", "jml peserta", "jumlah orang": self = .jumlahPeserta
        case "kontak", "nama kontak", "kontak nama", "narahubung", "nama", "contact person", "cp": self = .kontakNama
        case "telepon", "telp", "no telepon", "nomor telepon", "kontak telepon", "no hp", "hp", "nomor hp", "wa",
            "no wa":
            self = .kontakTelepon
        case "acara", "kegiatan", "nama kegiatan", "keterangan kegiatan", "keterangan acara": self = .keterangan
        default: return nil
        }
    }

    /// nil when the value is none for this field.
    func correction(_ value: String, _ context: ReplyContext) -> Koreksi? {
        switch self {
        case .nomor: return .nomor(value)
        case .asal: return .asal(value)
        case .perihal: return .perihal(value)
        case .sifat: return .sifat(value)
        case .lampiran: return .lampiran(value)
        case .kontakNama: return .kontakNama(value)
        case .kontakTelepon: return .kontakTelepon(value)
        case .keterangan: return .keterangan(value)
        case .jenis: return jenis(value.lowercased()).map { .jenis($0) }
        case .jumlahPeserta: return number(value).map { .jumlahPeserta($0) }
        case .tanggal: return days(value, context).first.map { .tanggal($0.tanggal) }
        case .kegiatan:
            let days = days(value, context)
            return days.isEmpty ? nil : .kegiatan(days)
        }
    }

    private func days(_ value: String, _ context: ReplyContext) -> [PilihanJadwal] {
        let reader = DateReader(now: context.now, officeTime: context.officeTime, reference: context.request)
        let mentions = reader.read(value)
        guard mentions.allSatisfy({ $0.weekdayMismatch == nil }) else { return [] }
        var days = mentions.compactMap(\.pilihan)
        // `Kamis, 3 Desember 2026, jam 10`: one day whose time stands apart.
        if days.count == 1, days[0].mulai == nil, let time = mentions.first(where: { $0.tanggal == nil && $0.hasTime })
        {
            days[0] = time.pilihan(on: days[0].tanggal)
        }
        return days
    }

    private func jenis(_ value: String) -> JenisPermohonan? {
        if value.hasPrefix("kunjung") || value.hasPrefix("visit") { return .kunjungan }
        return value.hasPrefix("pinjam") || value.hasPrefix("peminjam") ? .peminjaman : nil
    }

    private func number(_ value: String) -> Int? {
        let digits = value.utf8.drop { !ASCII.isDigit($0) }.prefix { ASCII.isDigit($0) }
        guard let count = Int(String(decoding: Array(digits), as: UTF8.self)), (1...99_999).contains(count) else {
            return nil
        }
        return count
    }
}
