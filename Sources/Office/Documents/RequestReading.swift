import Foundation
import Mail
import Persuratan
import Reading

/// What an applicant's mail says.
struct RequestReading {
    var surat: MetadataSurat
    private(set) var dokumen: Set<Dokumen>
    /// Whether it asks for what the office has procedures for.
    let isPermohonan: Bool
    /// Whether any file came with it.
    let hasFiles: Bool
    /// Files that only the applicant can send in another form.
    let berkasTakTerbaca: [BerkasTakTerbaca]
    /// All that could not be read, links among them.
    let semuaTakTerbaca: [BerkasTakTerbaca]
    /// Nothing says what is wanted, for the files that might cannot be read.
    let isOnlyUnreadable: Bool
    /// A letter, or words that are known not to be a request; not advertisements.
    let isWorthFiling: Bool
    /// A file that must not reach anybody, and what it carries.
    let infected: (file: String, name: String)?
    let alasanLain: String?
    /// The pattern of the letter's words; nil for short ones.
    var pola: UInt64?
    /// What the secretariat typed: it counts before what was read.
    private(set) var typed: [Koreksi] = []
    /// Whether the secretariat wrote the applicant's name.
    private var isTyped = false
    /// For the request's record.
    let penjelasan: String

    /// - Parameter judul: the mail's subject: where the files cannot be read, it alone says what is asked for.
    init(letter: LetterReading, _ files: FileFindings, judul: String) {
        var (surat, documents) = (letter.surat, letter.dokumen)
        var refused = files.refused
        if surat.jenis == .lain, letter.dokumen.isEmpty, !(refused.isEmpty && files.unread.isEmpty) {
            surat.jenis = LetterReader.jenis(ofSubject: judul) ?? .lain
        }
        let isRequest = surat.jenis != .lain
        if isRequest { documents.formUnion(Self.documents(maybe: files.unread.map(\.nama))) }
        if !documents.contains(.suratPermohonan) {
            refused += files.links.map { BerkasTakTerbaca(nama: $0, sebab: .tautan) }
        }
        surat.perluKlarifikasi = Self.doubts(letter, files)
        (self.surat, dokumen, isPermohonan, berkasTakTerbaca) = (surat, documents, isRequest, refused)
        infected = files.infected
        semuaTakTerbaca = refused + files.unread
        let isSilent = [LetterReading.alasanTanpaTeks, LetterReading.alasanTanpaPermohonan].contains(letter.alasanLain)
        let hasLetter = letter.bagian.contains { $0.jenis == .surat }
        isOnlyUnreadable =
            !isRequest && isSilent && !hasLetter
            && !(files.refused.isEmpty && files.unread.isEmpty && (files.links.isEmpty || !files.isLetterNamed))
        isWorthFiling = letter.alasanLain != LetterReading.alasanIklan && (hasLetter || !isSilent)
        hasFiles =
            !files.unread.isEmpty || !files.refused.isEmpty
            || letter.bagian.contains { !$0.bagian.hasPrefix("badan surel") }
        alasanLain = isRequest ? nil : letter.alasanLain
        penjelasan = Self.story(letter, files, refused)
    }

    /// One of the files that could not be read may be the letter: that is for a person to see, so it counts.
    private static func documents(maybe unread: [String]) -> Set<Dokumen> {
        let forms = unread.filter { $0.lowercased().contains("form") }
        var documents: Set<Dokumen> = []
        if forms.count < unread.count { documents.insert(.suratPermohonan) }
        if !forms.isEmpty { documents.insert(.formulir) }
        return documents
    }

    private static func doubts(_ letter: LetterReading, _ files: FileFindings) -> [String] {
        letter.klarifikasi.map { "\($0.medan.rawValue): \($0.alasan)" }
            + files.unread.map { "lampiran: isi berkas \($0.nama) tidak terbaca oleh program, mohon diperiksa" }
            + files.refused.map { "lampiran: berkas \($0.nama) tidak dapat dibuka oleh program" }
            + files.recognised.map { "lampiran: \($0) dibaca dari gambar, mohon dicocokkan" }
    }

    private static func story(_ letter: LetterReading, _ files: FileFindings, _ refused: [BerkasTakTerbaca]) -> String {
        let read = letter.bagian.map { part in
            "\(part.bagian): \(part.jenis.rawValue)" + (files.recognised.contains(part.bagian) ? " (dari gambar)" : "")
        }
        let others =
            files.unread.map { "\($0.nama): tidak terbaca" } + refused.map { "\($0.nama): \($0.sebab.rawValue)" }
        return (read + others).joined(separator: "; ")
    }

    /// The request as the SOP takes it in.
    func permohonan(from mail: ParsedMail, _ sender: EmailAddress) -> Permohonan {
        let name = (isTyped ? mail.from?.name : nil) ?? surat.kontakNama ?? mail.from?.name
        return Permohonan(
            pemohon: Pemohon(nama: name, alamat: sender), dokumen: dokumen, surat: surat,
            berkasTakTerbaca: berkasTakTerbaca, alasanLain: alasanLain)
    }

    func brought(by mail: ParsedMail, _ sender: EmailAddress) -> BroughtDocuments {
        BroughtDocuments(permohonan: permohonan(from: mail, sender), hasAny: hasFiles || !dokumen.isEmpty)
    }

    /// Takes in what the secretariat says of a letter on paper: the papers that lie before it, and what it typed.
    mutating func add(_ note: CatatanLoket) {
        dokumen.formUnion(note.dokumen)
        (typed, isTyped) = (note.koreksi, true)
    }

    /// By what the letter is known again.
    var sidik: SidikSurat {
        var surat = surat
        for koreksi in typed { surat.apply(koreksi) }
        return SidikSurat(surat, pola: pola)
    }

    /// Why it is no request.
    var reason: String { alasanLain ?? surat.jenis.rawValue }

    var isPengaduan: Bool { alasanLain == LetterReading.alasanPengaduan }
}
