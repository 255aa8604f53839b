import Foundation
import Logging
import Notices
import Persuratan
import Register

/// The office's clock: reminds whoever has a request, and tells others when nobody answers.
///
/// Kept: reminder, record and the moment of the next look are one transaction a request; nobody hears of one request twice a
/// day, nobody is written to outside working hours. Given up: a request that cannot be reminded of (a role that nobody
/// fills) is logged and looked at again on the next working day.
public struct ReminderDesk {
    let parts: DeskParts
    private let logger: Logger

    public init(parts: DeskParts, logger: Logger) { (self.parts, self.logger) = (parts, logger) }

    private var pengingat: Pengingat {
        Pengingat(jamKerja: parts.setup.jamKerja, aturan: parts.setup.pengingat)
    }

    /// Has open requests looked at anew if hours, holidays or rules changed since the last run.
    public func prepare() throws {
        try parts.register.write { try $0.adopt(rules: pengingat.sidik, at: parts.clock.now()) }
    }

    /// Does what is due now. One look into an index when nothing is.
    ///
    /// - Returns: how many requests somebody was written to about.
    @discardableResult
    public func workOnDue() throws -> Int {
        let now = parts.clock.second
        guard parts.setup.pengingat.isAktif, parts.setup.jamKerja.isWorking(now) else { return 0 }
        var reminded = 0
        while let id = try parts.register.read({ try $0.nextReminder(at: now) }) {
            reminded += try work(on: id, at: now)
        }
        return reminded
    }

    /// Does what is due about one request then.
    func remind(_ id: Int64, at now: Date) throws -> Int {
        try Register.deciding(.ingat(permohonan: id), at: now) {
            try parts.register.write { tx in
                try ReminderRound(parts: parts.at(now), tx: tx, pengingat: pengingat, now: now).work(on: id)
            }
        }
    }

    private func work(on id: Int64, at now: Date) throws -> Int {
        do {
            return try remind(id, at: now)
        } catch {
            switch Recovery.afterMessage(error) {
            case .retry, .halt: throw error
            case .setAside(let reason):
                logger.error("nobody could be reminded", metadata: ["request": "\(id)", "reason": "\(reason)"])
                let next = parts.setup.jamKerja.nextWorkingDay(after: now)
                try parts.register.write { try $0.lookAgain(case: id, at: next) }
                return 0
            }
        }
    }
}
