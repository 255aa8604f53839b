import ArgumentParser
import Foundation
import Notices
import Office
import Register
import Settings
import Transport
import Web

/// `disposisi check`: whether the office could open tomorrow morning.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks configuration, SOP, templates, programs, register, and both mail servers.")

    @OptionGroup var place: ConfigOptions
    @Flag(name: .long, help: "Do not connect to the mail servers.") var offline = false

    func run() throws {
        let workplace: Workplace
        do {
            workplace = try Workplace(place)
        } catch let problems as SettingsProblems {
            for problem in problems.problems { report("configuration", problem: "\(problem)") }
            throw ProgramExit.wrongUse
        }
        report("configuration")
        for warning in workplace.settings.peringatan { print("note   \(warning)") }
        for sop in workplace.settings.sop { report("SOP \(sop.kode), \(sop.langkah.count) rows") }
        var problems = 0
        var isTemporary = true
        func check(_ what: String, _ body: () throws -> Void) {
            do {
                try body()
                report(what)
            } catch {
                problems += 1
                if !((error as? TransportError)?.isTemporary ?? false) { isTemporary = false }
                report(what, problem: "\(error)")
            }
        }
        check("templates \(workplace.settings.templat.lastPathComponent)") {
            _ = try Notices(templates: workplace.settings.templat)
            try SOPChart(templates: workplace.settings.templat).tryOut()
        }
        check("pages") { _ = try PageLibrary.read(workplace.settings.templat) }
        check("register") { try workplace.register().close() }
        // Without them the office works on, and reads less.
        for lack in TextConverter.lacks() { print("note   \(lack)") }
        report("programs for attachments")
        if workplace.settings.cetak.isAktif {
            do {
                report("printing, WeasyPrint \(try workplace.printer.warmUp())")
            } catch {
                print("note   \(error)")
            }
        }
        if let socket = workplace.settings.clamav {
            check("ClamAV \(socket.path)") { try VirusScanner(socket: socket.path).ping() }
        }
        if !offline {
            check("IMAP \(workplace.servers.imap.host):\(workplace.servers.imap.port)") { try imap(workplace) }
            check("SMTP \(workplace.servers.smtp.host):\(workplace.servers.smtp.port)") {
                try SMTPConnection(endpoint: workplace.servers.smtp, heloName: workplace.servers.heloName).verifyLogin()
            }
        }
        guard problems == 0 else { throw isTemporary ? ProgramExit.tryAgain : ProgramExit.failed }
    }

    private func imap(_ workplace: Workplace) throws {
        let connection = try IMAPConnection.connect(to: workplace.servers.imap)
        defer { connection.logout() }
        let folder = try connection.select(workplace.servers.intake.folder, readOnly: true)
        print("       \(folder.exists) messages in \(workplace.servers.intake.folder)")
        if !connection.capabilities.contains("IDLE") { print("note   no IDLE: mails are seen at the next look only") }
        guard workplace.servers.sending.copies == .penyedia else { return }
        let sent = try connection.folderName(workplace.servers.folderTerkirim)
        guard try !connection.folderExists(sent) else { return }
        throw ProgramError(
            "there is no folder \(sent): set kotak_surat.smtp.folder_terkirim to the provider's folder of sent mails")
    }

    private func report(_ what: String, problem: String? = nil) {
        guard let problem else { return print(Terminal.styled("ok", .green) + "     \(what)") }
        print(Terminal.styled("wrong", .red) + "  \(what): \(problem)")
    }
}
