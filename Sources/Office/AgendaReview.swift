import Crypto
import Foundation
import Notices
import Persuratan
import Register

/// Looks, when the program starts, whether the rooms as configured now would still take the visits that are entered: a room
/// that is gone, a weekly need that was added, other hours, fewer places.
///
/// Nothing is moved by itself: a mistake in the configuration would send a whole season of visits home. The secretariat gets
/// the list, each list once.
public struct AgendaReview {
    private let parts: DeskParts

    public init(parts: DeskParts) { self.parts = parts }

    /// Visits in one mail.
    static let limit = 50

    /// - Returns: how many visits were told.
    @discardableResult
    public func tell() throws -> Int {
        let now = parts.clock.now()
        let found = try parts.register.read { try misfits($0, now) }
        guard !found.isEmpty else { return 0 }
        return try parts.register.write { tx in
            let holders = try Pemangku(setup: parts.setup, register: tx.snapshot, at: now)
            guard let reader = holders.pejabat(parts.setup.laporan.kepada) else {
                throw DeskError.roleVacant(parts.setup.laporan.kepada)
            }
            try OfficeMailWriter(parts: parts, tx: tx).write(
                .agendaBerubah(AgendaBerubah(butir: found)), to: reader, id: "agenda-berubah.\(Self.digest(found))")
            return found.count
        }
    }

    private func misfits(_ register: RegisterSnapshot, _ now: Date) throws -> [AgendaBerubah.Butir] {
        let today = parts.setup.waktu.tanggal(now)
        let last = today.ditambah(hari: JamKerja.jangkauanHari)
        var found: [AgendaBerubah.Butir] = []
        for visit in try register.agenda(ruang: nil, from: today, to: last) where found.count < Self.limit {
            guard parts.setup.waktu.instant(visit.jadwal.tanggal, visit.jadwal.mulai) > now,
                let cause = try misfit(visit, register)
            else { continue }
            let name = parts.setup.ruang.first { $0.kode == visit.ruang }?.nama
            found.append(
                .init(
                    tag: visit.tag, asal: visit.asal, jadwal: visit.jadwal, ruang: name ?? visit.ruang, sebab: cause))
        }
        return found
    }

    private func misfit(_ visit: Kunjungan, _ register: RegisterSnapshot) throws -> AgendaBerubah.Sebab? {
        guard let room = parts.setup.ruang.first(where: { $0.kode == visit.ruang }) else { return .ruangHilang }
        if let weekly = room.blokir(visit.jadwal) { return .diblokir(weekly.nama) }
        guard room.isOpen(visit.jadwal) else { return .ruangTutup }
        guard room.kapasitas != nil else { return nil }
        let people = try register.perkara(visit.tag)?.alur.surat.jumlahPeserta
        return room.muat(people) ? nil : .kurangLuas
    }

    /// The same for the same visits and reasons, so that one list is told once.
    private static func digest(_ found: [AgendaBerubah.Butir]) -> String {
        let lines = found.map { "\($0.tag) \($0.jadwal) \($0.ruang) \($0.sebab)" }.joined(separator: "\n")
        return SHA256.hash(data: Data(lines.utf8)).prefix(10).hexadecimal
    }
}
