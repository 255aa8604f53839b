import Foundation

/// What the register and the agenda answered, and what needs a person.
extension Alur {
    mutating func registered(_ nomor: NomorAgenda, at now: Date) -> [Action] {
        guard case .mencatat(let no) = keadaan, let langkah = sop.langkah(no) else { return [] }
        nomorAgenda = nomorAgenda ?? nomor
        if sop.barisPencatatanSaja != nil { return filed() }
        return enter(langkah.lanjut, at: now)
    }

    mutating func booked(_ slot: Jadwal, at now: Date) -> [Action] {
        guard case .mengagendakan(let no) = keadaan, let langkah = sop.langkah(no) else { return [] }
        (jadwal, jadwalAgenda) = (slot, slot)
        urutanAgenda += 1
        return enter(langkah.lanjut, at: now)
    }

    /// The visit cannot be entered: whoever tried is told why, and the schedule is settled anew (back to row 6).
    mutating func bookingRefused(_ bentrok: Bentrok, at now: Date) -> [Action] {
        guard case .mengagendakan(let no) = keadaan, let langkah = sop.langkah(no) else { return [] }
        // A visit that is in the agenda already stays there until another time takes its place.
        jadwal = jadwalAgenda
        keinginan = []
        let told = Action.send(Notice(.bentrok(bentrok), kepada: langkah.pelaksana))
        return [told] + ask(sop.langkah(jenis: .penjadwalan) ?? langkah, bentrok: bentrok, at: now)
    }

    /// First: ask back. Second: ask back, and the secretariat sees it. From the third on only the secretariat does.
    mutating func clarify(_ unclear: Unclear) -> [Action] {
        guard unclear.oleh == pemegang else { return late(unclear.oleh) }
        tidakJelas += 1
        let question = Action.send(
            Notice(.klarifikasi(unclear.kekurangan), kepada: unclear.oleh, permintaan: permintaan))
        let watch = attention(.balasanTidakJelas(oleh: unclear.oleh))
        switch tidakJelas {
        case 1: return [question]
        case 2: return [question] + watch
        default: return watch
        }
    }

    func help(_ question: Int, _ role: Peran) -> [Action] {
        guard role == pemegang, question == permintaan, let no = keadaan.langkah, role != .pemohon else {
            return role == .pemohon ? status() : late(role)
        }
        return [.send(Notice(.bantuan(langkah: no), kepada: role, permintaan: permintaan))]
    }

    /// The step was done before: the writer is told, nothing changes.
    func late(_ role: Peran) -> [Action] {
        role == .pemohon ? status() : [.send(Notice(.sudahDiproses, kepada: role))]
    }

    func attention(_ what: Perhatian) -> [Action] {
        [.send(Notice(.perluPerhatian(what), kepada: sop.sekretariat))]
    }
}
