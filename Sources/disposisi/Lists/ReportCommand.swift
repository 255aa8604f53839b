import ArgumentParser
import Foundation
import Notices
import Persuratan
import Register

/// `disposisi report`: how the office keeps its procedures.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "How the office keeps its procedures.", subcommands: [Procedure.self])

    struct Procedure: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sop",
            abstract: "Each row's working minutes against the SOP's: median, 90th percentile, late share.",
            discussion: """
                Counted is all work that ended in the asked days. The table has one line a row and role; csv and json have \
                the months, too; svg is the chart for the yearly report.
                """)

        @OptionGroup var place: ConfigOptions
        @Option(name: .long, help: "First day, such as 2026-01-01; from the beginning when left out.") var from:
            Tanggal?
        @Option(name: .long, help: "Last day; today when left out.") var to: Tanggal?
        @Option(name: .long, help: "table, csv, svg or json.") var format = ReportFormat.table

        func run() throws {
            let workplace = try Workplace(place)
            let today = workplace.setup.waktu.tanggal(Date())
            if let from, from > to ?? today { throw ValidationError("--from \(from) is after --to \(to ?? today)") }
            let rows = try rows(workplace, until: to ?? today)
            switch format {
            case .table: try ReportTable(rows: rows, day: workplace.setup.jamKerja.menitSehari).print()
            case .json: for row in rows { try Printer(json: true).object(ReportLine(row)) }
            case .csv: print(ReportLine.csv(rows), terminator: "")
            case .svg: print(try chart(rows, workplace, until: to ?? today))
            }
        }

        private func rows(_ workplace: Workplace, until last: Tanggal) throws -> [LaporanSOP.Baris] {
            let waktu = workplace.setup.waktu
            var report = LaporanSOP(jamKerja: workplace.setup.jamKerja, from: from, to: last)
            let start = from.map { waktu.instant($0, .tengahMalam) } ?? .distantPast
            let end = waktu.instant(last.ditambah(hari: 1), .tengahMalam)
            try workplace.register().read { snapshot in
                try snapshot.eachWork(from: start, before: end) { work, sop in
                    report.add(work.langkah, oleh: work.oleh, from: work.mulai, to: work.selesai, sop: sop)
                }
            }
            return report.baris
        }

        private func chart(_ rows: [LaporanSOP.Baris], _ workplace: Workplace, until last: Tanggal) throws -> String {
            let stretch = from.map { "\($0.tertulis) s.d. \(last.tertulis)" } ?? "s.d. \(last.tertulis)"
            return try SOPChart(templates: workplace.settings.templat).svg(
                rows, kantor: workplace.setup.kantor, masa: stretch,
                menitSehari: workplace.setup.jamKerja.menitSehari)
        }
    }
}

/// How a report is printed.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case table, csv, svg, json
}
