import Foundation
import Persuratan
import Register

/// Whether a request's room can be had at a time.
struct RoomCheck {
    let setup: OfficeSetup
    let alur: Alur
    let now: Date
    let room: Ruang

    /// - Parameter room: nil for the request's own.
    init(setup: OfficeSetup, alur: Alur, now: Date, room: Ruang? = nil) {
        (self.setup, self.alur, self.now) = (setup, alur, now)
        self.room = room ?? setup.ruang(of: alur)
    }

    /// Why not; nil when it can be had. What the request itself has or holds is no obstacle to it.
    func obstacle(to slot: Jadwal, in register: RegisterSnapshot) throws -> SebabBentrok? {
        guard setup.waktu.instant(slot.tanggal, slot.mulai) > now else { return .sudahLewat }
        guard room.isOpen(slot) else { return .ruangTutup }
        if let weekly = room.blokir(slot), let taken = weekly.jadwal(slot.tanggal) {
            return .diblokir(taken, alasan: weekly.nama)
        }
        let needed = room.pemakaian(slot).terpakai
        let taken = try register.isian(ruang: room.kode, from: slot.tanggal, to: slot.tanggal, at: now)
        let others = taken.filter { $0.tag != alur.tag && $0.pemakaian.terpakai.overlaps(needed) }
        // A visit that is entered is the better reason than one that may be.
        return (others.first(where: \.isTetap) ?? others.first)?.sebabBentrok
    }
}
