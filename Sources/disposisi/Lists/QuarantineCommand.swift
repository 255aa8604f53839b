import ArgumentParser
import Foundation
import Mail
import Register

/// `disposisi quarantine`: the messages that were set aside.
struct QuarantineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantine", abstract: "Messages that were set aside, each with the reason.",
        subcommands: [List.self, Show.self, Release.self, Discard.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The messages that wait for a person's eye.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            let register = try Workplace(place).register()
            let rows = try register.read { snapshot in
                try snapshot.quarantined().map { try KarantinaLine($0, snapshot.message($0.id)) }
            }
            try Printer(json: output.json).list(
                rows,
                columns: [
                    ("Id", { String($0.id) }), ("Diterima", { $0.diterima.formatted(.iso8601) }),
                    ("Dari", { ($0.dari ?? "-").clipped(36) }), ("Subjek", { $0.subjek.clipped(40) }),
                    ("Alasan", { $0.alasan.clipped(70) }),
                ])
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The text of one message, as text only.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var output: OutputOptions
        @Flag(name: .long, help: "The stored bytes as they came.") var raw = false
        @Argument(help: "The message's id.") var id: Int64

        func run() throws {
            let message = try Workplace(place).register().read { try $0.message(id) }
            guard !raw else { return FileHandle.standardOutput.write(message.isi) }
            let mail = MailParser().parse(message.isi)
            guard !output.json else { return try Printer(json: true).object(MailSummary(mail)) }
            print("Dari: \(mail.from?.description ?? "-")\nSubjek: \(mail.subject)\n")
            print(
                mail.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).clipped(200) }
                    .joined(separator: "\n"))
            for attachment in mail.attachments { print("[\(attachment.fileName), \(attachment.content.count) byte]") }
        }
    }

    struct Release: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lets messages out: they are read again as if they had just come.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var person: PersonOptions
        @Argument(help: "The messages' ids.") var ids: [Int64]

        func run() throws {
            let workplace = try Workplace(place)
            for id in ids { try workplace.act(.lepaskan(pesan: id), by: person) }
        }
    }

    struct Discard: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ends messages in quarantine without an answer; they stay in the archive.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var person: PersonOptions
        @Option(name: .long, help: "Why.") var alasan: String
        @Argument(help: "The messages' ids.") var ids: [Int64]

        func run() throws {
            let workplace = try Workplace(place)
            for id in ids { try workplace.act(.buang(pesan: id, alasan: alasan), by: person) }
        }
    }
}

/// A message set aside as it is printed; the property names are the JSON keys.
struct KarantinaLine: Encodable {
    let id: Int64
    let diterima: Date
    let dari: String?
    let subjek, alasan: String
    let ukuran: Int

    init(_ row: PesanKarantina, _ pesan: Pesan) {
        let mail = MailParser().parse(pesan.isi)
        (id, diterima, ukuran, alasan) = (row.id, row.diterima, row.ukuran, row.alasan)
        (dari, subjek) = (mail.from?.address, mail.subject)
    }
}
