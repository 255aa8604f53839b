import Foundation
import Mail
import Notices
import Persuratan
import Reading
import Register

/// One person's mail: who writes, what it says, and what follows, in one transaction.
struct Correspondence {
    let parts: DeskParts
    let requests: RequestReader
    let pesan: Pesan
    let mail: ParsedMail
    let sender: EmailAddress

    var origin: MailOrigin { MailOrigin(pesan: pesan, sender: sender, mail: mail) }

    func deal() throws -> Desk.Result {
        if pesan.saluran != .surel { return try withReading(entry) }
        if mail.kind == .calendarReply { return try dealWithCalendar() }
        if let result = try dealWithOffer() ?? dealWithEnding() { return result }
        let standing = try parts.register.read {
            try StandingJudge(setup: parts.setup, register: $0, now: parts.clock.now(), received: pesan.diterima)
                .standing(of: mail, from: sender)
        }
        switch standing {
        case .holder(let request, _) where request.peran == .pemohon:
            return try withReading { reading in try parts.register.write { try applicant(request, reading, $0) } }
        case .holder(let request, let isProven):
            return try parts.register.write { try officer(request, isProven: isProven, $0) }
        case .digestHolder(let digest, let isProven):
            return try parts.register.write { try self.digest(digest, isProven: isProven, $0) }
        case .refused(let reason, let request):
            if reason == .bukanPemegang, let request,
                let ended = try endByReplaced(request.peran, request.alamat, until: request.kedaluwarsa)
            {
                return ended
            }
            return try parts.register.write { try refuse(reason, request, $0) }
        case .digestRefused(let reason, let digest):
            if reason == .bukanPemegang,
                let ended = try endByReplaced(digest.peran, digest.alamat, until: digest.kedaluwarsa)
            {
                return ended
            }
            return try parts.register.write { try refuse(reason, digest, $0) }
        case .stranger: return try withReading(stranger)
        }
    }

    /// Reads the mail's documents, or leaves them to the reading room: then the message comes back here once they are read.
    private func withReading(_ body: (RequestReading) throws -> Desk.Result) throws -> Desk.Result {
        let (stored, isBehind) = try parts.register.read {
            (try $0.bacaan(message: pesan.id), try $0.awaitsReading(pengirim: sender.description, before: pesan.id))
        }
        let read = stored.compactMapValues(StoredOutcome.outcome)
        guard !isBehind, !requests.mustWait(mail, read: read) else {
            try parts.register.write {
                try $0.awaitReading(message: pesan.id, pengirim: sender.description, at: parts.clock.now())
            }
            return Desk.Result(pesan: pesan.id, dari: sender.description, tag: nil, hasil: Desk.Result.waiting)
        }
        let reading = requests.read(mail, received: pesan.diterima, read: read)
        if let (file, name) = reading.infected {
            return try parts.register.write { try setAside(.terinfeksi(berkas: file, nama: name), $0) }
        }
        return try body(reading)
    }

    // MARK: Those who may answer

    private func officer(
        _ request: Permintaan, isProven: Bool, _ tx: RegisterTransaction
    ) throws -> Desk.Result {
        let perkara = try owner(of: request, tx)
        if let result = try standIn(request, perkara, tx) ?? endPlanned(request, perkara, tx) { return result }
        let offers = try tx.snapshot.tawaran(case: perkara.id, permintaan: request.nomor)
        let holders = try Pemangku(setup: parts.setup, register: tx.snapshot, at: pesan.diterima)
        let decision = OfficerDecision(
            setup: parts.setup, alur: perkara.alur, request: request, received: pesan.diterima,
            obstacle: { slot, room in
                try RoomCheck(setup: parts.setup, alur: perkara.alur, now: pesan.diterima, room: room)
                    .obstacle(to: slot, in: tx.snapshot)
            }, offers: offers, pengganti: holders.penggantiBerlaku)
        let decided = try decision.event(of: mail.newText.text)?.acting(holders.pelaku(request.peran))
        return try record(decided, in: perkara, tx) { work in
            if !isProven { work.acknowledge(request, since: perkara.alur) }
        }
    }

    /// Several requests in one reply: the message belongs to none of them alone, its events name it.
    private func digest(_ digest: Rangkuman, isProven: Bool, _ tx: RegisterTransaction) throws -> Desk.Result {
        let reply = DigestReply(
            parts: parts, tx: tx, pesan: pesan, mail: mail, digest: digest, isProven: isProven, origin: origin)
        return try finish(try reply.deal(), nil, tx)
    }

    private func applicant(
        _ request: Permintaan, _ reading: RequestReading, _ tx: RegisterTransaction
    ) throws -> Desk.Result {
        let perkara = try owner(of: request, tx)
        let decision = ApplicantDecision(
            setup: parts.setup, alur: perkara.alur, request: request, received: pesan.diterima,
            offers: try tx.snapshot.tawaran(case: perkara.id, permintaan: request.nomor))
        return try record(
            decision.event(of: mail.newText.text, documents: reading.brought(by: mail, sender)), in: perkara, tx)
    }

    func owner(of request: Permintaan, _ tx: RegisterTransaction) throws -> Perkara {
        guard let perkara = try tx.snapshot.perkara(id: request.permohonan) else {
            throw RegisterError.notFound("request \(request.tag)")
        }
        return perkara
    }

    func record(
        _ decided: DecidedEvent?, in perkara: Perkara, _ tx: RegisterTransaction,
        finally more: (inout CaseWork) -> Void = { _ in }
    ) throws -> Desk.Result {
        guard let decided else {
            let kept = try AbsenceNote(setup: parts.setup, pesan: pesan, mail: mail).record(in: tx)
            for one in kept { try AbsenceOffer(parts: parts, tx: tx).offer(one) }
            return try finish("autoReply: by its words", perkara, tx)
        }
        let at = max(pesan.diterima, perkara.alur.pengerjaan.last?.mulai ?? .distantPast)
        var work = CaseWork(perkara, parts: parts, tx: tx, at: at, origin: origin)
        try work.take(decided.event, penjelasan: decided.penjelasan)
        more(&work)
        try work.finish()
        return try finish(decided.event.name, work.perkara, tx)
    }

    func finish(_ hasil: String, _ perkara: Perkara?, _ tx: RegisterTransaction) throws -> Desk.Result {
        try tx.finish(message: pesan.id, hasil: hasil, case: perkara?.id)
        return Desk.Result(pesan: pesan.id, dari: sender.description, tag: perkara?.alur.tag, hasil: hasil)
    }

    // MARK: Those who may not

    /// Nothing happens. The request's record, the secretariat and the person whose code was used see it, and a sender is
    /// told who is known, at the known address.
    func refuse(
        _ reason: AlasanPenolakan, _ request: Permintaan?, _ tx: RegisterTransaction
    ) throws -> Desk.Result {
        if sender != request?.alamat { try tellIfKnown(tx) }
        if reason == .bukanPemegang, let request { try tellReplaced(request.peran, tag: request.tag, tx) }
        let named = request.map(\.tag) ?? CaseTag(inSubject: mail.subject)
        let limit = AnswerLimit(tx: tx, now: parts.clock.now())
        guard let named, let perkara = try tx.snapshot.perkara(named), try limit.hasRoomForRefusal(case: perkara.id)
        else {
            // It belongs to nothing, or is one of too many, but a person should see it: it may be a letter after all.
            return try setAside(.tidakBerwenang(reason), tx)
        }
        return try record(
            DecidedEvent(
                event: .refused(
                    dari: sender.description, alasan: reason, atas: try warned(request, tx)),
                penjelasan: nil),
            in: perkara, tx)
    }

    private func tellIfKnown(_ tx: RegisterTransaction) throws {
        let official = parts.setup.pejabat(at: sender)
        guard try official != nil || tx.snapshot.isPemohon(sender) else { return }
        let name = official?.nama ?? mail.from?.name
        let answer = OfficeReport.balasanTanpaKode(subjek: mail.subject)
        let limit = AnswerLimit(tx: tx, now: parts.clock.now())
        if case .no = try limit.room(for: answer.name, to: sender, case: nil) { return }
        try OfficeMailWriter(parts: parts, tx: tx).write(
            answer, kepada: sender, nama: name, id: "tanpa-kode.\(pesan.id)", origin: origin)
    }

    // MARK: New requests

    private func stranger(_ reading: RequestReading) throws -> Desk.Result {
        let isOfficial = parts.setup.pejabat(at: sender) != nil
        let speaksOfRequest = CaseTag(inSubject: mail.subject) != nil
        if (isOfficial || speaksOfRequest) && reading.dokumen.isEmpty {
            return try parts.register.write { try refuse(.tanpaKode, nil, $0) }
        }
        guard reading.isPermohonan, let sop = parts.setup.sop(for: reading.surat.jenis) else {
            return try parts.register.write { try otherLetter(reading, $0) }
        }
        return try parts.register.write { try request(reading, sop, $0) }
    }

    func request(
        _ reading: RequestReading, _ sop: SOP, _ tx: RegisterTransaction,
        typed: PembetulanTangan? = nil
    ) throws -> Desk.Result {
        var reading = reading
        switch try KnownLetters(register: tx.snapshot).find(reading.sidik, from: sender, among: .requests) {
        case .same(let perkara): return try sentAgain(reading, perkara, tx)
        case .sameNumber(let tag): reading.surat.perluKlarifikasi.append("nomor: nomor ini juga dipakai pada \(tag)")
        case .new: break
        }
        var work = try CaseWork.open(
            reading.permohonan(from: mail, sender), sop: sop, parts: parts, tx: tx, at: pesan.diterima,
            origin: origin, penjelasan: reading.penjelasan)
        if let typed { try work.take(.corrected(typed)) }
        try work.finish()
        try tx.note(reading.sidik, pengirim: sender, case: work.perkara.id)
        return try finish("received", work.perkara, tx)
    }

    /// The letter is in the register: it is not entered twice. Its own sender is told how it stands; whoever else sends it
    /// is nobody to be told.
    private func sentAgain(
        _ reading: RequestReading, _ perkara: Perkara, _ tx: RegisterTransaction
    ) throws -> Desk.Result {
        guard sender == perkara.alur.pemohon.alamat, pesan.saluran != .surel || isVouchedFor else {
            return try setAside(.suratSama(perkara.alur.tag, perkara.alur.nomorAgenda), tx)
        }
        return try record(
            DecidedEvent(
                event: .supplemented(reading.permohonan(from: mail, sender)),
                penjelasan: "surat yang sama dikirim lagi; \(reading.penjelasan)"), in: perkara, tx)
    }

    /// Whether the office's server vouches for the sender, or need not.
    private var isVouchedFor: Bool {
        switch parts.setup.trust.autentikasi {
        case .mati, .catat: true
        case .wajib: if case .pass = mail.authentication { true } else { false }
        }
    }
}

extension Correspondence {
    func setAside(_ reason: AlasanKarantina, _ tx: RegisterTransaction) throws -> Desk.Result {
        try tx.quarantine(message: pesan.id, alasan: reason.tertulis)
        return Desk.Result(pesan: pesan.id, dari: sender.description, tag: nil, hasil: "quarantine: \(reason.tertulis)")
    }
}

/// An event and why the mail was read so.
struct DecidedEvent: Equatable {
    let event: Event
    let penjelasan: String?
}
