import ArgumentParser
import Foundation
import Register

/// `disposisi backup`: a whole, checked copy of the register, while the office goes on.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copies the register into a new file, checked, while the office works.")

    @OptionGroup var place: ConfigOptions
    @Argument(help: "The new file; one that is there is never replaced.") var file: String

    func run() throws {
        let head = try Workplace(place).register().backUp(to: file)
        print("\(file): entry \(head.entri), head \(head.sidik)")
    }
}

/// `disposisi restore`: a backup takes the register's place.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Puts a backup in the register's place; the old one is kept beside it.",
        discussion: """
            Stop the daemon first. Mails that came since are fetched again where they lie in the mailbox's folder; what was \
            moved away is in the folder of processed mails: see `disposisi rebuild --from-mailbox`.
            """)

    @OptionGroup var place: ConfigOptions
    @Argument(help: "The backup.") var file: String

    func run() throws {
        let settings = try Workplace(place).settings
        let lock = try RegisterLock(register: settings.register)
        try withExtendedLifetime(lock) {
            let result = try Register.restore(file, to: settings.register.path, at: Date())
            if let kept = result.kept { print("the old register is \(kept)") }
            print("restored: entry \(result.head.entri), head \(result.head.sidik)")
        }
    }
}
