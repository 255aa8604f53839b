import Foundation
import Persuratan
import Register

/// Work on one request inside one transaction: events go in, and with them all that they cause.
///
/// Kept: the events, the register's rows, the agenda and the mails that follow are written together or not at all.
struct CaseWork {
    let parts: DeskParts
    let tx: RegisterTransaction
    /// When the event happened, which for a mail is when it was received.
    let at: Date
    /// The message that is being worked on.
    let origin: MailOrigin?
    private(set) var perkara: Perkara
    /// The act by hand that is being worked on.
    var tindakan: Int64?
    private var due: [Notice] = []
    /// What was taken in by this work, in order.
    private(set) var events: [Event] = []
    /// The request before this work; nil for a new one.
    private let before: Alur?

    /// Continues a request.
    init(_ perkara: Perkara, parts: DeskParts, tx: RegisterTransaction, at: Date, origin: MailOrigin?) {
        (self.perkara, self.parts, self.tx, self.at, self.origin) = (perkara, parts, tx, at, origin)
        before = perkara.alur
    }

    private init(new perkara: Perkara, parts: DeskParts, tx: RegisterTransaction, at: Date, origin: MailOrigin?) {
        (self.perkara, self.parts, self.tx, self.at, self.origin) = (perkara, parts, tx, at, origin)
        before = nil
    }

    /// Opens a request with the applicant's first mail.
    static func open(
        _ permohonan: Permohonan, sop: SOP, parts: DeskParts, tx: RegisterTransaction, at: Date, origin: MailOrigin?,
        penjelasan: String?
    ) throws -> CaseWork {
        let year = parts.setup.waktu.tanggal(at).tahun
        let tag = try tx.nextTag(kode: sop.kode, tahun: year)
        let (alur, actions) = Alur.begin(sop: sop, tag: tag, with: permohonan, at: at)
        let id = try tx.open(alur, at: at)
        try tx.append(.received(permohonan), to: id, at: at, from: origin?.pesan, penjelasan: penjelasan)
        var work = CaseWork(new: Perkara(id: id, alur: alur), parts: parts, tx: tx, at: at, origin: origin)
        try work.follow(actions)
        return work
    }

    /// Takes in an event, and does what it asks for except for mails, which ``finish()`` writes.
    mutating func take(_ event: Event, penjelasan: String? = nil) throws {
        try tx.append(
            event, to: perkara.id, at: at, from: origin?.pesan, by: tindakan, penjelasan: penjelasan)
        events.append(event)
        try follow(perkara.alur.handle(event, at: at))
    }

    /// Has a mail written that no event asks for.
    mutating func add(_ notice: Notice) { due.append(notice) }

    /// Writes the mails that are due, and the request's line in the lists.
    func finish() throws {
        try tx.update(perkara, at: at)
        try RoomKeeping(parts: parts, tx: tx, at: at).keep(perkara, since: before)
        let next = Pengingat(jamKerja: parts.setup.jamKerja, aturan: parts.setup.pengingat).giliran(perkara.alur)
        try tx.lookAgain(case: perkara.id, at: next?.kapan)
        let writer = CaseMailWriter(parts: parts, tx: tx)
        for notice in due where try mayWrite(notice, writer) {
            try writer.write(notice, perkara, origin: origin)
        }
    }

    /// Answers end where a loop may be; with the last one the secretariat is told.
    private func mayWrite(_ notice: Notice, _ writer: CaseMailWriter) throws -> Bool {
        guard notice.isi.isAnswer else { return true }
        let limit = AnswerLimit(tx: tx, now: parts.clock.now())
        let address = try writer.address(of: notice.kepada, perkara.alur)
        switch try limit.room(for: notice.isi.name, to: address, case: perkara.id) {
        case .yes: return true
        case .last:
            let watch = NoticeContent.perluPerhatian(.jawabanBerulang(oleh: notice.kepada))
            try writer.write(Notice(watch, kepada: perkara.alur.sop.sekretariat), perkara, origin: origin)
            return true
        case .no: return false
        }
    }

    private mutating func follow(_ actions: [Action]) throws {
        for action in actions {
            switch action {
            case .send(let notice): due.append(notice)
            case .register(let surat): try register(surat)
            case .book(let jadwal): try book(jadwal)
            case .release: try tx.release(case: perkara.id)
            }
        }
    }

    private mutating func register(_ surat: MetadataSurat) throws {
        let today = parts.setup.waktu.tanggal(at)
        let nomor = try perkara.alur.nomorAgenda ?? tx.nextNomorAgenda(tahun: today.tahun)
        try tx.enter(surat, nomor: nomor, tanggalTerima: receivedDay, case: perkara.id)
        try take(.registered(nomor))
    }

    private mutating func book(_ jadwal: Jadwal) throws {
        if let sebab = try obstacle(jadwal) {
            try take(.bookingRefused(Bentrok(diminta: jadwal, sebab: sebab)))
        } else {
            try take(.booked(jadwal))
            try tellLosers(jadwal)
        }
    }

    /// Enters the visit, or says why it cannot be entered.
    private func obstacle(_ jadwal: Jadwal) throws -> SebabBentrok? {
        let check = RoomCheck(setup: parts.setup, alur: perkara.alur, now: at)
        if let obstacle = try check.obstacle(to: jadwal, in: tx.snapshot) { return obstacle }
        return try tx.book(check.room.pemakaian(jadwal), case: perkara.id, at: at)
    }

    /// Other requests wished, were offered or had agreed on the time that is entered now.
    private func tellLosers(_ jadwal: Jadwal) throws {
        let taken = parts.setup.ruang(of: perkara.alur).pemakaian(jadwal)
        let keeping = RoomKeeping(parts: parts, tx: tx, at: at)
        try keeping.tell(try keeping.losers(of: taken, to: perkara.id), .terisi(jadwal, oleh: perkara.alur.tag))
    }

    /// The day on which the office got the letter: that of the applicant's first mail.
    private var receivedDay: Tanggal {
        parts.setup.waktu.tanggal(perkara.alur.pengerjaan.first?.mulai ?? at)
    }
}

extension CaseWork {
    /// Tells the officer, at the address the office knows, what was done because of an answer that nobody vouches for.
    ///
    /// - Parameter before: the request as it stood before the answer.
    mutating func acknowledge(_ request: Permintaan, since before: Alur) {
        guard perkara.alur.keadaan != before.keadaan, case .replied(let reply) = events.first,
            let no = before.keadaan.langkah
        else { return }
        let receipt = NoticeContent.buktiKeputusan(langkah: no, perintah: reply.keputusan.perintah)
        add(Notice(receipt, kepada: request.peran, permintaan: request.nomor))
    }
}
