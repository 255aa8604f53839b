import Foundation
import Persuratan

/// The pages of Templates/print: what is to be printed becomes HTML, which a printer makes a PDF of.
///
/// As with mails: all files are read, checked and tried at start; every value is bounded, cleaned and escaped; equal
/// arguments give equal pages.
public struct Prints: Sendable {
    private let library: TemplateLibrary

    /// - Parameter templates: the folder Templates/ itself.
    init(templates: URL) throws(NoticeError) {
        library = try TemplateLibrary.read(Self.folder(in: templates), needing: Page.allCases.map(\.file) + Self.parts)
        let check = TemplateCheck(library: library)
        let faults = Page.allCases.flatMap { page in
            check.check(page.file, [PrintTrial().values(of: page).reduce(.kosong) { $0.merged(with: .objek($1)) }])
        }
        if !faults.isEmpty { throw .templates(faults) }
    }

    /// Where style sheet and pictures of the pages lie.
    public static func folder(in templates: URL) -> URL { templates.appending(path: "print") }

    enum Page: String, CaseIterable {
        case lembar = "lembar-disposisi"
        case surat
        case buku = "buku-agenda"
        case agenda = "agenda-minggu"

        var file: String { "\(rawValue).html" }
    }

    private static let parts = ["bagian/kop.html", TemplateLibrary.absentWords]

    /// The disposition sheet of a letter.
    public func lembar(_ lembar: LembarDisposisi) -> Cetakan {
        Cetakan(nama: lembar.nama, html: library.page(Page.lembar.file, lembar.values()))
    }

    /// The answer to an applicant as a letter.
    public func surat(_ surat: SuratJawaban) -> Cetakan {
        Cetakan(nama: surat.nama, html: library.page(Page.surat.file, surat.values()))
    }

    /// The agenda of the rooms for a week.
    public func agenda(_ agenda: AgendaMinggu) -> Cetakan {
        Cetakan(nama: agenda.nama, html: library.page(Page.agenda.file, agenda.values()))
    }

    /// The agenda book of incoming letters.
    public func buku(_ buku: BukuAgenda) -> Cetakan {
        Cetakan(nama: buku.nama, html: library.page(Page.buku.file, buku.values()))
    }
}
