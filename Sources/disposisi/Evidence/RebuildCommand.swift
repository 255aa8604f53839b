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
            The register in use is only read. Nothing is sent: mails of a rebuilt register count as sent as far as they were.
            """)

    @OptionGroup var place: ConfigOptions
    @OptionGroup var output: OutputOptions
    @Flag(name: .long, help: "From the register's own archive: the same to the byte.") var fromArchive = false
    @Flag(name: .long, help: "From the folders of the mailbox alone; acts by hand are not there.") var fromMailbox =
        false
    @Argument(help: "The new register's file.") var file: String

    func validate() throws {
        guard fromArchive != fromMailbox else {
            throw ValidationError("say --from-archive or --from-mailbox")
        }
    }

    func run() throws {
        let workplace = try Workplace(place)
        guard !FileManager.default.fileExists(atPath: file) else { throw BackupError.exists(file) }
        let new = try Register(path: file)
        let logger = workplace.logger("disposisi")
        guard fromArchive else {
            let connection = try IMAPConnection.connect(to: workplace.servers.imap)
            defer { connection.logout() }
            let result = try MailboxRebuild(
                parts: try workplace.parts(register: new), converter: workplace.converter, logger: logger
            ).run(on: connection, rules: workplace.servers.intake)
            return try print(RebuildLine(result), in: new)
        }
        let archive = ArchiveRebuild(parts: try workplace.parts(), converter: workplace.converter, logger: logger)
        let result = try archive.run(into: new)
        try print(RebuildLine(result), in: new)
        guard result.rantaiBerbedaSejak == nil else { throw ProgramExit.failed }
    }

    private func print(_ line: RebuildLine, in new: Register) throws {
        var line = line
        let other = try line.rantaiBerbedaSejak.map { id in try new.read { try $0.entry(id) } }
        line.kepala = try new.read { try $0.kepalaRantai() }.sidik
        try new.close()
        guard !output.json else { return try Printer(json: true).object(line) }
        Swift.print("\(line.masukan) messages and acts, \(line.keputusan) decisions: \(file)")
        if let entry = line.rantaiBerbedaSejak {
            Swift.print("the chains differ from entry \(entry) on: \((other ?? "").clipped(300))")
        }
        Swift.print("head \(line.kepala ?? "-")")
    }
}

/// What a rebuild did; the property names are the JSON keys.
struct RebuildLine: Encodable {
    let masukan, keputusan: Int
    let rantaiBerbedaSejak: Int64?
    var kepala: String?

    enum CodingKeys: String, CodingKey {
        case masukan, keputusan, rantaiBerbedaSejak = "rantai_berbeda_sejak", kepala
    }

    init(_ result: ArchiveRebuild.Result) {
        (masukan, keputusan) = (result.masukan, result.keputusan)
        rantaiBerbedaSejak = result.rantaiBerbedaSejak
    }

    init(_ result: MailboxRebuild.Result) {
        (masukan, keputusan, rantaiBerbedaSejak) = (result.pesan, result.keputusan, nil)
    }
}
