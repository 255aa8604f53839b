import Foundation
import Logging
import Persuratan
import Register

/// Decides what the secretariat does by hand: by the same tables as mails, one act a transaction.
///
/// Kept: an act is stored before it is decided; its effects and its outcome are one transaction. Retried: when the register
/// is locked or the disk full. Given up: an act that cannot be done is answered with the reason, and changes nothing.
public struct ActDesk: Sendable {
    private let parts: DeskParts
    private let logger: Logger

    public init(parts: DeskParts, logger: Logger) { (self.parts, self.logger) = (parts, logger) }

    /// Decides every act that waits.
    ///
    /// - Returns: how many.
    @discardableResult
    public func workOnDue() throws -> Int {
        var count = 0
        while let act = try parts.register.read({ try $0.nextTindakan() }) {
            _ = try decide(act.id)
            count += 1
        }
        return count
    }

    /// Records an act whose effects the caller brings about in the same transaction.
    public static func recording<T>(
        _ tindakan: Tindakan, oleh petugas: Petugas = Petugas(nama: NSUserName()), in parts: DeskParts,
        _ tx: RegisterTransaction, _ effects: () throws -> T
    ) throws -> T {
        let now = parts.clock.second
        let id = try tx.store(tindakan, oleh: petugas, at: now)
        let result = try effects()
        try tx.finish(tindakan: id, .dijalankan(keadaan: nil), at: now)
        try tx.note(.tindakan(id), at: now)
        return result
    }

    /// Stores an act, and decides it at once.
    public func perform(_ tindakan: Tindakan, oleh petugas: Petugas) throws -> HasilTindakan {
        let id = try parts.register.write { try $0.store(tindakan, oleh: petugas, at: parts.clock.now()) }
        return try decide(id)
    }

    /// Decides one stored act; one that was decided meanwhile keeps its outcome.
    public func decide(_ id: Int64) throws -> HasilTindakan {
        let now = parts.clock.second
        let frozen = parts.at(now)
        let outcome: HasilTindakan
        do {
            outcome = try Register.deciding(.tindakan(id), at: now) {
                try parts.register.write { tx in
                    guard let act = try tx.snapshot.tindakan(id) else { throw RegisterError.notFound("act \(id)") }
                    if let known = act.hasil { return known }
                    let hasil = try ActDecision(parts: frozen, tx: tx, act: act, now: now).decide()
                    try tx.finish(tindakan: id, hasil, at: now)
                    return hasil
                }
            }
        } catch {
            switch Recovery.afterAct(error) {
            case .retry, .halt: throw error
            case .setAside(let reason):
                outcome = .ditolak(.tidakBisa(reason))
                try Register.deciding(.tindakan(id), at: now) {
                    try parts.register.write { try $0.finish(tindakan: id, outcome, at: now) }
                }
            }
        }
        logger.info("act decided", metadata: ["act": "\(id)", "done": "\(outcome.isDijalankan)"])
        return outcome
    }
}

extension DeskParts {
    /// The same, at one moment: everything that one decision writes bears one time.
    /// The same, at this second.
    public var atThisSecond: DeskParts { at(clock.second) }

    func at(_ moment: Date) -> DeskParts {
        DeskParts(setup: setup, register: register, notices: notices, clock: OfficeClock { moment })
    }
}
