import ArgumentParser
import Foundation
import Office
import Register
import Transport

/// `disposisi rebuild`: the register made anew, from its own archive or from the mailbox.
struct RebuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Makes the register anew: from the kept raw mails and acts, or from the mailbox.",
        discussion: """
            The register in use is only read. Nothing is sent. From the archive, mails count as sent as far as they were; from the \
            mailbox, all do.
            """)

    @OptionGroup var place: ConfigOptions
    @OptionGroup var output: OutputOptions
    @Flag(name: .long, help: "From the register's own archive: the same to the byte.") var fromArchive = false
    @Flag(name: .long, help: "From the folders of the mailbox alone; what did not come by mail is not there.")
    var fromMailbox = false
    @Argument(help: "The new register's file.") var file: String

    func validate() throws {
        guard fromArchive != fromMailbox else {
            throw ValidationError("say --from-archive or --from-mailbox")
        }
    }

    func run() throws {
        let workplace = try Workplace(place)
        let line = try Register.make(at: file) { new in
            let rebuild = Rebuild(
                parts: try workplace.parts(register: new), converter: workplace.converter,
                logger: workplace.logger("disposisi"))
            let result =
                fromArchive
                ? try rebuild.fromArchive(try workplace.register()) : try fromMailbox(rebuild, workplace.servers)
            return try new.read { register in
                RebuildLine(
                    result, kepala: try register.kepalaRantai().sidik,
                    other: try result.rantaiBerbedaSejak.map { try register.entry($0) })
            }
        }
        try print(line)
        guard line.rantaiBerbedaSejak == nil, line.tanpaPertanyaan == 0 else { throw ProgramExit.failed }
    }

    private func fromMailbox(_ rebuild: Rebuild, _ servers: OfficeServers) throws -> Rebuild.Result {
        let connection = try IMAPConnection.connect(to: servers.imap)
        defer { connection.logout() }
        return try rebuild.fromMailbox(connection, rules: servers.intake, sent: servers.folderTerkirim)
    }

    private func print(_ line: RebuildLine) throws {
        guard !output.json else { return try Printer(json: true).object(line) }
        Swift.print("\(line.masukan) messages and acts, \(line.keputusan) decisions: \(file)")
        if line.tanpaPertanyaan > 0 {
            Swift.print(
                """
                \(line.tanpaPertanyaan) answers belong to nothing in this register: letters on paper, forms and acts by hand \
                never lay in the mailbox
                """)
        }
        if let entry = line.rantaiBerbedaSejak {
            Swift.print("the chains differ from entry \(entry) on: \((line.isi ?? "").clipped(300))")
        }
        Swift.print("head \(line.kepala)")
    }
}

/// What a rebuild did; the property names are the JSON keys.
struct RebuildLine: Encodable {
    let masukan, keputusan, tanpaPertanyaan: Int
    let rantaiBerbedaSejak: Int64?
    /// The first entry that differs, in words.
    let isi: String?
    let kepala: String

    enum CodingKeys: String, CodingKey {
        case masukan, keputusan, tanpaPertanyaan = "tanpa_pertanyaan", rantaiBerbedaSejak = "rantai_berbeda_sejak", isi,
            kepala
    }

    init(_ result: Rebuild.Result, kepala: String, other: String?) {
        (masukan, keputusan, rantaiBerbedaSejak) = (result.masukan, result.keputusan, result.rantaiBerbedaSejak)
        tanpaPertanyaan = result.tanpaPertanyaan
        (self.kepala, isi) = (kepala, other)
    }
}
