import ArgumentParser
import Foundation
import MailWorld
import Office
import Persuratan
import Register

/// `disposisi demo`: one whole request, played by all seven roles on real mail servers on this machine.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Plays one whole request with all seven roles through real IMAP and SMTP servers on loopback.",
        discussion:
            "Needs Dovecot and Postfix (`make demo` installs them) and root, since mail servers change their user.")

    @Option(name: .long, help: "Where the demonstration's office, register and mails are kept; emptied first.")
    var folder = ".demo"

    func run() throws {
        let home = URL(filePath: folder)
        try? FileManager.default.removeItem(at: home)
        let started = Date()
        Terminal.line(Terminal.styled("Starting Dovecot and Postfix on loopback …", .dim))
        let world = try MailWorld.start(
            MailWorldPlan(officeDomain: DemoOffice.domain, domains: ["smkn99.example"]))
        defer { world.stop() }
        var plan = DemoOffice.Plan()
        plan.web = true
        let office = try DemoOffice(world: world, folder: home.appending(path: "kantor"), plan: plan)
        let daemon = try OfficeProcess(["serve"], office: office)
        var play = try DemoPlay(office: office, mails: home.appending(path: "surel"))
        do {
            try play.perform()
        } catch {
            throw ProgramError("the demonstration stopped: \(error)\nsee \(daemon.log.path)")
        }
        let pictures = DemoPages(office: office, folder: home.appending(path: "layar"))
        Terminal.line(Terminal.styled("\nPictures of the pages, in a real browser …", .dim))
        do {
            try pictures.take(letter: "/surat/\(play.tag)")
        } catch {
            throw ProgramError("the pages could not be pictured: \(error)\nsee \(daemon.log.path)")
        }
        _ = daemon.terminate()
        try epilogue(office, play, seconds: Date().timeIntervalSince(started))
    }

    /// The register's row, each step's minutes against the SOP's, and where the mails are.
    private func epilogue(_ office: DemoOffice, _ play: DemoPlay, seconds: TimeInterval) throws {
        let workplace = try Workplace(folder: office.folder)
        let (row, story) = try workplace.register().read { snapshot in
            (
                try snapshot.suratMasuk(tahun: nil, limit: 1).first,
                try CaseStory(play.tag, snapshot, workplace.setup.jamKerja)
            )
        }
        guard let row, let story else { throw ProgramError("the register has no row of the demonstration") }
        Terminal.line(Terminal.styled("\nBuku agenda", .bold))
        for (label, value) in SuratMasukLine(row).fields where value?.isEmpty == false {
            Terminal.line("  \(label.padded(18)) \(value ?? "-")")
        }
        Terminal.line(Terminal.styled("\nWaktu setiap langkah", .bold))
        story.printTimeline()
        Terminal.line("\nJadwal: \(story.jadwal ?? "-")")
        Terminal.line(
            """

            \(play.count) mails in \(Int(seconds.rounded())) seconds. Read them:
              \(play.mails.path)  (.eml, and .html for a browser)
              \(office.folder.deletingLastPathComponent().appending(path: "layar").path)  (the pages as pictures)
              disposisi case show \(play.tag) --config \(office.folder.path)
            """)
    }
}
