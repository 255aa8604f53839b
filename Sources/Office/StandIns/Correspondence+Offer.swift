import Foundation
import Mail
import Notices
import Persuratan
import Reading
import Register

/// Answers to the question who stands in.
extension Correspondence {
    /// What became of the mail; nil when it answers no such question.
    func dealWithOffer() throws -> Desk.Result? {
        let seal = TokenSeal(key: parts.setup.trust.key)
        let offer = try parts.register.read { register in
            try TokenFinder(mailbox: parts.setup.mailbox).candidates(in: mail).lazy
                .compactMap { try register.tawaran(kode: $0) }.first { seal.isWhole($0) }
        }
        guard let offer else { return nil }
        return try parts.register.write { tx in
            if let reason = try objection(to: offer, tx) { return try refuse(reason, nil, tx) }
            return try answer(offer, tx)
        }
    }

    /// Why this writer's answer does not count; the same rules as for decisions.
    private func objection(to offer: TawaranTercatat, _ tx: RegisterTransaction) throws -> AlasanPenolakan? {
        guard sender == offer.alamat else { return .alamatBerbeda }
        let holders = try Pemangku(setup: parts.setup, register: tx.snapshot, at: pesan.diterima)
        guard holders.pejabat(offer.kepada)?.alamat == sender else { return .bukanPemegang }
        guard parts.clock.now() <= offer.kedaluwarsa else { return .kodeKedaluwarsa }
        return parts.setup.trust.autentikasi == .wajib && !mail.authentication.isPass ? .tanpaAutentikasi : nil
    }

    private func answer(_ offer: TawaranTercatat, _ tx: RegisterTransaction) throws -> Desk.Result {
        let context = ReplyContext(
            tahap: .umum, peran: offer.kepada.description, officers: [], now: pesan.diterima,
            officeTime: parts.setup.waktu, choiceCount: offer.calon.count + 1)
        let reading = ReplyReader().read(mail.newText.text, context)
        guard reading.intent != .autoreply else { return try finish("autoReply: by its words", nil, tx) }
        guard reading.intent == .choice, let number = reading.choice else { return try askAgain(offer, tx) }
        try endEarlier(offer, tx)
        guard number <= offer.calon.count else {
            try tx.answer(tawaran: offer.kode, pilihan: number, at: parts.clock.now())
            return try finish("no stand-in for \(offer.peran)", nil, tx)
        }
        guard let person = parts.setup.orang(offer.calon[number - 1]) else { return try askAgain(offer, tx) }
        let one = Penggantian(
            peran: offer.peran, oleh: person, sebagai: .plh, dari: offer.dari, sampai: offer.sampai)
        let baru = PenggantiBaru(one, asal: .sekretariat, dikukuhkan: offer.kepada, pesan: pesan.id)
        guard try Penunjukan(parts: parts, tx: tx).appoint(baru) == nil else { return try askAgain(offer, tx) }
        try tx.answer(tawaran: offer.kode, pilihan: number, at: parts.clock.now())
        return try finish("stand-in for \(offer.peran): \(person.peran)", nil, tx)
    }

    /// A second answer takes the first one's place.
    private func endEarlier(_ offer: TawaranTercatat, _ tx: RegisterTransaction) throws {
        guard offer.pilihan != nil else { return }
        let today = parts.setup.waktu.tanggal(parts.clock.now())
        for row in try tx.snapshot.pengganti(notBefore: today)
        where row.peran == offer.peran && row.sampai == offer.sampai && row.asal == .sekretariat && row.diakhiri == nil
        {
            try Penunjukan(parts: parts, tx: tx).end(row.id)
        }
    }

    /// Nothing is done; the question goes out again, until answering may be a loop.
    private func askAgain(_ offer: TawaranTercatat, _ tx: RegisterTransaction) throws -> Desk.Result {
        let holders = try Pemangku(setup: parts.setup, register: tx.snapshot, at: pesan.diterima)
        let limit = AnswerLimit(tx: tx, now: parts.clock.now())
        let room = try limit.room(for: "tawaran_pengganti", to: sender, case: nil)
        if room != .no, let reader = holders.pejabat(offer.kepada) {
            try AbsenceOffer(parts: parts, tx: tx).write(
                offer, to: reader, isLagi: true, id: "tawaran-lagi.\(pesan.id)")
        }
        return try finish("unclear", nil, tx)
    }
}
