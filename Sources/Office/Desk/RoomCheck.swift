import Foundation
import Persuratan
import Register

/// Whether a request's room can be had at a time.
struct RoomCheck {
    let setup: OfficeSetup
    let alur: Alur
    let now: Date

    var room: Ruang { setup.ruang(of: alur.sop) }

    /// Why not; nil when it can be had. The request's own visit is no obstacle to itself.
    func obstacle(to slot: Jadwal, in register: RegisterSnapshot) throws -> SebabBentrok? {
        guard setup.waktu.instant(slot.tanggal, slot.mulai) > now else { return .sudahLewat }
        guard room.isOpen(slot) else { return .ruangTutup }
        let entered = try register.agenda(ruang: room.kode, from: slot.tanggal, to: slot.tanggal)
        return entered.first { $0.tag != alur.tag && $0.jadwal.overlaps(slot) }.map { .terisi($0.jadwal, oleh: $0.tag) }
    }
}
