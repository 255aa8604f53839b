import ArgumentParser
import Foundation
import Office
import Persuratan
import Register

extension CaseCommand {
    struct Correct: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Puts fields of a letter right; what was read stays in the record.",
            discussion: """
                Fields: \(Koreksi.semuaMedan.joined(separator: ", ")). Example:
                  disposisi case correct PC-2026-0001 "asal=SMKN 4 Pontianak" "kegiatan=2026-12-03 09:00-11:00"
                """)

        @OptionGroup var place: ConfigOptions
        @OptionGroup var person: PersonOptions
        @Option(name: .long, help: "Why.") var alasan: String?
        @Argument(help: "The tag, such as PC-2026-0001.") var tag: CaseTag
        @Argument(help: "FIELD=VALUE.") var koreksi: [Koreksi]

        func run() throws {
            try Workplace(place).act(.betulkan(tag: tag, koreksi: koreksi, alasan: alasan), by: person)
        }
    }

    struct TakeOver: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "take-over",
            abstract: "Answers a step in its officer's (or the applicant's) place; the officer is told.",
            discussion: """
                The words are read as that person's mail would be. Example:
                  disposisi case take-over PC-2026-0001 kadis "Kabid TKPBET, tindak lanjuti" --alasan "lewat telepon"
                """)

        @OptionGroup var place: ConfigOptions
        @OptionGroup var person: PersonOptions
        @Option(name: .long, help: "Why; the officer reads it.") var alasan: String
        @Argument(help: "The tag, such as PC-2026-0001.") var tag: CaseTag
        @Argument(help: "Whose step it is, such as kadis, or pemohon.") var peran: Peran
        @Argument(help: "The answer, as it would stand in the mail.") var jawaban: String

        func run() throws {
            let act = Tindakan.wakili(tag: tag, peran: peran, permintaan: nil, jawaban: jawaban, alasan: alasan)
            try Workplace(place).act(act, by: person)
        }
    }
}

/// Who acts at the command line.
struct PersonOptions: ParsableArguments {
    @Option(name: .customLong("petugas"), help: "Who does it; the account's name when left out.") var nama: String?

    var petugas: Petugas { Petugas(nama: nama ?? NSUserName()) }
}

extension Workplace {
    /// Stores an act by hand and has it decided: by this program, whether or not the daemon runs.
    func act(_ tindakan: Tindakan, by person: PersonOptions, isQuiet: Bool = false) throws {
        let parts = try parts()
        let outcome = try ActDesk(parts: parts, logger: logger("disposisi")).perform(tindakan, oleh: person.petugas)
        guard outcome.isDijalankan else { throw ProgramError(outcome.tertulis) }
        if !isQuiet { print(outcome.tertulis) }
    }
}

extension CaseTag: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument.uppercased()) }
}

extension Koreksi: ExpressibleByArgument {
    public init?(argument: String) {
        guard let sign = argument.firstIndex(of: "=") else { return nil }
        self.init(
            medan: String(argument[..<sign]).trimmingCharacters(in: .whitespaces),
            nilai: String(argument[argument.index(after: sign)...]))
    }
}
