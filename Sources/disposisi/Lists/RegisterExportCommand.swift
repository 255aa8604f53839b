import ArgumentParser
import Exports
import Foundation
import Office
import Persuratan
import Register

extension RegisterCommand {
    /// `disposisi register export`: the agenda book as a file, row by row, however long it is.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The agenda book as a table (csv), a workbook (xlsx) or JSON.",
            discussion: """
                Prints, or writes a file in one step; letters stand in the order of their agenda numbers:
                  disposisi register export --format xlsx --from 2026-11-01 --to 2026-11-30 --output november.xlsx
                """)

        enum Format: String, ExpressibleByArgument, CaseIterable { case csv, xlsx, json }

        @OptionGroup var place: ConfigOptions
        @Option(name: .long, help: "csv, xlsx or json.") var format = Format.csv
        @Option(name: .long, help: "Only letters received on this day or later, such as 2026-11-01.") var from: Tanggal?
        @Option(name: .long, help: "Only letters received on this day or earlier.") var to: Tanggal?
        @Option(name: .long, help: "agenda, or srikandi: the fields of SRIKANDI's form Registrasi Naskah Masuk.")
        var kolom = SusunanKolom.agenda
        @Flag(inversion: .prefixedNo, help: "Whether a table begins with the mark by which spreadsheets know UTF-8.")
        var bom = true
        @Option(name: .long, help: "The file to write; standard output when left out.") var output: String?

        func run() throws {
            let workplace = try Workplace(place)
            let names = NamaBuku(
                jabatan: workplace.setup.pejabat.mapValues(\.jabatan), waktu: workplace.setup.waktu)
            let register = try workplace.register()
            try OutputFile(output).write { path, descriptor in
                switch format {
                case .csv:
                    let file = ExportFile(descriptor: descriptor, name: path)
                    try write(CSVPenulis(file, kolom, names, hasMark: bom), register)
                case .json:
                    try write(JSONPenulis(ExportFile(descriptor: descriptor, name: path), kolom, names), register)
                case .xlsx:
                    try OutputFile.throughFile(path, descriptor) { path in
                        try write(BukuKerjaPenulis(path: path, kolom, names), register)
                    }
                }
            }
        }

        private func write(_ writer: some PenulisBuku, _ register: Register) throws {
            var (writer, filter) = (writer, SaringanBuku(dari: from, sampai: to))
            filter.urutan = .terlama
            try register.read { try $0.eachBaris(filter) { try writer.write($0) } }
            try writer.finish()
        }
    }
}

extension SusunanKolom: ExpressibleByArgument {}
