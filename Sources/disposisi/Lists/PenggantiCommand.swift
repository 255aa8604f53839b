import ArgumentParser
import Foundation
import Office
import Persuratan
import Register

/// `disposisi pengganti`: who acts for an officer on which days.
struct PenggantiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pengganti", abstract: "Stand-ins (Plh., Plt.): who acts for an officer on which days.",
        subcommands: [List.self, Add.self, End.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Stand-ins of the configuration and of the register, in the order in which they were said.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var output: OutputOptions
        @Flag(name: .long, help: "Also those that are over or were ended.") var all = false

        func run() throws {
            let workplace = try Workplace(place)
            let now = Date()
            let rows = try workplace.register().read { try PenggantiLine.all(workplace.setup, $0, now) }
            try Printer(json: output.json).list(
                rows.filter { all || $0.isOpen },
                columns: [
                    ("Id", { $0.id.map { String($0) } ?? "-" }), ("Peran", { $0.peran }), ("Sebagai", { $0.sebagai }),
                    ("Oleh", { $0.oleh }), ("Nama", { $0.nama.clipped(32) }), ("Dari", { $0.dari }),
                    ("Sampai", { $0.sampai }), ("Asal", { $0.asal }), ("Keadaan", { $0.keadaan }),
                ])
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Names who stands in; officer, stand-in and secretariat are told, open requests go there.",
            discussion: "Example: disposisi pengganti add kadis --oleh kabid --sampai 2026-11-30")

        @OptionGroup var place: ConfigOptions
        @Argument(help: "The role whose officer is away.") var peran: Peran
        @Option(name: .long, help: "Who acts: a role, or a word of calon_pengganti.") var oleh: Peran
        @Option(name: .long, help: "First day, such as 2026-11-24; today when left out.") var dari: Tanggal?
        @Option(name: .long, help: "Last day, such as 2026-11-30.") var sampai: Tanggal
        @Option(name: .long, help: "plh (the officer is away) or plt (the office is vacant).")
        var sebagai = SebagaiPengganti.plh

        func run() throws {
            let workplace = try Workplace(place)
            let parts = try workplace.parts().atThisSecond
            guard parts.setup.pejabat[peran] != nil else {
                throw ProgramError(
                    "no official has the role \(peran); see pejabat in disposisi.yaml", ProgramExit.wrongUse)
            }
            guard let person = parts.setup.orang(oleh) else {
                throw ProgramError(
                    "\(oleh) is no role and no word of calon_pengganti in disposisi.yaml", ProgramExit.wrongUse)
            }
            let one = Penggantian(
                peran: peran, oleh: person, sebagai: sebagai, dari: dari ?? parts.setup.waktu.tanggal(Date()),
                sampai: sampai)
            let baru = PenggantiBaru(one, asal: .perintah, dikukuhkan: nil, pesan: nil)
            let objection = try parts.register.write { (tx) throws in
                try ActDesk.recording(.gantikan(PenggantianDiminta(one)), in: parts, tx) {
                    try Penunjukan(parts: parts, tx: tx).appoint(baru)
                }
            }
            if let objection { throw ProgramError(objection.explanation, ProgramExit.wrongUse) }
            print("\(person.nama): \(one.sebagai.singkatan) \(peran), \(one.dari) to \(one.sampai)")
        }
    }

    struct End: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ends stand-ins now; requests that wait go back to the officer.")

        @OptionGroup var place: ConfigOptions
        @Argument(help: "The stand-ins' ids; `disposisi pengganti list` shows them.") var ids: [Int64]

        func run() throws {
            let parts = try Workplace(place).parts().atThisSecond
            try parts.register.write { (tx) throws in
                for id in ids {
                    try ActDesk.recording(.akhiriPengganti(id: id), in: parts, tx) {
                        try Penunjukan(parts: parts, tx: tx).end(id)
                    }
                }
            }
            print("\(ids.count) ended")
        }
    }
}

extension Peran: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension SebagaiPengganti: ExpressibleByArgument {}

extension KeberatanPengganti {
    /// What is wrong, for the one at the command line.
    fileprivate var explanation: String {
        switch self {
        case .dirinyaSendiri: "nobody stands in for himself; name another person"
        case .hariTerbalik: "the last day is before the first"
        case .sudahLewat: "the last day is over"
        case .penggantiDigantikan: "whoever was named is replaced himself on one of these days; name another person"
        case .tidakDikenal, .hariBelumPasti, .olehPengganti, .bersamaKeputusan: "nobody can be named so"
        }
    }
}
