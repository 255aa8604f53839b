import ArgumentParser
import Foundation
import Office
import Register

/// `disposisi outbox`: the mails that wait, went, or were given up.
struct OutboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "The mails of the office on their way out.",
        subcommands: [List.self, Retry.self, Resend.self, Drop.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Mails that wait or were given up, newest first.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var output: OutputOptions
        @Flag(name: .long, help: "Also those that were sent.") var all = false
        @Option(name: .long, help: "At most so many.") var limit = 100

        func run() throws {
            let rows = try Workplace(place).register().read { try $0.outbox(pending: !all, limit: limit) }
            try Printer(json: output.json).list(
                rows.map(OutboxLine.init),
                columns: [
                    ("Id", { String($0.id) }), ("Tag", { $0.tag ?? "-" }), ("Jenis", { $0.jenis }),
                    ("Kepada", { $0.penerima }), ("Keadaan", { $0.keadaan }), ("Percobaan", { String($0.percobaan) }),
                    ("Galat", { ($0.galat ?? "-").clipped(60) }),
                ])
        }
    }

    struct Retry: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes unsent mails due at once; the daemon, or `disposisi poll`, sends them.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var person: PersonOptions
        @Argument(help: "The mails' ids; all that wait or were given up when none is named.") var ids: [Int64] = []

        func run() throws {
            let mails = MailsAgain(parts: try Workplace(place).parts(), oleh: person.petugas)
            if !ids.isEmpty { try mails.these(ids) }
            print("\(ids.isEmpty ? try mails.all() : ids.count) due now")
        }
    }
}

extension OutboxCommand {
    struct Drop: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes unsent mails out for good; `outbox list --all` still shows them.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var person: PersonOptions
        @Argument(help: "The mails' ids.") var ids: [Int64]

        func run() throws {
            let workplace = try Workplace(place)
            for id in ids { try workplace.act(.batalkanSurel(surel: id), by: person) }
        }
    }

    struct Resend: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sends mails once more; the daemon, or `disposisi poll`, does it.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var person: PersonOptions
        @Argument(help: "The mails' ids.") var ids: [Int64]

        func run() throws {
            let workplace = try Workplace(place)
            for id in ids { try workplace.act(.kirimUlang(surel: id), by: person) }
        }
    }
}

/// A mail's line as it is printed; the property names are the JSON keys.
struct OutboxLine: Encodable {
    let id: Int64
    let tag, galat: String?
    let messageID, jenis, penerima, keadaan: String
    let percobaan: Int
    let dibuat, due: Date
    let terkirim: Date?

    enum CodingKeys: String, CodingKey {
        case id, tag, galat, messageID = "message_id", jenis, penerima, keadaan, percobaan, dibuat, due, terkirim
    }

    init(_ row: OutboxBaris) {
        (id, tag, galat) = (row.id, row.tag?.description, row.galat)
        (messageID, jenis, penerima, keadaan) = (row.messageID, row.jenis, row.penerima, row.keadaan)
        (percobaan, dibuat, due, terkirim) = (row.percobaan, row.dibuat, row.due, row.terkirim)
    }
}
