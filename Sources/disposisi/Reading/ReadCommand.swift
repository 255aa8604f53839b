import ArgumentParser
import Foundation
import Mail
import Office
import Persuratan
import Reading

/// `disposisi read`: what the program makes of a letter, a reply or a mail, without doing anything.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Shows how a letter, a reply or a mail is read. Changes nothing.",
        subcommands: [
            ReadLetterCommand.self, ReadLettersCommand.self, ReadReplyCommand.self, ReadRepliesCommand.self,
            ReadMailCommand.self,
        ])
}

/// When something was received, for what `besok` means.
struct MomentOptions: ParsableArguments {
    @Option(name: .long, help: "When it was received, such as 2026-11-24 or 2026-11-24T09:00 (WIB); now when left out.")
    var now: Moment = .now

    /// A point in time, written as the office's clock shows it.
    struct Moment: ExpressibleByArgument {
        let date: Date

        static var now: Moment { Moment(date: Date()) }

        init(date: Date) { self.date = date }

        init?(argument: String) {
            let parts = argument.split(separator: "T", omittingEmptySubsequences: false).map(String.init)
            guard let day = parts.first.flatMap({ Tanggal($0) }), parts.count <= 2 else { return nil }
            guard let time = parts.count == 2 ? Pukul(parts[1]) : Pukul(jam: 9) else { return nil }
            date = OfficeTime.wib.instant(day, time)
        }

        var defaultValueDescription: String { "now" }
    }
}

/// The bytes of a file, or of standard input for `-`.
func contents(of file: String) throws -> Data {
    if file == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
    do {
        return try Data(contentsOf: URL(filePath: file))
    } catch {
        throw ProgramError("\(file) cannot be read: \(error.localizedDescription)")
    }
}

/// `disposisi read mail FILE.eml…`
struct ReadMailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "A mail's class and why, its new text, attachments and authentication.")

    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "The office's own server's name in Authentication-Results.") var authservId: String?
    @Argument(help: "Mail files; - for standard input.") var files: [String]

    func run() throws {
        for file in files {
            let mail = MailParser(authservID: authservId).parse(try contents(of: file))
            let summary = MailSummary(mail)
            guard !output.json else {
                try Printer(json: true).object(summary)
                continue
            }
            print("\(file)\n  class    \(summary.class) (\(summary.why))\n  from     \(summary.from ?? "-")")
            print("  subject  \(summary.subject.clipped(100))\n  verdict  \(summary.authentication.verdict)")
            for attachment in summary.attachments {
                print("  file     \(attachment.name)  \(attachment.type)  \(attachment.size) bytes")
            }
            for defect in summary.defects ?? [] { print("  defect   \(defect)") }
            print(
                summary.newText.split(separator: "\n", omittingEmptySubsequences: false).map {
                    "  | \(String($0).clipped(200))"
                }.joined(separator: "\n"))
        }
    }
}
