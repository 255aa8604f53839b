import Foundation
import Persuratan
import Register

/// The office needs a room itself: the time is taken, and every visit it hits is settled anew, in one transaction.
public struct RoomBlocking {
    private let parts: DeskParts

    public init(parts: DeskParts) { self.parts = parts }

    /// What was taken, and the requests whose schedules are settled anew because of it.
    public struct Result: Sendable, Equatable {
        /// The block of the first day.
        public var id: Int64 { ids.first ?? 0 }
        /// One block a day, in the order of the days.
        public let ids: [Int64]
        public let tersentuh: [CaseTag]
    }

    /// Takes the room of that code for the office.
    ///
    /// - Throws: `RoomBlockingError`, or what the register says.
    @discardableResult
    public func block(_ jadwal: Jadwal, ruang kode: String, alasan: String) throws -> Result {
        try block([jadwal], ruang: kode, alasan: alasan)
    }

    /// Takes the room at several times, all of them or none: whoever is hit is told once, when nothing of them is offered any
    /// more.
    ///
    /// - Throws: `RoomBlockingError`, or what the register says.
    @discardableResult
    public func block(_ times: [Jadwal], ruang kode: String, alasan: String) throws -> Result {
        let now = parts.clock.second
        return try parts.register.write { tx in
            try ActDesk.recording(.blokir(times, ruang: kode, alasan: alasan), in: parts, tx) {
                try RoomBlocking(parts: parts.at(now)).block(times, ruang: kode, alasan: alasan, tx, at: now)
            }
        }
    }

    /// The same inside a transaction.
    @discardableResult
    func block(
        _ times: [Jadwal], ruang kode: String, alasan: String, _ tx: RegisterTransaction, at now: Date
    ) throws -> Result {
        guard parts.setup.ruang.contains(where: { $0.kode == kode }) else {
            throw RoomBlockingError.unknownRoom(kode, known: parts.setup.ruang.map(\.kode))
        }
        for jadwal in times where parts.setup.waktu.instant(jadwal.tanggal, jadwal.selesai) <= now {
            throw RoomBlockingError.past(jadwal)
        }
        let keeping = RoomKeeping(parts: parts, tx: tx, at: now)
        var hit: [(Peminat, SebabBentrok)] = []
        var ids: [Int64] = []
        for jadwal in times {
            try checkFree(jadwal, kode, tx.snapshot, now)
            let taken = PemakaianRuang(ruang: kode, tanpaJeda: jadwal)
            let losers = try keeping.losers(of: taken, to: nil)
            // Visits go first: the database lets nothing else into a time that is taken.
            for visit in losers where visit.jenis == .terisi { try tx.release(case: visit.permohonan) }
            ids.append(try tx.block(taken, alasan: alasan, at: now))
            hit += losers.map { ($0, .diblokir(jadwal, alasan: alasan)) }
        }
        return Result(ids: ids, tersentuh: try keeping.tell(hit))
    }

    private func checkFree(_ jadwal: Jadwal, _ kode: String, _ register: RegisterSnapshot, _ now: Date) throws {
        let entered = try register.isian(ruang: kode, from: jadwal.tanggal, to: jadwal.tanggal, at: now)
        for other in entered where other.pemakaian.terpakai.overlaps(jadwal) {
            if case .diblokir(let id, let alasan) = other.jenis {
                throw RoomBlockingError.alreadyBlocked(id: id, other.pemakaian.jadwal, alasan: alasan)
            }
        }
    }

    /// Gives the time free again that block `id` took.
    public func unblock(_ id: Int64) throws {
        try parts.register.write { tx in
            try ActDesk.recording(.lepasBlokir(id: id), in: parts, tx) { try tx.unblock(id) }
        }
    }
}

/// Why a room cannot be taken for the office.
public enum RoomBlockingError: Error, Equatable, CustomStringConvertible {
    case unknownRoom(String, known: [String])
    case past(Jadwal)
    case alreadyBlocked(id: Int64, Jadwal, alasan: String)

    public var description: String {
        switch self {
        case .unknownRoom(let kode, let known):
            "there is no room \(kode); rooms in disposisi.yaml: \(known.joined(separator: ", "))"
        case .past(let jadwal): "\(jadwal.tanggal) \(jadwal.mulai)-\(jadwal.selesai) is over; name a time to come"
        case .alreadyBlocked(let id, let jadwal, let alasan):
            "the office has the room already on \(jadwal.tanggal) \(jadwal.mulai)-\(jadwal.selesai) (\(alasan)); "
                + "give that free first: disposisi agenda unblock \(id)"
        }
    }
}
