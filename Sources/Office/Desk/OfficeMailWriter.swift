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
        let holders = try Pemangku(setup: parts.setup, register: tx.snapshot, at: parts.clock.now())
        let reader = holders.pejabat(digest.peran)
        var facts = ReportFacts(
            kantor: parts.setup.kantor, kepada: Mailbox(name: reader?.nama, address: digest.alamat.description),
            envelope: envelope(id: id, kode: digest.kode, origin: origin))
        (facts.kode, facts.jabatan) = (digest.kode, reader?.jabatan)
        try enqueue(report, facts, to: digest.alamat)
    }

    /// - Parameter id: the local part of the Message-ID; a mail with the same one is not written again.
    func write(
        _ report: OfficeReport, kepada: EmailAddress, nama: String?, id: String, origin: MailOrigin?
    ) throws {
        let facts = ReportFacts(
            kantor: parts.setup.kantor, kepada: Mailbox(name: nama, address: kepada.description),
            envelope: envelope(id: id, origin: origin))
        try enqueue(report, facts, to: kepada)
    }

    /// The envelope of a mail that belongs to no request.
    ///
    /// - Parameter kode: carried in the Message-ID and, where the mailbox knows plus addresses, in Reply-To.
    func envelope(id: String, kode: String? = nil, origin: MailOrigin? = nil) -> Envelope {
        let (setup, mailbox) = (parts.setup, parts.setup.mailbox)
        let tagged = mailbox.plus ? kode.flatMap { mailbox.alamat.tagged($0) } : nil
        let local = kode.map { "\(id).\($0)" } ?? id
        var envelope = Envelope(
            waktu: setup.waktu, pengirim: mailbox.sender, replyTo: tagged ?? mailbox.alamat,
            messageID: "\(local)@\(mailbox.alamat.domain)", now: parts.clock.now(), officeMark: mailbox.mark)
        (envelope.inReplyTo, envelope.references) = (origin?.messageID, origin?.references ?? [])
        return envelope
    }

    func enqueue(_ report: OfficeReport, _ facts: ReportFacts, to address: EmailAddress) throws {
        let mail = try parts.notices.mail(report, facts)
        try tx.enqueue(
            mail.render(), messageID: mail.messageID, kepada: address, jenis: report.name, case: nil,
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
        case .mintaBerkas: "minta_berkas"
        case .tawaranPengganti: "tawaran_pengganti"
        case .penggantian(let news): news.isLagi ? "penggantian_tanya" : "penggantian"
        case .bukanPemegang: "bukan_pemegang"
        case .tautanMasuk: "tautan_masuk"
        case .konfirmasiFormulir: "konfirmasi_formulir"
        case .rangkuman(let list): list.tanya == nil ? "rangkuman" : "rangkuman_tanya"
        case .rangkumanDitolak: "rangkuman_ditolak"
        case .eskalasi: EscalationWriter.name
        case .agendaBerubah: "agenda_berubah"
        }
    }
}
