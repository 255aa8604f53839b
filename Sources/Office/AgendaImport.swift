import Foundation
import Notices
import Persuratan
import Register

/// Takes a room for the office at the times of a calendar file; visits that it hits are settled anew.
///
/// Kept: each time is a transaction of its own, and what the office has taken already is not taken twice: the same file can
/// be imported again, and events that overlap take what is left of their time.
public struct AgendaImport {
    private let parts: DeskParts

    public init(parts: DeskParts) { self.parts = parts }

    /// What became of a file's times.
    public struct Result: Sendable, Equatable {
        /// The blocks that were made.
        public var diblokir: [Int64] = []
        /// Times that the office had taken already, or that are over.
        public var dilewati = 0
        /// The requests whose schedules are settled anew.
        public var tersentuh: [CaseTag] = []
    }

    /// - Parameter tanpaNama: the reason given where an event has no name.
    public func take(_ events: [CalendarImport.Event], ruang kode: String, tanpaNama: String) throws -> Result {
        var result = Result()
        let blocking = RoomBlocking(parts: parts)
        for event in events {
            let free = try left(of: event.jadwal, ruang: kode)
            if free.isEmpty { result.dilewati += 1 }
            for jadwal in free {
                let block = try blocking.block(jadwal, ruang: kode, alasan: event.judul ?? tanpaNama)
                result.diblokir.append(block.id)
                result.tersentuh += block.tersentuh.filter { !result.tersentuh.contains($0) }
            }
        }
        return result
    }

    /// What the office has not taken of that time; nothing of a time that is over.
    private func left(of jadwal: Jadwal, ruang kode: String) throws -> [Jadwal] {
        let now = parts.clock.now()
        guard parts.setup.waktu.instant(jadwal.tanggal, jadwal.selesai) > now else { return [] }
        let entered = try parts.register.read {
            try $0.isian(ruang: kode, from: jadwal.tanggal, to: jadwal.tanggal, at: now)
        }
        var begin = jadwal.mulai
        var free: [Jadwal] = []
        let taken = entered.filter(\.isBlokir).map(\.pemakaian.jadwal).sorted()
        for block in taken where block.overlaps(jadwal) {
            free += [Jadwal(tanggal: jadwal.tanggal, mulai: begin, selesai: block.mulai)].compactMap(\.self)
            begin = max(begin, block.selesai)
        }
        return free + [Jadwal(tanggal: jadwal.tanggal, mulai: begin, selesai: jadwal.selesai)].compactMap(\.self)
    }
}

extension IsianAgenda {
    fileprivate var isBlokir: Bool {
        if case .diblokir = jenis { true } else { false }
    }
}
