import Foundation
import Notices
import Persuratan
import Register

extension Correspondence {
    /// The role whose holder hears that the code was used; nil where the code is not the holder's own.
    func warned(_ request: Permintaan?, _ tx: RegisterTransaction) throws -> Peran? {
        guard let request, request.peran != .pemohon else { return request?.peran }
        let holders = try Pemangku(setup: parts.setup, register: tx.snapshot, at: pesan.diterima)
        return holders.pejabat(request.peran)?.alamat == request.alamat ? request.peran : nil
    }

    /// Tells the writer, at the address the office knows, who holds the role meanwhile and that nothing was done.
    ///
    /// - Parameter tag: the request that was answered; nil: a digest.
    func tellReplaced(_ role: Peran, tag: CaseTag?, _ tx: RegisterTransaction) throws {
        guard let officer = parts.setup.pejabat[role] else { return }
        let limit = AnswerLimit(tx: tx, now: parts.clock.now())
        let holders = try Pemangku(setup: parts.setup, register: tx.snapshot, at: pesan.diterima)
        let (holder, standIn) = (holders.pejabat(role), holders.pengganti(role))
        var news = JawabanBukanPemegang(
            tag: tag, jabatan: officer.jabatan, pemegang: holder?.jabatan ?? officer.jabatan,
            nama: holder?.nama ?? officer.nama, sampai: standIn?.sampai, untukPejabatnya: officer.alamat == sender)
        // What the configuration says was said at no moment, and no mail ends it.
        news.isDapatDiakhiri = standIn?.sejak != nil
        let answer = OfficeReport.bukanPemegang(news)
        if case .no = try limit.room(for: answer.name, to: sender, case: nil) { return }
        try OfficeMailWriter(parts: parts, tx: tx).write(
            answer, kepada: sender, nama: mail.from?.name, id: "bukan-pemegang.\(pesan.id)", origin: origin)
    }
}

extension DecidedEvent {
    /// The same, with who wrote it in the officer's place, if somebody did.
    func acting(_ pelaku: Pelaku?) -> DecidedEvent {
        guard let pelaku else { return self }
        let why = "\(pelaku.jabatan), \(pelaku.nama)" + (penjelasan.map { ": \($0)" } ?? "")
        guard case .replied(var reply) = event else { return DecidedEvent(event: event, penjelasan: why) }
        reply.pelaku = pelaku
        return DecidedEvent(event: .replied(reply), penjelasan: why)
    }
}
