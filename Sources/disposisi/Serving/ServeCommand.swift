import ArgumentParser
import Foundation
import Logging
import Office
import Web

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
        let parts = try workplace.parts()
        let daemon = try OfficeDaemon(
            parts: parts, servers: workplace.servers, converter: workplace.converter, printer: workplace.printer,
            logger: logger)
        let signals = try StopSignals { daemon.requestStop() }
        let pages = try startPages(workplace, WebOffice(parts: parts, wake: daemon.wake), logger)
        logger.info("serving", metadata: ["mailbox": "\(workplace.setup.mailbox.alamat)"])
        try withExtendedLifetime((lock, signals)) { try daemon.run() }
        pages?.stop()
    }

    /// The pages beside the office, where the configuration wants them.
    private func startPages(_ workplace: Workplace, _ desk: WebOffice, _ logger: Logger) throws -> WebServer? {
        guard let setup = workplace.web else { return nil }
        let server = try workplace.webServer(setup, desk: desk)
        let port = try server.start()
        logger.info("pages", metadata: ["address": "\(setup.alamat.host):\(port)", "url": "\(setup.alamat.url(""))"])
        return server
    }
}
