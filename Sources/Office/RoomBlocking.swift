import Foundation
import Persuratan
import Register

/// The office needs a room itself: the time is taken, and every visit it hits is settled anew, in one transaction.
public struct RoomBlocking {
    private let parts: DeskParts

    public init(parts: DeskParts) { self.parts = parts }

    /// What was taken, and the requests whose schedules are settled anew because of it.
    public struct Result: Sendable, Equatable {
        public let id: Int64
        public let tersentuh: [CaseTag]
    }

    /// Takes the room of that code for the office.
    ///
    /// - Throws: `RoomBlockingError`, or what the register says.
    @discardableResult
    public func block(_ jadwal: Jadwal, ruang kode: String, alasan: String) throws -> Result {
        guard parts.setup.ruang.contains(where: { $0.kode == kode }) else {
            throw RoomBlockingError.unknownRoom(kode, known: parts.setup.ruang.map(\.kode))
        }
        let now = parts.clock.now()
        guard parts.setup.waktu.instant(jadwal.tanggal, jadwal.selesai) > now else {
            throw RoomBlockingError.past(jadwal)
        }
        let taken = PemakaianRuang(ruang: kode, tanpaJeda: jadwal)
        return try parts.register.write { tx in
            let entered = try tx.snapshot.isian(ruang: kode, from: jadwal.tanggal, to: jadwal.tanggal, at: now)
            for other in entered where other.pemakaian.terpakai.overlaps(jadwal) {
                if case .diblokir(let id, let alasan) = other.jenis {
                    throw RoomBlockingError.alreadyBlocked(id: id, other.pemakaian.jadwal, alasan: alasan)
                }
            }
            let keeping = RoomKeeping(parts: parts, tx: tx, at: now)
            let hit = try keeping.losers(of: taken, to: nil)
            // Visits go first: the database lets nothing else into a time that is taken.
            for visit in hit where visit.jenis == .terisi { try tx.release(case: visit.permohonan) }
            let id = try tx.block(taken, alasan: alasan, at: now)
            let told = try keeping.tell(hit, .diblokir(jadwal, alasan: alasan))
            return Result(id: id, tersentuh: told)
        }
    }

    /// Gives the time free again that block `id` took.
    public func unblock(_ id: Int64) throws { try parts.register.write { try $0.unblock(id) } }
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
