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
        @Option(name: .long, help: "First day, such as 2026-12-01; today when left out.") var from: Tanggal?
        @Option(name: .long, help: "Last day; 90 days later when left out.") var to: Tanggal?

        func run() throws {
            let workplace = try Workplace(place)
            let first = from ?? workplace.setup.waktu.tanggal(Date())
            let last = to ?? first.ditambah(hari: 90)
            let rows = try workplace.register().read { try $0.agenda(ruang: nil, from: first, to: last) }
            try Printer(json: output.json).list(
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
