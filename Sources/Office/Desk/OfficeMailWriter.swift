import Foundation
import Mail
import Notices
import Persuratan
import Register

/// Writes mails that belong to no request into the outbox.
struct OfficeMailWriter {
    let parts: DeskParts
    let tx: RegisterTransaction

    /// Writes a digest, with its code where answers carry it.
    func write(_ report: OfficeReport, digest: Rangkuman, id: String, origin: MailOrigin?) throws {
        let (setup, kode) = (parts.setup, digest.kode)
        var envelope = Envelope(
            waktu: setup.waktu, pengirim: setup.mailbox.sender,
            replyTo: (setup.mailbox.plus ? setup.mailbox.alamat.tagged(kode) : nil) ?? setup.mailbox.alamat,
            messageID: "\(id).\(kode)@\(setup.mailbox.alamat.domain)", now: parts.clock.now(),
            officeMark: setup.mailbox.mark)
        (envelope.inReplyTo, envelope.references) = (origin?.messageID, origin?.references ?? [])
        let reader = try Pemangku(setup: setup, register: tx.snapshot, at: parts.clock.now()).pejabat(digest.peran)
        var facts = ReportFacts(
            kantor: setup.kantor, kepada: Mailbox(name: reader?.nama, address: digest.alamat.description),
            envelope: envelope)
        (facts.kode, facts.jabatan) = (kode, reader?.jabatan)
        let mail = try parts.notices.mail(report, facts)
        try tx.enqueue(
            mail.render(), messageID: mail.messageID, kepada: digest.alamat, jenis: report.name, case: nil,
            at: parts.clock.now())
    }

    /// - Parameter id: the local part of the Message-ID; a mail with the same one is not written again.
    func write(
        _ report: OfficeReport, kepada: EmailAddress, nama: String?, id: String, origin: MailOrigin?
    ) throws {
        let setup = parts.setup
        var envelope = Envelope(
            waktu: setup.waktu, pengirim: setup.mailbox.sender, replyTo: setup.mailbox.alamat,
            messageID: "\(id)@\(setup.mailbox.alamat.domain)", now: parts.clock.now(), officeMark: setup.mailbox.mark)
        (envelope.inReplyTo, envelope.references) = (origin?.messageID, origin?.references ?? [])
        let facts = ReportFacts(
            kantor: setup.kantor, kepada: Mailbox(name: nama, address: kepada.description), envelope: envelope)
        let mail = try parts.notices.mail(report, facts)
        try tx.enqueue(
            mail.render(), messageID: mail.messageID, kepada: kepada, jenis: report.name, case: nil,
            at: parts.clock.now())
    }
}

extension OfficeMailbox {
    /// What our mails come from.
    var sender: Mailbox { Mailbox(name: nama, address: alamat.description) }

    /// The value by which we know our own mails again.
    var mark: String { String(alamat.domain) }
}

extension OfficeReport {
    /// A word for lists and logs.
    var name: String {
        switch self {
        case .laporanHarian: "laporan_harian"
        case .balasanTanpaKode: "balasan_tanpa_kode"
        case .pengaduan: "pengaduan"
        case .tawaranPengganti: "tawaran_pengganti"
        case .penggantian: "penggantian"
        case .bukanPemegang: "bukan_pemegang"
        case .rangkuman(let list): list.tanya == nil ? "rangkuman" : "rangkuman_tanya"
        }
    }
}
