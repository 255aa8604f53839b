import ArgumentParser
import Foundation
import Persuratan
import Register

/// `disposisi agenda`: the visits that are entered.
struct AgendaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda", abstract: "The agenda of the rooms.",
        subcommands: [List.self, Block.self, Unblock.self, Blocks.self, Export.self, Import.self],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The visits from a day on, in order of time.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var output: OutputOptions
        @Option(name: .long, help: "table, csv, json or ics; --json is the same as --format json.") var format:
            ListFormat?
        @Option(name: .long, help: "First day, such as 2026-12-01; today when left out.") var from: Tanggal?
        @Option(name: .long, help: "Last day; 90 days later when left out.") var to: Tanggal?

        func validate() throws {
            guard output.json, let format, format != .json else { return }
            throw ValidationError("--json and --format \(format.rawValue) contradict each other")
        }

        func run() throws {
            let workplace = try Workplace(place)
            let now = Date()
            let first = from ?? workplace.setup.waktu.tanggal(now)
            let last = to ?? first.ditambah(hari: 90)
            let rows = try workplace.register().read { try $0.agenda(ruang: nil, from: first, to: last) }
            let format = format ?? (output.json ? .json : .table)
            switch format {
            case .table, .json: try list(rows, json: format == .json)
            case .csv: print(CSVTable(AgendaLine.columns).text(rows.map { AgendaLine($0).cells }), terminator: "")
            case .ics: print(try workplace.setup.calendar(rows.map(AgendaLine.init), at: now), terminator: "")
            }
        }

        private func list(_ rows: [Kunjungan], json: Bool) throws {
            try Printer(json: json).list(
                rows.map(KunjunganLine.init),
                columns: [
                    ("Hari", { $0.hari }), ("Mulai", { $0.mulai }), ("Selesai", { $0.selesai }),
                    ("Ruang", { $0.ruang }),
                    ("Asal", { ($0.asal ?? "-").clipped(36) }), ("Perihal", { ($0.perihal ?? "-").clipped(40) }),
                    ("Tag", { $0.tag }),
                ])
        }
    }
}

/// How the agenda is printed.
enum ListFormat: String, CaseIterable, ExpressibleByArgument { case table, csv, json, ics }

extension Tanggal: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

/// A visit as it is printed; the property names are the JSON keys.
struct KunjunganLine: Encodable {
    let tanggal, hari, mulai, selesai, ruang, tag: String
    let asal, perihal: String?

    init(_ kunjungan: Kunjungan) {
        let jadwal = kunjungan.jadwal
        (tanggal, hari) = (jadwal.tanggal.description, jadwal.tanggal.lengkap)
        (mulai, selesai) = (jadwal.mulai.description, jadwal.selesai.description)
        (ruang, tag, asal, perihal) = (kunjungan.ruang, kunjungan.tag.description, kunjungan.asal, kunjungan.perihal)
    }
}
