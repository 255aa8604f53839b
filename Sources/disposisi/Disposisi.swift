import ArgumentParser

/// The program. Each command has a file of its own; this one lists them.
@main
struct Disposisi: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disposisi",
        abstract: "Runs an office's written procedure (SOP) by e-mail, and keeps its register of incoming letters.",
        discussion: """
            A poller fetches request letters over IMAP, each officer gets a disposition request and answers by mail, \
            and the applicant gets the approval notice by SMTP. Start with `disposisi check`.

            Exit codes: 0 done, 1 something failed, 2 wrong use or configuration, 75 try again later.
            """,
        version: "0.1.0",
        subcommands: [
            ServeCommand.self, PollCommand.self, CheckCommand.self, RegisterCommand.self, CaseCommand.self,
            AgendaCommand.self, OutboxCommand.self, QuarantineCommand.self, SOPCommand.self, ReadCommand.self,
            DemoCommand.self, PenggantiCommand.self, ReportCommand.self, PrintCommand.self,
            AuditCommand.self, BackupCommand.self, RestoreCommand.self, RebuildCommand.self, RetentionCommand.self,
            PersonCommand.self,
        ])

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            ProgramExit.end(with: error)
        }
    }
}
