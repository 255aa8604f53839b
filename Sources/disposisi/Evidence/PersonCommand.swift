import ArgumentParser
import Foundation
import Office
import Persuratan
import Register

/// `disposisi person`: a person's rights to see and to be forgotten (UU 27/2022 articles 7, 8 and 43).
struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "What the register holds of a person, by address.",
        subcommands: [Export.self, Erase.self])

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Writes all that is held of a person into a new folder: data.json, and the mails as they came and went."
        )

        @OptionGroup var place: ConfigOptions
        @Argument(help: "The person's address.") var alamat: EmailAddress
        @Argument(help: "The new folder.") var folder: String

        func run() throws {
            let workplace = try Workplace(place)
            guard !FileManager.default.fileExists(atPath: folder) else {
                throw ProgramError("\(folder) is there already; name a new folder", ProgramExit.wrongUse)
            }
            let data = PersonalData(parts: try workplace.parts(), alamat: alamat)
            let files = try data.files()
            let attributes = [FileAttributeKey.posixPermissions: 0o700]
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: false, attributes: attributes)
            for (name, content) in files {
                try content.write(to: URL(filePath: folder).appending(path: name), options: [.withoutOverwriting])
            }
            print("\(files.count) files in \(folder)")
        }
    }

    struct Erase: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Removes what is personal of a person; refuses while a request of theirs goes on.")

        @OptionGroup var place: ConfigOptions
        @Option(name: .long, help: "Why: who asked, when, by what right.") var alasan: String
        @Argument(help: "The person's address.") var alamat: EmailAddress

        func run() throws {
            guard alasan.contains(where: \.isLetter) else {
                throw ProgramError("say why: --alasan \"…\"", ProgramExit.wrongUse)
            }
            let data = PersonalData(parts: try Workplace(place).parts(), alamat: alamat)
            let count = try data.erase(alasan: alasan)
            print("\(count.permohonan) requests and \(count.pesan) other messages: personal data removed")
        }
    }
}

extension EmailAddress: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
