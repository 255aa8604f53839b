/// A file of the applicant whose content could not be had.
public struct BerkasTakTerbaca: Hashable, Sendable, Codable {
    /// The file's name, or a link's address.
    public let nama: String
    public let sebab: SebabTakTerbaca

    public init(nama: String, sebab: SebabTakTerbaca) { (self.nama, self.sebab) = (nama, sebab) }
}

/// Why a file could not be read.
public enum SebabTakTerbaca: String, Hashable, Sendable, Codable, CaseIterable {
    /// A photograph as iPhones keep it (HEIC).
    case heic
    /// Word 97 to 2003 (.doc).
    case wordLama = "word_lama"
    /// Outlook's winmail.dat.
    case winmail
    /// Opens with a password only.
    case terkunci
    case rusak
    /// More pages, pixels or bytes than a letter has.
    case terlaluBesar = "terlalu_besar"
    /// A .zip, .rar or .7z around other files.
    case arsip
    /// A link to a drive instead of the file.
    case tautan
    /// A picture without words, or one whose words could not be made out.
    case tanpaTeks = "tanpa_teks"
    /// The program that could read it is missing here, or failed.
    case tanpaProgram = "tanpa_program"
    /// Nothing that holds a letter: a table, a film.
    case jenisLain = "jenis_lain"

    /// Whether only the applicant can help, by sending the same in another form.
    public var isForApplicant: Bool {
        switch self {
        case .heic, .wordLama, .winmail, .terkunci, .rusak, .terlaluBesar, .arsip, .tautan: true
        case .tanpaTeks, .tanpaProgram, .jenisLain: false
        }
    }
}
