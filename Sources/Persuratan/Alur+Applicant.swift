import Foundation

/// What the applicant brings and answers.
extension Alur {
    /// Further documents or words. They complete the request while it waits for them; later they are only added.
    mutating func supplemented(_ permohonan: Permohonan, at now: Date) -> [Action] {
        dokumen.formUnion(permohonan.dokumen)
        berkasTakTerbaca = permohonan.berkasTakTerbaca
        guard keadaan == .menungguKelengkapan else { return [.send(Notice(.status, kepada: .pemohon))] }
        takeIn(permohonan)
        return checkCompleteness(at: now)
    }

    /// Goes on when nothing is missing, else names what is.
    mutating func checkCompleteness(at now: Date) -> [Action] {
        let missing = kurang
        guard missing.isEmpty else {
            if permintaan == 0 { permintaan = 1 }
            return [.send(Notice(.kurangLengkap(missing), kepada: .pemohon, permintaan: permintaan))]
        }
        let next = pengembali ?? sop.langkah.first?.lanjut
        pengembali = nil
        return [.send(Notice(.tandaTerima, kepada: .pemohon))] + enter(next, at: now)
    }

    /// What a later mail says of the letter counts where the letter comes anew, and fills gaps elsewhere.
    private mutating func takeIn(_ permohonan: Permohonan) {
        if permohonan.dokumen.contains(.suratPermohonan) {
            var renewed = permohonan.surat
            renewed.complete(with: surat)
            surat = renewed
        } else {
            surat.complete(with: permohonan.surat)
        }
        if pemohon.nama == nil { pemohon.nama = permohonan.pemohon.nama }
        keinginan = surat.jadwalPasti(lamaBaku: sop.lamaBaku)
    }

    mutating func answered(_ answer: Answer, at now: Date) -> [Action] {
        switch answer.jawaban {
        case .setuju(let choice): return accepted(answer.permintaan, choice, at: now)
        case .usul(let slot): return countered(slot, answer.permintaan, at: now)
        case .batal(let alasan): return cancelled(alasan, at: now)
        case .tanyaStatus: return status()
        }
    }

    mutating func accepted(_ question: Int, _ choice: Int?, at now: Date) -> [Action] {
        guard case .menungguPemohon(let no, let slots) = keadaan, question == permintaan,
            let langkah = sop.langkah(no)
        else { return status() }
        let index = choice ?? (slots.count == 1 ? 1 : 0)
        guard slots.indices.contains(index - 1) else {
            return clarify(
                Unclear(permintaan: permintaan, oleh: .pemohon, kekurangan: [.pilihanBelumDisebut]))
        }
        keinginan = [slots[index - 1]]
        return agree(on: slots[index - 1], langkah, Arahan(), at: now)
    }

    /// Another wish. Where the schedule is, or was, being settled, the section is asked; before that it is noted.
    mutating func countered(_ slot: Jadwal, _ question: Int, at now: Date) -> [Action] {
        switch keadaan {
        case .menungguPemohon(let no, _):
            guard question == permintaan, let langkah = sop.langkah(no) else { return status() }
            keinginan = [slot]
            return ask(langkah, at: now)
        case .selesai:
            // The agenda keeps the agreed slot until another one takes its place.
            guard let langkah = sop.langkah(jenis: .penjadwalan) else { return status() }
            keinginan = [slot]
            return ask(langkah, at: now)
        case .menungguPejabat(let no) where jadwal == jadwalAgenda && sop.langkah(no)?.jenis == .penjadwalan:
            // A `setuju` to the mail that showed the older wish must not be taken for the new one.
            guard keinginan != [slot], let langkah = sop.langkah(no) else { return status() }
            keinginan = [slot]
            return status() + ask(langkah, at: now)
        case .menungguKelengkapan, .menungguPejabat, .mencatat, .mengagendakan:
            if jadwal == nil { keinginan = [slot] }
            return status()
        case .ditolak, .dibatalkan, .dicatat: return status()
        }
    }

    private mutating func cancelled(_ alasan: String?, at now: Date) -> [Action] {
        switch keadaan {
        case .ditolak, .dibatalkan, .dicatat: return status()
        case .menungguKelengkapan, .menungguPejabat, .menungguPemohon, .mencatat, .mengagendakan, .selesai: break
        }
        let told = toldOfCancellation
        keadaan = .dibatalkan
        self.alasan = alasan
        endWork(at: now)
        permintaan += 1  // No older question may be answered any more.
        return releaseIfBooked() + [.send(Notice(.pembatalanDiterima, kepada: .pemohon))]
            + told.map { .send(Notice(.dibatalkanPemohon(alasan: alasan), kepada: $0)) }
    }

    /// Whoever settles or has settled the schedule, and who has the request now.
    private var toldOfCancellation: [Peran] {
        var told = isDiagendakan ? pengaturJadwal : []
        let scheduler = sop.langkah(jenis: .penjadwalan)?.pelaksana
        let isScheduling = !ditahan.isEmpty || jadwal != nil
        for role in [isScheduling ? scheduler : nil, pemegang].compactMap(\.self)
        where role != .pemohon && !told.contains(role) {
            told.append(role)
        }
        return told
    }

    /// How it stands; while the applicant is asked something, an answer to this mail answers that.
    func status() -> [Action] {
        let question = pemegang == .pemohon ? permintaan : 0
        return [.send(Notice(.status, kepada: .pemohon, permintaan: question))]
    }
}
