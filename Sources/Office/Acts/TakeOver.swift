import Foundation
import Persuratan
import Register

/// Somebody answers in the place of whom the question was asked of: a telephone call, a note on paper. The words are read by
/// the same reader, and go the same way, as that person's mail; nothing is guessed, and the person is told.
struct TakeOver {
    let parts: DeskParts
    let tx: RegisterTransaction
    let act: TindakanTercatat
    let now: Date
    let tag: CaseTag
    let peran: Peran
    let permintaan: Int?
    let jawaban: String
    let alasan: String

    func decide() throws -> HasilTindakan {
        guard alasan.contains(where: \.isLetter) else { return .ditolak(.tanpaAlasan) }
        guard let perkara = try tx.snapshot.perkara(tag) else { return .ditolak(.tidakAda(tag.description)) }
        let alur = perkara.alur
        guard alur.pemegang == peran, peran == .pemohon || parts.setup.pejabat[peran] != nil else {
            return .ditolak(permintaan.map { $0 < alur.permintaan } ?? false ? .sudahDijawab : .bukanGilirannya)
        }
        guard permintaan ?? alur.permintaan == alur.permintaan else { return .ditolak(.sudahDijawab) }
        guard let decided = try read(perkara) else { return .ditolak(.tidakJelas([])) }
        switch decided.event {
        case .replied(let reply): return try take(decided, perkara, reply.keputusan.perintah)
        case .answered(let answer) where answer.jawaban != .tanyaStatus: return try take(decided, perkara, nil)
        case .unclear(let unclear): return .ditolak(.tidakJelas(unclear.kekurangan))
        case .received, .supplemented, .answered, .helpRequested, .registered, .booked, .bookingRefused,
            .undelivered, .takenBack, .refused, .displaced, .slotsLost, .handedOver, .reminded, .escalated,
            .calendarAnswered, .corrected:
            return .ditolak(.tidakJelas([]))
        }
    }

    private var holders: Pemangku {
        get throws { try Pemangku(setup: parts.setup, register: tx.snapshot, at: now) }
    }

    private func read(_ perkara: Perkara) throws -> DecidedEvent? {
        let alur = perkara.alur
        let address = peran == .pemohon ? alur.pemohon.alamat : try holders.pejabat(peran)?.alamat
        guard let address else { throw DeskError.roleVacant(peran) }
        let question = Permintaan(
            permohonan: perkara.id, tag: tag, nomor: alur.permintaan, peran: peran, alamat: address, kode: "",
            kedaluwarsa: now)
        let offers = try tx.snapshot.tawaran(case: perkara.id, permintaan: question.nomor)
        guard peran != .pemohon else {
            let nothing = Permohonan(pemohon: alur.pemohon, dokumen: [], surat: MetadataSurat())
            return ApplicantDecision(
                setup: parts.setup, alur: alur, request: question, received: now, offers: offers
            ).event(of: jawaban, documents: BroughtDocuments(permohonan: nothing, hasAny: false))
        }
        return try OfficerDecision(
            setup: parts.setup, alur: alur, request: question, received: now,
            obstacle: { slot, room in
                try RoomCheck(setup: parts.setup, alur: alur, now: now, room: room).obstacle(to: slot, in: tx.snapshot)
            }, offers: offers
        ).event(of: jawaban)?.acting(Pelaku(nama: act.oleh.nama, jabatan: "a.n. \(try title)"))
    }

    private var title: String {
        get throws { try holders.pejabat(peran)?.jabatan ?? peran.description }
    }

    private func take(_ decided: DecidedEvent, _ perkara: Perkara, _ perintah: Perintah?) throws -> HasilTindakan {
        let (step, question) = (perkara.alur.keadaan.langkah, perkara.alur.permintaan)
        var work = CaseWork(
            perkara, parts: parts, tx: tx, at: max(now, perkara.alur.pengerjaan.last?.mulai ?? now), origin: nil)
        work.tindakan = act.id
        let why = "by hand, \(act.oleh.nama), because: \(alasan)"
        try work.take(decided.event, penjelasan: [why, decided.penjelasan].compactMap(\.self).joined(separator: "; "))
        if let perintah, let step {
            let told = NoticeContent.diwakili(langkah: step, perintah: perintah, oleh: act.oleh.nama, alasan: alasan)
            work.add(Notice(told, kepada: peran, permintaan: question))
        }
        try work.finish()
        return .dijalankan(keadaan: work.perkara.alur.keadaan.nama)
    }
}
