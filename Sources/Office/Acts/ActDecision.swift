import Foundation
import Mail
import Persuratan
import Register

/// One act by hand, inside the transaction that decides it.
struct ActDecision {
    let parts: DeskParts
    let tx: RegisterTransaction
    let act: TindakanTercatat
    let now: Date

    func decide() throws -> HasilTindakan {
        switch act.isi {
        case .betulkan(let tag, let koreksi, let alasan): return try correct(tag, koreksi, alasan)
        case .wakili(let tag, let peran, let permintaan, let jawaban, let alasan):
            return try TakeOver(
                parts: parts, tx: tx, act: act, now: now, tag: tag, peran: peran, permintaan: permintaan,
                jawaban: jawaban, alasan: alasan
            ).decide()
        case .kirimUlang(let id): return try resend(id)
        case .batalkanSurel(let id): return try done(or: "surel \(id)") { try tx.drop(id) }
        case .lepaskan(let id): return try done(or: "pesan \(id)") { try tx.release(message: id) }
        case .buang(let id, let alasan):
            guard alasan.contains(where: \.isLetter) else { return .ditolak(.tanpaAlasan) }
            return try done(or: "pesan \(id)") { try tx.discard(message: id, alasan: "\(act.oleh.nama): \(alasan)") }
        case .blokir(let times, let ruang, let alasan):
            let blocking = RoomBlocking(parts: parts)
            return try done(or: "") { try blocking.block(times, ruang: ruang, alasan: alasan, tx, at: now) }
        case .lepasBlokir(let id): return try done(or: "blokir \(id)") { try tx.unblock(id) }
        case .gantikan(let one): return try appoint(one)
        case .akhiriPengganti(let id):
            return try done(or: "pengganti \(id)") { try Penunjukan(parts: parts, tx: tx).end(id) }
        }
    }

    /// - Parameter what: what there was none of, where the register says so.
    private func done(or what: String, _ body: () throws -> Void) throws -> HasilTindakan {
        do {
            try body()
            return .dijalankan(keadaan: nil)
        } catch RegisterError.notFound {
            return .ditolak(.tidakAda(what))
        } catch let error as RoomBlockingError {
            return .ditolak(.tidakBisa(error.description))
        }
    }

    private func correct(_ tag: CaseTag, _ koreksi: [Koreksi], _ alasan: String?) throws -> HasilTindakan {
        guard let perkara = try tx.snapshot.perkara(tag) else { return .ditolak(.tidakAda(tag.description)) }
        var surat = perkara.alur.surat
        for one in koreksi { surat.apply(one) }
        guard surat != perkara.alur.surat else { return .ditolak(.tanpaPerubahan) }
        var work = CaseWork(
            perkara, parts: parts, tx: tx, at: max(now, perkara.alur.pengerjaan.last?.mulai ?? now), origin: nil)
        work.tindakan = act.id
        let change = PembetulanTangan(koreksi: koreksi, oleh: act.oleh, alasan: alasan)
        try work.take(.corrected(change), penjelasan: "by hand, \(act.oleh.nama)" + (alasan.map { ": \($0)" } ?? ""))
        try work.finish()
        return .dijalankan(keadaan: work.perkara.alur.keadaan.nama)
    }

    /// A mail that was not taken yet is due at once. One that was goes out once more as a resent mail (RFC 5322 3.6.6): its
    /// own Message-ID stays, so that answers to either are answers to the same question.
    private func resend(_ id: Int64) throws -> HasilTindakan {
        guard let line = try tx.snapshot.outbox(id: id), let isi = try tx.snapshot.mail(id), !isi.isEmpty else {
            return .ditolak(.tidakAda("surel \(id)"))
        }
        guard line.keadaan == "terkirim" else { return try done(or: "surel \(id)") { try tx.retry(id, at: now) } }
        let mailbox = parts.setup.mailbox
        let messageID = "kirim-ulang.\(act.id)@\(mailbox.alamat.domain)"
        let fields = ResentFields(from: mailbox.sender, to: line.penerima, messageID: messageID, date: now)
        try tx.resend(id, as: fields.prepended(to: isi), messageID: messageID, at: now)
        return .dijalankan(keadaan: nil)
    }

    private func appoint(_ wanted: PenggantianDiminta) throws -> HasilTindakan {
        guard parts.setup.pejabat[wanted.peran] != nil else { return .ditolak(.tidakAda(wanted.peran.description)) }
        guard let person = parts.setup.orang(wanted.oleh) else { return .ditolak(.tidakAda(wanted.oleh.description)) }
        let one = Penggantian(
            peran: wanted.peran, oleh: person, sebagai: wanted.sebagai, dari: wanted.dari, sampai: wanted.sampai)
        let baru = PenggantiBaru(one, asal: .perintah, dikukuhkan: nil, pesan: nil)
        let objection = try Penunjukan(parts: parts, tx: tx).appoint(baru)
        return objection.map { .ditolak(.tidakBisa($0.rawValue)) } ?? .dijalankan(keadaan: nil)
    }
}
