import ArgumentParser
import Foundation
import Office

/// `disposisi serve`: the daemon.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Runs the office until SIGTERM or SIGINT: mail in, decisions, mail out.")

    @OptionGroup var place: ConfigOptions

    func run() throws {
        let workplace = try Workplace(place)
        let lock = try RegisterLock(register: workplace.settings.register)
        let logger = workplace.logger("disposisi")
        for warning in workplace.settings.peringatan { logger.warning("\(warning)") }
        let daemon = try OfficeDaemon(
            parts: try workplace.parts(), servers: workplace.servers, converter: workplace.converter, logger: logger)
        let signals = try StopSignals { daemon.requestStop() }
        logger.info("serving", metadata: ["mailbox": "\(workplace.setup.mailbox.alamat)"])
        try withExtendedLifetime((lock, signals)) { try daemon.run() }
    }
}
