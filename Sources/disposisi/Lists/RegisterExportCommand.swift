import ArgumentParser
import Exports
import Foundation
import Notices
import Office
import Persuratan
import Register

extension RegisterCommand {
    /// `disposisi register export`: the agenda book as a file, row by row, however long it is.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The agenda book as a table (csv), a workbook (xlsx), JSON, or on paper (pdf).",
            discussion: """
                Prints, or writes a file in one step; letters stand in the order of their agenda numbers:
                  disposisi register export --format xlsx --from 2026-11-01 --to 2026-11-30 --output november.xlsx
                A PDF is what `print buku` prints: F4 landscape, in parts of \(BukuAgenda.limit) letters, a file each.
                """)

        enum Format: String, ExpressibleByArgument, CaseIterable { case csv, xlsx, json, pdf }

        @OptionGroup var place: ConfigOptions
        @Option(name: .long, help: "csv, xlsx, json or pdf.") var format = Format.csv
        @Option(name: .long, help: "Only letters received on this day or later, such as 2026-11-01.") var from: Tanggal?
        @Option(name: .long, help: "Only letters received on this day or earlier.") var to: Tanggal?
        @Option(name: .long, help: "agenda, or srikandi: the fields of SRIKANDI's form Registrasi Naskah Masuk.")
        var kolom = SusunanKolom.agenda
        @Flag(inversion: .prefixedNo, help: "Whether a table begins with the mark by which spreadsheets know UTF-8.")
        var bom = true
        @Option(name: .long, help: "The file to write; standard output when left out.") var output: String?

        func validate() throws {
            guard format != .pdf || kolom == .agenda else {
                throw ValidationError("a PDF is the agenda book itself: only --kolom agenda")
            }
        }

        func run() throws {
            switch format {
            case .csv:
                try writeRows { path, descriptor, names in
                    try CSVPenulis(ExportFile(descriptor: descriptor, name: path), kolom, names, hasMark: bom)
                }
            case .json:
                try writeRows { path, descriptor, names in
                    try JSONPenulis(ExportFile(descriptor: descriptor, name: path), kolom, names)
                }
            case .xlsx: try writeWorkbook()
            case .pdf: try printBook()
            }
        }

        private func writeRows(_ writer: (String, Int32, NamaBuku) throws -> some PenulisBuku) throws {
            let workplace = try Workplace(place)
            try OutputFile(output).write { path, descriptor in
                try write(writer(path, descriptor, workplace.names), try workplace.register())
            }
        }

        private func writeWorkbook() throws {
            let workplace = try Workplace(place)
            try OutputFile(output).write { path, descriptor in
                try OutputFile.throughFile(path, descriptor) { path in
                    try write(BukuKerjaPenulis(path: path, kolom, workplace.names), try workplace.register())
                }
            }
        }

        private func printBook() throws {
            let book = PrintedBook(desk: try PrintDesk(place), from: from, to: to)
            if let output { try book.write(to: output) } else { try book.write(STDOUT_FILENO) }
        }

        private func write(_ writer: some PenulisBuku, _ register: Register) throws {
            var (writer, filter) = (writer, SaringanBuku(dari: from, sampai: to))
            filter.urutan = .terlama
            try register.read { try $0.eachBaris(filter) { try writer.write($0) } }
            try writer.finish()
        }
    }
}

extension Workplace {
    fileprivate var names: NamaBuku { NamaBuku(jabatan: setup.pejabat.mapValues(\.jabatan), waktu: setup.waktu) }
}

extension SusunanKolom: ExpressibleByArgument {}
