import Foundation
import Mail
import Notices
import Persuratan
import Register

/// Writes the mails of a request into the outbox, inside the transaction that decided on them.
///
/// A mail's Message-ID is made of the request, its count within the request and the code of the person, so the same decision
/// always makes the same mail (RFC 5322 3.6.4).
struct CaseMailWriter {
    let parts: DeskParts
    let tx: RegisterTransaction

    private var setup: OfficeSetup { parts.setup }

    func write(_ notice: Notice, _ perkara: Perkara, origin: MailOrigin?) throws {
        let recipient = try address(of: notice.kepada, perkara.alur)
        let token = try token(for: notice, recipient, perkara)
        let facts = try facts(
            notice, perkara, token: token, origin: origin.flatMap { $0.sender == recipient ? $0 : nil })
        let mail = try parts.notices.mail(notice, facts)
        try tx.enqueue(
            mail.render(), messageID: mail.messageID, kepada: recipient, jenis: notice.isi.name, case: perkara.id,
            at: parts.clock.now())
        if case .permintaan = notice.isi { try tx.noteHolder(recipient, case: perkara.id) }
    }

    /// Who holds the roles now.
    private func pemangku() throws -> Pemangku {
        try Pemangku(setup: setup, register: tx.snapshot, at: parts.clock.now())
    }

    /// Where mails to that role go: to whoever holds it now.
    func address(of role: Peran, _ alur: Alur) throws -> EmailAddress {
        // What cannot be sent is printed.
        let role = role == .pemohon && alur.pemohon.isTanpaSurel ? alur.sop.sekretariat : role
        if role == .pemohon { return alur.pemohon.alamat }
        guard let pejabat = try pemangku().pejabat(role) else { throw DeskError.roleVacant(role) }
        return pejabat.alamat
    }

    /// The code that this person has for this question; a new one when there is none, or it is about to run out.
    private func token(for notice: Notice, _ recipient: EmailAddress, _ perkara: Perkara) throws -> String {
        let now = parts.clock.now()
        let known = try tx.snapshot.permintaan(case: perkara.id, nomor: notice.permintaan, alamat: recipient)
        if let known, known.kedaluwarsa > now.addingTimeInterval(setup.trust.masaBerlaku / 4) { return known.kode }
        let seconds = (now.timeIntervalSince1970 + setup.trust.masaBerlaku).rounded(.down)
        let expiry = Date(timeIntervalSince1970: seconds)
        let code = TokenSeal(key: setup.trust.key).kode(
            tag: perkara.alur.tag, nomor: notice.permintaan, alamat: recipient, kedaluwarsa: expiry)
        let request = Permintaan(
            permohonan: perkara.id, tag: perkara.alur.tag, nomor: notice.permintaan, peran: notice.kepada,
            alamat: recipient, kode: code, kedaluwarsa: expiry)
        try tx.record(request, at: now)
        return code
    }

    private func facts(
        _ notice: Notice, _ perkara: Perkara, token: String, origin: MailOrigin?
    ) throws -> NoticeFacts {
        let (alur, now) = (perkara.alur, parts.clock.now())
        let count = try tx.mailCount(case: perkara.id) + 1
        let room = setup.ruang(of: alur)
        let replyTo = setup.mailbox.plus ? setup.mailbox.alamat.tagged(token) : nil
        var envelope = Envelope(
            waktu: setup.waktu, pengirim: setup.mailbox.sender, replyTo: replyTo ?? setup.mailbox.alamat,
            messageID: "\(alur.tag.description.lowercased()).\(count).\(token)@\(setup.mailbox.alamat.domain)",
            now: now,
            officeMark: setup.mailbox.mark)
        (envelope.inReplyTo, envelope.references) = (origin?.messageID, origin?.references ?? [])
        var facts = NoticeFacts(
            kantor: setup.kantor, pejabat: try pemangku().pejabat, alur: alur, envelope: envelope, ruang: room.nama)
        facts.pejabatTetap = setup.pejabat
        (facts.kode, facts.tenggat) = (token, deadline(notice, alur, now))
        (facts.agenda, facts.yangPerluDibawa) = (try agenda(alur, room), setup.yangPerluDibawa)
        facts.menunggu = alur.pengerjaan.last.map { setup.jamKerja.lama(from: $0.mulai, to: now) }
        (facts.kodeStatus, facts.halamanStatus) = status(alur)
        facts.attachments = try attachments(notice, perkara)
        facts.tempat = try RoomFactsMaker(parts: parts, tx: tx, perkara: perkara).facts(notice)
        if notice.kepada == .pemohon { facts.kalender = try CalendarCode(parts: parts, tx: tx).identity(of: perkara) }
        return facts
    }

    /// The code for the public page, where the office has one.
    private func status(_ alur: Alur) -> (kode: String?, halaman: String?) {
        guard let page = setup.halamanStatus else { return (nil, nil) }
        return (TokenSeal(key: setup.trust.key).kodeStatus(of: alur.tag), page)
    }

    /// When the SOP's minutes for the asked step are over, counted from now in office time.
    private func deadline(_ notice: Notice, _ alur: Alur, _ now: Date) -> Date? {
        guard notice.permintaan > 0, let no = alur.keadaan.langkah, let langkah = alur.sop.langkah(no) else {
            return nil
        }
        var start = now
        if case .pengingat = notice.isi { start = alur.pengerjaan.last?.mulai ?? now }
        return setup.jamKerja.deadline(langkah.menit, after: start)
    }

    /// What is entered on the days in question.
    private func agenda(_ alur: Alur, _ room: Ruang) throws -> [EntriAgenda] {
        let wished = alur.keinginan.map(\.tanggal) + alur.surat.kegiatan.map(\.tanggal)
        let days = Set(wished + [alur.jadwal?.tanggal].compactMap(\.self)).sorted()
        return try days.prefix(14).flatMap { day in
            try tx.snapshot.agenda(ruang: room.kode, from: day, to: day).map {
                EntriAgenda(tag: $0.tag, jadwal: $0.jadwal, ruang: room.nama, perihal: $0.perihal)
            }
        }
    }

    /// The applicant's documents, for officers who are asked; the empty form, for an applicant who has to fill it in. `Notices` holds confidential ones back.
    private func attachments(_ notice: Notice, _ perkara: Perkara) throws -> [OutgoingAttachment] {
        if case .kurangLengkap(let missing) = notice.isi, missing.contains(.formulir) {
            return [parts.notices.formulir].compactMap(\.self)
        }
        var isAsked: Bool {
            if case .permintaan = notice.isi { true } else { notice.isi == .suratLain }
        }
        var isAskedAgain: Bool { if case .pengingat = notice.isi { notice.kepada != .pemohon } else { false } }
        guard isAsked || isAskedAgain else { return [] }
        let messages = try tx.snapshot.documentMessages(case: perkara.id)
        return DocumentShelf(mailbox: setup.mailbox).attachments(of: messages)
    }
}
