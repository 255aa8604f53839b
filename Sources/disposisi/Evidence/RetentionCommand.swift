import ArgumentParser
import Foundation
import Office
import Persuratan
import Register

/// `disposisi retention`: what the office's schedule says is over.
struct RetentionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "Personal data whose time is over (UU 27/2022 and the office's schedule).",
        subcommands: [Run.self])

    struct Run: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Removes mails, files and personal data of closed requests after the years of `retensi`.",
            discussion: "The register's row stays, and the hash chain still proves it. Works while the daemon runs.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var output: OutputOptions
        @Flag(name: .long, help: "Only say what would be removed.") var dryRun = false

        func run() throws {
            let workplace = try Workplace(place)
            let retention = Retention(parts: try workplace.parts(), years: workplace.settings.retensi)
            let due = try dryRun ? retention.due() : retention.run()
            try Printer(json: output.json).list(
                due.permohonan.map(PermohonanLamaLine.init),
                columns: [
                    ("Tag", { $0.tag }), ("No Agenda", { $0.nomorAgenda ?? "-" }),
                    ("Selesai", { $0.selesai.formatted(.iso8601) }),
                ])
            guard !output.json else { return }
            print(
                "\(due.permohonan.count) requests, \(due.pesan.count) other messages, \(due.surel.count) other mails "
                    + (dryRun ? "would be removed" : "removed"))
        }
    }
}

/// A request whose time is over, as it is printed; the property names are the JSON keys.
struct PermohonanLamaLine: Encodable {
    let tag: String
    let nomorAgenda: String?
    let selesai: Date

    enum CodingKeys: String, CodingKey {
        case tag, nomorAgenda = "nomor_agenda", selesai
    }

    init(_ one: PermohonanLama) {
        (tag, nomorAgenda, selesai) = (one.tag.description, one.nomorAgenda?.description, one.selesai)
    }
}
