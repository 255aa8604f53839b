import ArgumentParser
import Foundation
import Notices
import Office
import Persuratan
import Register

/// `disposisi print`: papers, as PDF.
struct PrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "Papers as PDF: disposition sheet, answer, agenda book, the week's agenda.",
        subcommands: [Sheet.self, Answer.self, Book.self, Week.self])

    struct Sheet: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lembar", abstract: "The disposition sheet (lembar disposisi) of a letter, as it stands.")

        @OptionGroup var place: ConfigOptions
        @Argument(help: "The tag, such as PC-2026-0001, or the agenda number, such as 12/2026.") var surat: String
        @Option(name: .long, help: PrintedFile.help) var output: String?

        func run() throws {
            let desk = try PrintDesk(place)
            try desk.print(try desk.casePrint(surat).sheet(), to: output)
        }
    }

    struct Answer: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "surat", abstract: "The answer to the applicant as a letter: approval or refusal.")

        @OptionGroup var place: ConfigOptions
        @Argument(help: "The tag, such as PC-2026-0001, or the agenda number, such as 12/2026.") var surat: String
        @Option(name: .long, help: PrintedFile.help) var output: String?

        func run() throws {
            let desk = try PrintDesk(place)
            let one = try desk.casePrint(surat)
            guard one.isAnswered else { throw ProgramError("request \(surat) is neither approved nor refused yet") }
            try desk.print(one.letter(), to: output)
        }
    }

    struct Week: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "agenda", abstract: "The agenda of the rooms for one week, a page a room.")

        @OptionGroup var place: ConfigOptions
        @Option(name: .long, help: "A day of the week, such as 2026-12-03; today when left out.") var minggu: Tanggal?
        @Option(name: .long, help: "Only this room: its kode in disposisi.yaml.") var ruang: String?
        @Option(name: .long, help: PrintedFile.help) var output: String?

        func run() throws {
            let desk = try PrintDesk(place)
            let setup = desk.workplace.setup
            let rooms = setup.ruang.filter { ruang == nil || $0.kode == ruang }
            guard !rooms.isEmpty else {
                let known = setup.ruang.map(\.kode).joined(separator: ", ")
                throw ValidationError("there is no room \(ruang ?? ""); rooms in disposisi.yaml: \(known)")
            }
            var monday = minggu ?? setup.waktu.tanggal(Date())
            while monday.hariDalamMinggu != .senin { monday = monday.ditambah(hari: -1) }
            let week = (monday, monday.ditambah(hari: 6))
            let (lines, head) = try desk.parts.register.read {
                (try AgendaLines($0, ruang: ruang).lines(from: week.0, to: week.1), try desk.parts.printHead($0))
            }
            let holidays = Dictionary(
                desk.workplace.settings.hariLibur.map { ($0.tanggal, $0.nama) }, uniquingKeysWith: { first, _ in first }
            )
            let agenda = AgendaMinggu(
                kepala: head, senin: week.0, ruang: rooms, acara: lines.map(\.acara), libur: holidays)
            try desk.print(desk.parts.notices.prints.agenda(agenda), to: output)
        }
    }
}

extension AgendaLine {
    fileprivate var acara: AgendaMinggu.Acara {
        .init(ruang: ruang, jadwal: jadwal, tag: tag.flatMap { CaseTag($0) }, asal: asal, perihal: perihal)
    }
}

/// What all papers need.
struct PrintDesk {
    let workplace: Workplace
    let parts: DeskParts
    private let printer: PagePrinter

    init(_ place: ConfigOptions) throws {
        workplace = try Workplace(place)
        (parts, printer) = (try workplace.parts(), workplace.printer)
    }

    /// - Parameter word: a tag or an agenda number.
    func casePrint(_ word: String) throws -> CasePrint {
        let found = try parts.register.read { snapshot -> CasePrint? in
            let tag: CaseTag?
            if let number = NomorAgenda(word) {
                tag = try snapshot.suratMasuk(number)?.tag
            } else {
                tag = CaseTag(word.uppercased())
            }
            return try tag.flatMap { try snapshot.perkara($0) }.map {
                try CasePrint(of: $0, parts: parts, snapshot: snapshot)
            }
        }
        guard let found else { throw ProgramError("there is no request \(word); give a tag or an agenda number") }
        return found
    }

    func pdf(_ page: Cetakan, _ limits: PrintLimits) throws -> Data { try printer.pdf(page, limits) }

    /// Prints a page and says where it lies.
    ///
    /// - Parameter output: the file; nil: the page's own name, in the working folder.
    func print(_ page: Cetakan, to output: String?, _ limits: PrintLimits = .page) throws {
        let pdf = try pdf(page, limits)
        let path = output ?? page.nama
        do {
            try pdf.write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw ProgramError("cannot write \(path): \(error.localizedDescription)")
        }
        Swift.print(path)
    }
}

/// Where a print goes.
enum PrintedFile {
    static let help: ArgumentHelp = "The file to write; one in the working folder when left out."

    /// `buku-2.pdf`: part 2 of `buku.pdf`.
    static func part(_ number: Int, of path: String) -> String {
        let base = path.hasSuffix(".pdf") ? String(path.dropLast(4)) : path
        return "\(base)-\(number).pdf"
    }
}
