import Foundation
import Mail
import Persuratan
import Register

/// All mails of one request, both ways, in the order of time, with what was understood of each and why.
struct Conversation {
    let view: SuratView
    /// Incoming messages by number, as far as they were loaded.
    let messages: [Int64: ParsedMail]
    /// The office's own mails by number.
    let sent: [Int64: ParsedMail]

    /// Incoming bytes that are opened for one page; what is beyond is named only.
    static let bytes = 12 << 20
    /// Mails either way that are opened for one page, the newest.
    static let limit = 60

    func values() -> [PageValue] {
        let incoming = view.berkas.pesan.map { ($0.diterima, self.incoming($0)) }
        let outgoing = view.berkas.surel.map { ($0.dibuat, self.outgoing($0)) }
        let alone = view.berkas.peristiwa.filter { $0.pesan == nil }.map { ($0.pada, self.event($0)) }
        return (incoming + outgoing + alone).enumerated().sorted {
            ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
        }.map(\.element.1)
    }

    private func incoming(_ pesan: PesanRingkas) -> PageValue {
        let mail = messages[pesan.id]
        let events = view.berkas.peristiwa.filter { $0.pesan == pesan.id }
        let words = mail?.newText.text ?? ""
        return [
            "masuk": true, "id": .text(String(pesan.id)), "waktu": .text(view.moment(pesan.diterima)),
            "dari": PageValue(mail?.from.map(\.shown)), "subjek": PageValue(mail?.subject),
            "teks": PageValue(words), "awal": PageValue(Self.beginning(words)),
            "seluruhnya": PageValue(mail.map { $0.text == words ? "" : $0.text }),
            "terbaca": .flag(mail != nil), "hasil": PageValue(events.isEmpty ? pesan.hasil : nil),
            "berkas": .rows(mail.map { files($0, pesan.id) } ?? []),
            "peristiwa": .rows(
                events.map { one in
                    .group([
                        "kata": Self.word(one.event),
                        "sebab": PageValue(one.penjelasan.map { SebabBacaan($0).tertulis }),
                    ])
                }),
        ]
    }

    private func outgoing(_ surel: OutboxBaris) -> PageValue {
        let mail = sent[surel.id]
        return [
            "keluar": true, "id": .text(String(surel.id)), "waktu": .text(view.moment(surel.dibuat)),
            "kepada": .text(surel.penerima), "subjek": PageValue(mail?.subject),
            "jenis": .text(FieldName.shown(surel.jenis)), "keadaanSurel": .group([surel.keadaan: true]),
            "galat": PageValue(surel.keadaan == "terkirim" ? nil : surel.galat), "seluruhnya": PageValue(mail?.text),
        ]
    }

    private func event(_ one: Peristiwa) -> PageValue {
        [
            "sendiri": true, "waktu": .text(view.moment(one.pada)), "kata": Self.word(one.event),
            "sebab": PageValue(one.penjelasan.map { SebabBacaan($0).tertulis }),
        ]
    }

    private func files(_ mail: ParsedMail, _ pesan: Int64) -> [PageValue] {
        AttachmentFile.all(of: mail).enumerated().map { index, one in
            [
                "url": .text("/surat/\(view.berkas.perkara.alur.tag)/berkas/\(pesan)/\(index + 1)"),
                "nama": .text(one.fileName), "ukuran": .text(Self.size(one.content.count)),
                "tampil": .flag(AttachmentFile(one).isShown),
            ]
        }
    }

    /// What happened, one flag a word, for the partial `peristiwa`; what stands behind the colon is its detail.
    private static func word(_ event: Event) -> PageValue {
        let parts = event.name.split(separator: ":", maxSplits: 1).map { String($0) }
        let detail = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : nil
        return .group([parts[0]: true, "rinci": PageValue(detail.map(FieldName.shown))])
    }

    /// How a long mail begins, to be unfolded; nil for a short one.
    private static func beginning(_ words: String) -> String? {
        guard words.utf8.count > 400 || words.split(separator: "\n").count > 8 else { return nil }
        let line = words.split { $0.isWhitespace }.prefix(14).joined(separator: " ")
        return line.prefix(100) + " …"
    }

    private static func size(_ bytes: Int) -> String {
        bytes < 10_000 ? "\(bytes) bita" : bytes < 1_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000) MB"
    }
}

extension Mailbox {
    /// `Nama <alamat>`
    fileprivate var shown: String { name.map { "\($0) <\(address)>" } ?? address }
}
