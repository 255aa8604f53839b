import Foundation
import Mail
import Persuratan
import Register

/// What the register holds of one person: to be handed out, or to be removed.
public struct PersonalData {
    private let parts: DeskParts
    private let alamat: EmailAddress

    public init(parts: DeskParts, alamat: EmailAddress) { (self.parts, self.alamat) = (parts, alamat) }

    /// The person's data as files: `data.json`, and each mail as it came (`masuk-ID.eml`) or went (`keluar-ID.eml`).
    public func files() throws -> [(name: String, content: Data)] {
        try parts.register.read { register in
            let found = try register.requests(of: alamat)
            let tags = found.open + found.closed.map(\.tag)
            var (files, lines) = ([(name: String, content: Data)](), [PersonalRequest]())
            for tag in tags {
                guard let perkara = try register.perkara(tag) else { continue }
                lines.append(PersonalRequest(perkara.alur))
                files += try register.messages(of: perkara.id).filter { isOwn($0.isi) }.map {
                    ("masuk-\($0.id).eml", $0.isi)
                }
                let mails = try register.outbox(pending: false, case: perkara.id, limit: 10_000)
                for mail in mails where EmailAddress(mail.penerima) == alamat {
                    if let isi = try register.mail(mail.id) { files.append(("keluar-\(mail.id).eml", isi)) }
                }
            }
            files += try ownStrays(register).map { ("masuk-\($0.id).eml", $0.isi) }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            encoder.dateEncodingStrategy = .iso8601
            return [("data.json", try encoder.encode(lines))] + files.sorted { $0.name < $1.name }
        }
    }

    /// Removes what is personal, and leaves nothing of it in the file.
    ///
    /// - Throws: `PersonalDataError`, when a request goes on or nothing is there.
    public func erase(alasan: String) throws -> (permohonan: Int, pesan: Int) {
        let found = try parts.register.read { try $0.requests(of: alamat) }
        let strays = try parts.register.read { try ownStrays($0) }.map(\.id)
        guard found.open.isEmpty else { throw PersonalDataError.open(found.open) }
        guard !found.closed.isEmpty || !strays.isEmpty else { throw PersonalDataError.nothing(alamat) }
        let now = parts.clock.second
        let mask = Penyamaran([alamat.description])
        try parts.register.write { tx in
            for one in found.closed {
                try tx.removePersonalData(of: one.id, alasan: alasan, dasar: .permintaan, at: now)
            }
            guard !strays.isEmpty else { return }
            try tx.noteRemoval(alasan: mask.teks(alasan), dasar: .permintaan, at: now)
            for id in strays { try tx.removeContents(ofMessage: id, mask) }
        }
        try parts.register.scrub()
        return (found.closed.count, strays.count)
    }

    /// Messages of no request that the person wrote.
    private func ownStrays(_ register: RegisterSnapshot) throws -> [Pesan] {
        try register.strayMessages(before: .distantFuture).pesan.compactMap { id in
            let message = try register.message(id)
            return isOwn(message.isi) ? message : nil
        }
    }

    private func isOwn(_ raw: Data) -> Bool {
        !raw.isEmpty && MailParser().parse(raw).from.flatMap { EmailAddress($0.address) } == alamat
    }
}

/// Why a person's data is not removed.
public enum PersonalDataError: Error, Equatable, CustomStringConvertible {
    case open([CaseTag])
    case nothing(EmailAddress)

    public var description: String {
        switch self {
        case .open(let tags):
            "requests of this person go on: \(tags.map(\.description).joined(separator: ", ")); end them first"
        case .nothing(let address): "the register holds nothing of \(address)"
        }
    }
}

/// A person's request as it is handed out.
private struct PersonalRequest: Encodable {
    let tag, keadaan, alamat: String
    let nama, nomorAgenda, jadwal: String?
    let surat: MetadataSurat

    enum CodingKeys: String, CodingKey {
        case tag, keadaan, alamat, nama, nomorAgenda = "nomor_agenda", jadwal, surat
    }

    init(_ alur: Alur) {
        (tag, keadaan, alamat) = (alur.tag.description, alur.keadaan.nama, alur.pemohon.alamat.description)
        (nama, nomorAgenda, surat) = (alur.pemohon.nama, alur.nomorAgenda?.description, alur.surat)
        jadwal = alur.jadwal.map { "\($0.tanggal) \($0.mulai)-\($0.selesai)" }
    }
}
