import Foundation
import Logging
import Mail
import Notices
import Register

/// Prints what mails wait for, away from the desk, and lets them go.
///
/// Kept: a print is in its mail, in the register, before the mail is due; a crash in between prints again. Given up: a page
/// that cannot be printed, or is not in time (`cetak.sabar_detik`): its mail goes without. One thread.
public final class PrintRoom {
    private let parts: DeskParts
    private let printer: PagePrinter
    private let logger: Logger
    /// Until when a machine that cannot print is not tried again.
    private var closedUntil = Date.distantPast

    /// Seconds until then: printing may have been installed meanwhile.
    static let pause: TimeInterval = 300

    public init(parts: DeskParts, printer: PagePrinter, logger: Logger) {
        (self.parts, self.printer, self.logger) = (parts, printer, logger)
    }

    /// Starts the printing program, so that the first mail need not wait for it.
    public func prepare() {
        do throws(PrintError) {
            let version = try printer.warmUp()
            logger.debug("printer ready", metadata: ["version": "\(version)"])
        } catch {
            close(error)
        }
    }

    /// Prints for the mail that waits longest.
    ///
    /// - Returns: false when none waits.
    public func printNext() throws -> Bool {
        guard let waiting = try parts.register.read({ try $0.nextPrint() }) else { return false }
        let mail = printed(waiting)
        let now = parts.clock.second
        try Register.deciding(.cetak(surel: waiting.surel), at: now) {
            _ = try parts.register.write { try $0.finishPrint(waiting.surel, isi: mail, at: now) }
        }
        return true
    }

    /// The mail with its print; nil when it goes without.
    private func printed(_ waiting: CetakanMenunggu) -> Data? {
        guard Date() >= closedUntil else { return nil }
        do {
            let pdf = try printer.pdf(Cetakan(nama: waiting.nama, html: waiting.html))
            let file = OutgoingAttachment(fileName: waiting.nama, contentType: "application/pdf", content: pdf)
            return try AddedFile(file).add(to: waiting.isi)
        } catch {
            if case .noPrinter? = error as? PrintError { close(error) }
            logger.error("mail goes without its print", metadata: ["mail": "\(waiting.surel)", "error": "\(error)"])
            return nil
        }
    }

    private func close(_ error: any Error) {
        closedUntil = Date().addingTimeInterval(Self.pause)
        logger.warning("no printing", metadata: ["error": "\(error)"])
    }
}
