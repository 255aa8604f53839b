import Foundation

/// What officers answer.
extension Alur {
    mutating func replied(_ reply: Reply, at now: Date) -> [Action] {
        guard case .menungguPejabat(let no) = keadaan, let langkah = sop.langkah(no),
            reply.permintaan == permintaan, reply.oleh == langkah.pelaksana
        else { return repliedLate(reply, at: now) }
        terakhir = KeputusanTerakhir(of: self, langkah, reply)
        pelaku = reply.pelaku
        switch reply.keputusan {
        case .lanjut(let arahan): return proceed(langkah, arahan, at: now)
        case .usul(let slots): return propose(slots, langkah, at: now)
        case .jadwalUlang(let alasan, let slots):
            return langkah.jenis == .penjadwalan
                ? propose(slots, langkah, at: now) : reopenSchedule(alasan: alasan, slots, by: reply.oleh, at: now)
        case .kembalikan(let alasan):
            guard let back = langkah.kembali else { return notHere(.kembalikan, langkah) }
            return enter(back, alasan: alasan, at: now)
        case .tolak(let alasan): return reject(alasan: alasan, langkah: no, at: now)
        case .pindahRuang(let kode): return moveRoom(to: kode, langkah, at: now)
        }
    }

    /// Goes on as the row says.
    private mutating func proceed(_ langkah: Langkah, _ arahan: Arahan, at now: Date) -> [Action] {
        let copies = arahan.tembusan.map { Action.send(Notice(.tembusan(langkah: langkah.no), kepada: $0)) }
        switch langkah.jenis {
        case .permohonan, .pemberitahuan: return []  // No officer is asked there.
        case .pencatatan:
            // Words beside `catat` are for the next officer, as any disposition's.
            arahan.instruksi == nil ? apply(arahan.koreksi) : record(arahan, langkah)
            keadaan = .mencatat(langkah: langkah.no)
            return copies + [.register(surat)]
        case .pengagendaan:
            guard let slot = jadwal ?? soleWish else { return missing(.jadwalBelumPasti, langkah) }
            jadwal = slot
            keadaan = .mengagendakan(langkah: langkah.no)
            return [.book(slot)]
        case .penjadwalan:
            guard let slot = soleWish else { return missing(.jadwalBelumPasti, langkah) }
            return copies + agree(on: slot, langkah, arahan, at: now)
        case .pemeriksaan, .disposisi:
            record(arahan, langkah)
            return copies + enter(langkah.lanjut, at: now)
        }
    }

    /// Offers the applicant other slots; one that the applicant wished is agreed on at once.
    private mutating func propose(_ slots: [Jadwal], _ langkah: Langkah, at now: Date) -> [Action] {
        guard langkah.jenis == .penjadwalan else { return notHere(.usul, langkah) }
        guard let first = slots.first else { return missing(.jadwalBelumPasti, langkah) }
        if slots.count == 1, keinginan.contains(first) { return agree(on: first, langkah, Arahan(), at: now) }
        return offer(slots, langkah, at: now)
    }

    mutating func offer(_ slots: [Jadwal], _ langkah: Langkah, at now: Date) -> [Action] {
        keadaan = .menungguPemohon(langkah: langkah.no, usul: slots)
        newQuestion(langkah: langkah.no, oleh: .pemohon, at: now)
        return [.send(Notice(.usulJadwal(slots), kepada: .pemohon, permintaan: permintaan))]
    }

    mutating func agree(on slot: Jadwal, _ langkah: Langkah, _ arahan: Arahan, at now: Date) -> [Action] {
        jadwal = slot
        record(arahan, langkah)
        return enter(langkah.lanjut, at: now)
    }

    /// The schedule is settled once more, because the room is needed (SOP row 6).
    mutating func reopenSchedule(alasan: String?, _ slots: [Jadwal], by role: Peran, at now: Date) -> [Action] {
        guard let langkah = sop.langkah(jenis: .penjadwalan) else { return late(role) }
        var actions = releaseIfBooked()
        if jadwal != nil { actions.append(.send(Notice(.jadwalDiaturUlang(alasan: alasan), kepada: .pemohon))) }
        jadwal = nil
        keinginan = []
        if role == langkah.pelaksana, !slots.isEmpty { return actions + propose(slots, langkah, at: now) }
        return actions + ask(langkah, alasan: alasan, at: now)
    }

    /// An answer to a question that is no longer open: only a schedule may be taken up again. Any other decision is not
    /// followed, and its writer and the secretariat are told.
    private mutating func repliedLate(_ reply: Reply, at now: Date) -> [Action] {
        let unheeded = late(reply.oleh) + attention(.keputusanTerlambat(oleh: reply.oleh))
        guard pengaturJadwal.contains(reply.oleh), canReopenSchedule else { return unheeded }
        switch reply.keputusan {
        case .jadwalUlang(let alasan, let slots):
            return reopenSchedule(alasan: alasan, slots, by: reply.oleh, at: now)
        case .usul(let slots):
            guard case .menungguPemohon(let no, _) = keadaan, let langkah = sop.langkah(no),
                langkah.pelaksana == reply.oleh
            else { return unheeded }
            return propose(slots, langkah, at: now)
        case .pindahRuang(let kode): return moveEntered(to: kode) ?? unheeded
        case .lanjut, .kembalikan, .tolak: return unheeded
        }
    }

    /// Whether the schedule was agreed on, or is being asked about, and the visit still stands.
    private var canReopenSchedule: Bool {
        switch keadaan {
        case .selesai: jadwal != nil
        case .menungguPejabat(let no): jadwal != nil && sop.langkah(no)?.jenis == .pengagendaan
        case .menungguPemohon: true
        case .menungguKelengkapan, .mencatat, .mengagendakan, .ditolak, .dibatalkan, .dicatat: false
        }
    }

    private mutating func record(_ arahan: Arahan, _ langkah: Langkah) {
        apply(arahan.koreksi)
        guard let next = langkah.lanjut.flatMap(sop.langkah) else { return }
        disposisi.append(
            Disposisi(
                langkah: langkah.no, dari: langkah.pelaksana, kepada: next.pelaksana, instruksi: arahan.instruksi,
                syarat: arahan.syarat, pelaku: pelaku))
    }

    private mutating func apply(_ koreksi: [Koreksi]) {
        guard !koreksi.isEmpty else { return }
        for one in koreksi { surat.apply(one) }
        // A clerk who corrects the wished days has settled the doubt about them.
        if koreksi.contains(where: { if case .kegiatan = $0 { true } else { false } }) {
            surat.perluKlarifikasi.removeAll { $0.hasPrefix("tanggal_kegiatan") || $0.hasPrefix("waktu_mulai") }
            keinginan = surat.jadwalPasti(lamaBaku: sop.lamaBaku)
        }
    }

    private var soleWish: Jadwal? { keinginan.count == 1 ? keinginan.first : nil }

    private mutating func missing(_ what: Kekurangan, _ langkah: Langkah) -> [Action] {
        clarify(Unclear(permintaan: permintaan, oleh: langkah.pelaksana, kekurangan: [what]))
    }

    mutating func notHere(_ perintah: Perintah, _ langkah: Langkah) -> [Action] {
        missing(.tidakBerlakuDiSini(langkah.kata(perintah)), langkah)
    }
}
