import Foundation
import Logging
import Persuratan
import Register

/// Moves open questions to whoever holds their role now: to a stand-in when his days begin, back when they are over.
///
/// Kept: each request is one transaction, and goes on with the same question, so an answer that comes meanwhile is counted
/// once. Only in working hours: nobody is written to at midnight because a day of leave begins. Given up: a request that
/// cannot be moved is logged, and tried again at the next look.
public struct HandoverDesk {
    private let parts: DeskParts
    private let logger: Logger

    /// Requests that are moved at one look.
    static let limit = 200

    public init(parts: DeskParts, logger: Logger) { (self.parts, self.logger) = (parts, logger) }

    /// Moves what is due. One look into an index when nothing is.
    ///
    /// - Returns: how many requests went to another person.
    @discardableResult
    public func workOnDue() throws -> Int {
        let now = parts.clock.second
        guard parts.setup.jamKerja.deadline(0, after: now) <= now else { return 0 }
        var moved = 0
        for id in try parts.register.read({ try due($0, now) }) {
            do {
                if try handOver(id, at: now) { moved += 1 }
            } catch {
                switch Recovery.afterMessage(error) {
                case .retry, .halt: throw error
                case .setAside(let reason):
                    logger.error("not handed over", metadata: ["request": "\(id)", "reason": "\(reason)"])
                }
            }
        }
        return moved
    }

    private func due(_ register: RegisterSnapshot, _ now: Date) throws -> [Int64] {
        let pemangku = try Pemangku(setup: parts.setup, register: register, at: now)
        return try register.holders().filter { asked in
            guard let address = asked.alamat else { return pemangku.pengganti(asked.peran) != nil }
            return pemangku.pejabat(asked.peran).map { $0.alamat != address } ?? false
        }.flatMap { try register.heldCases($0.peran, $0.alamat, limit: Self.limit) }
    }

    /// Moves one request, if it is due then.
    func handOver(_ id: Int64, at now: Date) throws -> Bool {
        try Register.deciding(.serah(permohonan: id), at: now) {
            try parts.register.write { try HandoverDesk(parts: parts.at(now), logger: logger).handOver(id, $0, now) }
        }
    }

    private func handOver(_ id: Int64, _ tx: RegisterTransaction, _ now: Date) throws -> Bool {
        guard let perkara = try tx.snapshot.perkara(id: id), let role = perkara.alur.pemegang,
            let question = perkara.alur.pertanyaanTerbuka(role)
        else { return false }
        let pelaku = try Pemangku(setup: parts.setup, register: tx.snapshot, at: now).pelaku(role)
        let at = max(now, perkara.alur.pengerjaan.last?.mulai ?? now)
        var work = CaseWork(perkara, parts: parts, tx: tx, at: at, origin: nil)
        try work.take(.handedOver(Pelimpahan(permintaan: question, peran: role, kepada: pelaku)))
        try work.finish()
        return true
    }
}
