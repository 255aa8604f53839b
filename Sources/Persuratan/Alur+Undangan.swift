import Foundation

/// The calendar invitation beside the mails, and what calendars answer.
extension Alur {
    /// Keeps the invitation in step with the mails that are about to go to the applicant.
    mutating func keepInvitation(inStepWith actions: [Action]) {
        var ending: NoticeContent?
        let slot = undangan?.jadwal
        for action in actions {
            guard case .send(let notice) = action, notice.kepada == .pemohon else { continue }
            if case .usulJadwal(let slots) = notice.isi, let first = slots.first {
                offer(first, notice)
                ending = nil
            } else if notice.isi == .persetujuan, let jadwal {
                invite(.kepastian, jadwal, notice)
            } else if notice.isi.ends(slot) {
                ending = notice.isi
            }
        }
        // A new time in the same breath moves the entry; cancelled first, it could arrive before its end does.
        if let ending, let last = undangan, last.cara != .pembatalan {
            invite(.pembatalan, last.jadwal, Notice(ending, kepada: .pemohon))
        }
    }

    private mutating func offer(_ slot: Jadwal, _ notice: Notice) {
        guard let last = undangan, last.isDitawar, last.jadwal == slot else { return invite(.tawaran, slot, notice) }
        // The section keeps to its slot: the counter-proposal is declined, and the entry stays (RFC 5546, 3.2.8).
        undangan = Undangan(
            cara: .tetap, urutan: last.urutan, jadwal: slot, surel: notice.isi, permintaan: notice.permintaan)
    }

    private mutating func invite(_ cara: Undangan.Cara, _ slot: Jadwal, _ notice: Notice) {
        undangan = Undangan(
            cara: cara, urutan: undangan.map { $0.urutan + 1 } ?? 0, jadwal: slot, surel: notice.isi,
            permintaan: notice.permintaan)
    }

    /// An answer by calendar acts for the applicant's own slot, and only while it answers the invitation that counts.
    mutating func answered(_ answer: CalendarAnswer, at now: Date) -> [Action] {
        guard let undangan, undangan.cara != .pembatalan else { return status() }
        guard answer.urutan == undangan.urutan else { return askBack(.undanganLama) }
        switch answer.decision {
        case .accepted: return accepted(undangan, at: now)
        case .declined: return declined(undangan)
        case .tentative: return isAsking(undangan) && tidakJelas == 0 ? askBack(.undanganBelumDijawab) : []
        case .counter(let slot): return countered(undangan, slot, at: now)
        }
    }

    /// Whether the invitation's slot is the open question.
    private func isAsking(_ undangan: Undangan) -> Bool {
        if case .menungguPemohon = keadaan { return undangan.permintaan == permintaan }
        return false
    }

    private func offered() -> [Jadwal] {
        if case .menungguPemohon(_, let slots) = keadaan { slots } else { [] }
    }

    private mutating func accepted(_ undangan: Undangan, at now: Date) -> [Action] {
        if undangan.cara == .kepastian { return keadaan == .selesai ? [] : status() }
        let choice = offered().firstIndex(of: undangan.jadwal).map { $0 + 1 }
        return accepted(undangan.permintaan, choice ?? 0, at: now)
    }

    /// A visit that is agreed on stands until somebody writes that it does not: a button is pressed by mistake.
    private mutating func declined(_ undangan: Undangan) -> [Action] {
        if isAsking(undangan) { return askBack(.undanganDitolak) }
        guard keadaan == .selesai, !undangan.isDitolak else { return status() }
        self.undangan?.isDitolak = true
        return status() + attention(.undanganDitolak)
    }

    private mutating func countered(_ undangan: Undangan, _ slot: Jadwal, at now: Date) -> [Action] {
        if isAsking(undangan), let index = offered().firstIndex(of: slot) {
            // The time of the invitation itself, or of another that was offered: only the latter says anything.
            return slot == undangan.jadwal
                ? askBack(.undanganBelumDijawab) : accepted(undangan.permintaan, index + 1, at: now)
        }
        if slot == jadwal { return status() }
        let before = permintaan
        let actions = countered(slot, undangan.permintaan, at: now)
        self.undangan?.isDitawar = permintaan != before
        return actions
    }

    /// Says what is missing where the applicant is asked; elsewhere how it stands.
    private mutating func askBack(_ what: Kekurangan) -> [Action] {
        guard case .menungguPemohon = keadaan else { return status() }
        return clarify(Unclear(permintaan: permintaan, oleh: .pemohon, kekurangan: [what]))
    }
}

extension NoticeContent {
    /// Whether it tells the applicant that the visit, or the time that was offered for it, is off.
    fileprivate func ends(_ slot: Jadwal?) -> Bool {
        if case .jadwalDiaturUlang = self { return true }
        if case .penolakan = self { return true }
        if case .waktuTidakTersedia(let lost) = self { return slot.map(lost.contains) ?? false }
        return self == .pembatalanDiterima
    }
}
