import Persuratan

/// What a mail's parts say of a request, with the evidence of each field.
public struct LetterReading: Hashable, Sendable {
    /// The fields; letter first, gaps filled from the form and the mail.
    public internal(set) var surat: MetadataSurat
    /// What of a request is there.
    public internal(set) var dokumen: Set<Dokumen>
    /// What each part is, in the order given.
    public internal(set) var bagian: [BagianTerbaca]
    /// The words each field was read from.
    public internal(set) var bukti: [Bukti]
    /// What must be asked or looked at; `surat.perluKlarifikasi` has the sentences.
    public internal(set) var klarifikasi: [Klarifikasi]
    /// Why it is `lain`; nil when it is a request.
    public internal(set) var alasanLain: String?
    /// Whom `u.p.` names: it may preset the disposition.
    public internal(set) var untukPerhatian: String?
    /// What stands in parentheses behind the contact's name.
    public internal(set) var kontakKeterangan: String?

    /// ``alasanLain`` of a complaint: it is heard elsewhere (SP4N-LAPOR; Perpres 76/2013).
    public static let alasanPengaduan = Kalimat.adalah("pengaduan")
    /// ``alasanLain`` of newsletters and advertisements.
    public static let alasanIklan = Kalimat.adalah(KindReader.advertisement)
    /// ``alasanLain`` of what asks for nothing that is known.
    public static let alasanTanpaPermohonan = Kalimat.tanpaPermohonan
    /// ``alasanLain`` where there is nothing to read.
    public static let alasanTanpaTeks = Kalimat.tanpaTeks

    /// The two facts mixed in `sifat`.
    public var sifat: SifatSurat { SifatSurat(surat.sifat) }

    /// Name, telephone and mail in one line, as the corpus has it: `Andai (Sekretariat DPRD); 0812 0000 0004`.
    public var kontak: String? {
        let name = surat.kontakNama.map { name in kontakKeterangan.map { "\(name) (\($0))" } ?? name }
        let parts = [name, surat.kontakTelepon, surat.kontakEmail].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    /// Every day asked for, ranges spelled out (at most 31 days each).
    public var hariKegiatan: [Tanggal] {
        surat.kegiatan.flatMap { option in
            let last = option.sampai ?? option.tanggal
            return (0...max(0, min(30, last.nomorHari - option.tanggal.nomorHari))).map {
                option.tanggal.ditambah(hari: $0)
            }
        }
    }
}

/// A part and what it turned out to be.
public struct BagianTerbaca: Hashable, Sendable {
    /// As ``LetterDocument/bagian``.
    public let bagian: String
    /// By its content.
    public let jenis: JenisBagian
}

/// Security and speed, which offices write under one label. Source: Permendagri 1/2023; see indonesia.md (a) Sifat.
public struct SifatSurat: Hashable, Sendable {
    /// Who may see it.
    public let keamanan: Keamanan
    /// How fast it must go on.
    public let kecepatan: Kecepatan

    /// How secret a letter is.
    public enum Keamanan: String, Hashable, Sendable, Codable {
        case biasa, terbatas, rahasia
        case sangatRahasia = "sangat_rahasia"
    }

    /// How urgent a letter is.
    public enum Kecepatan: String, Hashable, Sendable, Codable {
        case biasa, segera
        case sangatSegera = "sangat_segera"
    }

    /// - Parameter raw: as written; nil and what is not known mean `biasa`.
    public init(_ raw: String?) {
        let lower = (raw ?? "").lowercased()
        let isVery = lower.hasAnyWord(["sangat", "amat"])
        if lower.hasWord("rahasia") || lower == "r" || lower == "sr" || lower.hasWord("konfidensial")
            || lower.hasWord("confidential")
        {
            keamanan = isVery || lower == "sr" ? .sangatRahasia : .rahasia
        } else {
            keamanan = lower.hasWord("terbatas") ? .terbatas : .biasa
        }
        if lower.hasWord("kilat") || (isVery && lower.hasWord("segera")) || lower.hasWord("very urgent") {
            kecepatan = .sangatSegera
        } else {
            kecepatan = lower.hasAnyWord(["segera", "urgent", "mendesak"]) ? .segera : .biasa
        }
    }
}
