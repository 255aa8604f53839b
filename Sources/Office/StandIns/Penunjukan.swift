import Foundation
import Notices
import Persuratan
import Register

/// Names and ends stand-ins, whichever way it was said: checks, records, and tells the officer, whoever stands in, and the
/// secretariat. Open requests follow by themselves (`HandoverDesk`).
public struct Penunjukan {
    private let parts: DeskParts
    private let tx: RegisterTransaction

    public init(parts: DeskParts, tx: RegisterTransaction) { (self.parts, self.tx) = (parts, tx) }

    /// Whole seconds, as mail servers tell when a mail came: what comes in the same second counts as coming after.
    private var now: Date { Date(timeIntervalSince1970: parts.clock.now().timeIntervalSince1970.rounded(.down)) }

    /// Records a stand-in, and has everybody concerned told.
    ///
    /// - Returns: why not; nil when it is done.
    /// - Throws: `roleVacant` for a role without an officer, and the register's faults.
    public func appoint(_ baru: PenggantiBaru) throws -> KeberatanPengganti? {
        let one = baru.penggantian
        guard let officer = parts.setup.pejabat[one.peran] else { throw DeskError.roleVacant(one.peran) }
        guard parts.setup.orang(one.oleh.peran) != nil else { return .tidakDikenal }
        let known = try Pemangku(setup: parts.setup, register: tx.snapshot, at: now).susunan
        if let objection = known.keberatan(one, officer, now: now) { return objection }
        let id = try tx.record(baru, at: now)
        try announce(one, officer, id: "penggantian.\(id)", isBerakhir: false, row: id)
        return nil
    }

    /// Ends a recorded stand-in now, and has everybody concerned told.
    ///
    /// - Throws: `notFound` when there is none of that number that goes on.
    public func end(_ id: Int64) throws {
        let row = try tx.snapshot.pengganti(notBefore: nil).first { $0.id == id }
        try tx.endPengganti(id, at: now)
        guard let row, let officer = parts.setup.pejabat[row.peran], let person = parts.setup.orang(row.oleh),
            row.sampai >= parts.setup.waktu.tanggal(now)
        else { return }
        try announce(
            Penggantian(row, oleh: person), officer, id: "penggantian-akhir.\(id)", isBerakhir: true, row: id)
    }

    /// Says once more, to whoever answered the news of it, how a stand-in is ended, or that it is over.
    ///
    /// - Parameter answer: the message that was not understood, or came too late.
    func tellAgain(_ row: PenggantiTercatat, _ akhir: AkhirPengganti, isOver: Bool, answer: Int64) throws {
        guard let officer = parts.setup.pejabat[row.peran], let person = parts.setup.orang(row.oleh) else { return }
        let isOfficer = akhir.alamat == officer.alamat
        let reader = isOfficer ? officer : try holder(akhir.peran)
        let limit = AnswerLimit(tx: tx, now: parts.clock.now())
        guard let reader, try limit.room(for: "penggantian_tanya", to: akhir.alamat, case: nil) != .no else { return }
        var news = PengumumanPengganti(
            Penggantian(row, oleh: person), digantikan: officer, pembaca: isOfficer ? .pejabat : .lain,
            isBerakhir: isOver)
        (news.isDapatDiakhiri, news.isLagi) = (!isOver, true)
        try OfficeMailWriter(parts: parts, tx: tx).write(
            .penggantian(news), to: reader, id: "penggantian-tanya.\(answer)", kode: isOver ? nil : akhir.kode)
    }

    private func holder(_ role: Peran) throws -> Pejabat? {
        try Pemangku(setup: parts.setup, register: tx.snapshot, at: now).pejabat(role)
    }

    private func announce(
        _ one: Penggantian, _ officer: Pejabat, id: String, isBerakhir: Bool, row: Int64
    ) throws {
        let secretariat = try parts.setup.sop.first.flatMap { try holder($0.sekretariat) }
        var readers: [(Pejabat, PengumumanPengganti.Pembaca)] = [(officer, .pejabat), (one.oleh, .pengganti)]
        if let secretariat, !readers.contains(where: { $0.0.alamat == secretariat.alamat }) {
            readers.append((secretariat, .lain))
        }
        let writer = OfficeMailWriter(parts: parts, tx: tx)
        for (index, (reader, kind)) in readers.enumerated() {
            var news = PengumumanPengganti(one, digantikan: officer, pembaca: kind, isBerakhir: isBerakhir)
            let kode = isBerakhir || kind == .pengganti ? nil : try code(row, one, reader)
            news.isDapatDiakhiri = kode != nil
            try writer.write(.penggantian(news), to: reader, id: "\(id).\(index + 1)", kode: kode)
        }
    }

    /// Good until the stand-in's last day is over.
    private func code(_ row: Int64, _ one: Penggantian, _ reader: Pejabat) throws -> String {
        let waktu = parts.setup.waktu
        var akhir = AkhirPengganti(
            pengganti: row, peran: reader.peran, alamat: reader.alamat,
            kedaluwarsa: waktu.instant(one.sampai.ditambah(hari: 1), .tengahMalam))
        akhir.kode = TokenSeal(key: parts.setup.trust.key).kode(of: akhir)
        try tx.record(akhir)
        return akhir.kode
    }
}
