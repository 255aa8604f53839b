import Foundation
import Mail
import Persuratan
import Register

/// What could not be read, newest first, as the page Karantina shows it.
struct KarantinaView: Equatable {
    let baris: [Baris]
    let jumlah: Int
    /// Where the next page begins; nil on the last one.
    let berikutnya: String?

    static let limit = 50
    /// Of each message, enough for its header.
    static let headBytes = 64 << 10

    struct Baris: Equatable {
        let id: Int64
        let diterima, dari, subjek, alasan, ukuran: String
    }

    init(_ register: RegisterSnapshot, before id: Int64?, waktu: OfficeTime) throws {
        let rows = try register.quarantined(before: id, bytes: Self.headBytes, limit: Self.limit)
        jumlah = try register.quarantinedCount()
        berikutnya = rows.count == Self.limit ? rows.last.map { String($0.pesan.id) } : nil
        baris = rows.map { row in
            let mail = MailParser().parse(row.kepala)
            return Baris(
                id: row.pesan.id, diterima: Self.time(row.pesan.diterima, waktu), dari: mail.from?.description ?? "-",
                subjek: mail.subject.isEmpty ? "(tanpa subjek)" : mail.subject, alasan: row.pesan.alasan,
                ukuran: Self.size(row.pesan.ukuran))
        }
    }

    static func time(_ instant: Date, _ waktu: OfficeTime) -> String {
        "\(waktu.tanggal(instant).tertulis), \(waktu.pukul(instant).tertulis)"
    }

    /// `812 byte`, `14 KB`, `3,2 MB`
    static func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<1024: "\(bytes) byte"
        case ..<1_048_576: "\(bytes / 1024) KB"
        default: "\(bytes / 1_048_576),\(bytes % 1_048_576 * 10 / 1_048_576) MB"
        }
    }
}

/// One message in quarantine, as text: nothing of it is shown as what it wants to be.
struct KarantinaSuratView: Equatable {
    let id: Int64
    let diterima, dari, kepada, subjek, alasan, ukuran: String
    /// nil: there is none.
    let teks: String?
    let isTerpotong: Bool
    /// Names and sizes only: what a scanner set aside is not handed out.
    let lampiran: [Lampiran]

    struct Lampiran: Equatable {
        let nama, ukuran: String
    }

    /// Characters of the text that are shown.
    static let textLimit = 50_000

    init(_ pesan: Pesan, alasan: String, waktu: OfficeTime) {
        let mail = MailParser().parse(pesan.isi)
        id = pesan.id
        (diterima, self.alasan) = (KarantinaView.time(pesan.diterima, waktu), alasan)
        (dari, subjek) = (mail.from?.description ?? "-", mail.subject.isEmpty ? "(tanpa subjek)" : mail.subject)
        kepada = mail.to.isEmpty ? "-" : mail.to.prefix(10).map(\.description).joined(separator: ", ")
        ukuran = KarantinaView.size(pesan.ukuran)
        teks = mail.text.allSatisfy(\.isWhitespace) ? nil : String(mail.text.prefix(Self.textLimit))
        isTerpotong = pesan.isTerpotong || mail.text.count > Self.textLimit
        lampiran = mail.attachments.prefix(100).map {
            Lampiran(nama: $0.fileName, ukuran: KarantinaView.size($0.content.count))
        }
    }
}

extension KarantinaView {
    /// For Templates/web/karantina.mustache.
    var values: [String: PageValue] {
        let rows = baris.map { row in
            [
                "id": .text(String(row.id)), "diterima": .text(row.diterima), "dari": .text(row.dari),
                "subjek": .text(row.subjek), "alasan": .text(row.alasan), "ukuran": .text(row.ukuran),
            ] as PageValue
        }
        return ["baris": .rows(rows), "jumlah": PageValue(jumlah), "berikutnya": PageValue(berikutnya)]
    }
}

extension KarantinaSuratView {
    /// For Templates/web/karantina-surat.mustache.
    var values: [String: PageValue] {
        [
            "id": .text(String(id)), "diterima": .text(diterima), "dari": .text(dari), "kepada": .text(kepada),
            "subjek": .text(subjek), "sebab": .text(alasan), "ukuran": .text(ukuran), "teks": PageValue(teks),
            "terpotong": .flag(isTerpotong),
            "lampiran": .rows(lampiran.map { ["nama": .text($0.nama), "besar": .text($0.ukuran)] }),
        ]
    }
}
