import ArgumentParser
import Foundation
import Persuratan
import Register

/// `disposisi case`: the requests, each with its whole way.
struct CaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case", abstract: "Requests and their way through the SOP.",
        subcommands: [List.self, Show.self, Correct.self, TakeOver.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The requests, newest first.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var output: OutputOptions
        @Option(name: .long, help: "At most so many.") var limit = 100

        func run() throws {
            let rows = try Workplace(place).register().read { try $0.perkaraList(limit: limit) }
            try Printer(json: output.json).list(
                rows.map(PerkaraLine.init),
                columns: [
                    ("Tag", { $0.tag }), ("Keadaan", { $0.keadaan }),
                    ("Langkah", { $0.langkah.map(String.init) ?? "-" }),
                    ("Pada", { $0.pemegang ?? "-" }), ("No Agenda", { $0.nomorAgenda ?? "-" }),
                    ("Pemohon", { $0.pemohon.clipped(34) }), ("Perihal", { ($0.perihal ?? "-").clipped(40) }),
                ])
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One request: what it says, who did what when and why, and its mails.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var output: OutputOptions
        @Argument(help: "The tag, such as PC-2026-0001.") var tag: String

        func run() throws {
            guard let tag = CaseTag(tag.uppercased()) else {
                throw ValidationError("\"\(tag)\" is no tag; write it as PC-2026-0001")
            }
            let workplace = try Workplace(place)
            let story = try workplace.register().read { try CaseStory(tag, $0, workplace.setup.jamKerja) }
            guard let story else { throw ProgramError("there is no request \(tag)") }
            output.json ? try Printer(json: true).object(story) : story.print()
        }
    }
}

/// A request's line as it is printed; the property names are the JSON keys.
struct PerkaraLine: Encodable {
    let tag, keadaan, pemohon: String
    let langkah: Int?
    let pemegang, nomorAgenda, perihal: String?
    let dibuat, diubah: Date

    enum CodingKeys: String, CodingKey {
        case tag, keadaan, pemohon, langkah, pemegang, nomorAgenda = "nomor_agenda", perihal, dibuat, diubah
    }

    init(_ row: PerkaraRingkas) {
        (tag, keadaan, pemohon) = (row.tag.description, row.keadaan, row.pemohon)
        (langkah, pemegang) = (row.langkah, row.pemegang)
        (nomorAgenda, perihal) = (row.nomorAgenda?.description, row.perihal)
        (dibuat, diubah) = (row.dibuat, row.diubah)
    }
}
