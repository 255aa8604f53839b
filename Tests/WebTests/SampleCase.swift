import Foundation
import Persuratan
import Register
import Testing

@testable import Web

/// A request as an office has it after its first mail and its entry into the register.
struct SampleCase {
    let tag: CaseTag
    let id: Int64
    let pesan: Int64

    /// Markup in every place where a mail can have words.
    static let hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{tag}}"

    static func role(_ word: String) throws -> Peran { try #require(Peran(word)) }

    static func sop() throws -> SOP {
        let rows = [
            Langkah(
                no: 1, aktivitas: "Mengajukan", pelaksana: .pemohon, kelengkapan: [], waktuTertulis: "10 Menit",
                menit: 10, output: [], jenis: .permohonan, lanjut: 2, kembali: nil, kata: [:]),
            Langkah(
                no: 2, aktivitas: "Mencatat", pelaksana: try role("sekretariat"), kelengkapan: [],
                waktuTertulis: "10 Menit", menit: 10, output: [], jenis: .pencatatan, lanjut: 3, kembali: 1, kata: [:]),
            Langkah(
                no: 3, aktivitas: "Mendisposisi", pelaksana: try role("kabid"), kelengkapan: [],
                waktuTertulis: "30 Menit", menit: 30, output: [], jenis: .disposisi, lanjut: nil, kembali: 2, kata: [:]),
        ]
        return SOP(
            kode: "PC", judul: "SOP", pelaksana: [], langkah: rows, sekretariat: try role("sekretariat"),
            dokumen: [.suratPermohonan], lamaBaku: 60)
    }

    /// Stores a mail and the request that it makes, up to the row in which the section chief is asked.
    init(
        in house: PageHouse, mail: Data = SampleCase.mail(), perihal: String = "Kunjungan", asal: String = "SMKN 99",
        urut: Int = 1, askedKabid: Bool = true, isKabidsTurn: Bool = true
    ) throws {
        let now = house.desk.clock.now
        let tag = try #require(CaseTag(kode: "PC", tahun: 2026, urut: urut))
        var surat = MetadataSurat(jenis: .kunjungan)
        (surat.perihal, surat.asal, surat.nomor, surat.jumlahPeserta) = (perihal, asal, "421.3/087", 39)
        (surat.keterangan, surat.kontakNama) = (perihal, asal)
        surat.perluKlarifikasi = ["tanggal_kegiatan: \(perihal)"]
        let pemohon = Pemohon(nama: asal, alamat: try #require(EmailAddress("rani@smkn99.example")))
        let first = Permohonan(pemohon: pemohon, dokumen: [.suratPermohonan], surat: surat)
        let begun = Alur.begin(sop: try Self.sop(), tag: tag, with: first, at: now).alur
        let end = Keputusan.tolak(alasan: "di luar tugas kantor")
        let arahan = Arahan(instruksi: perihal, koreksi: [.sifat("Segera \(perihal)")])
        let nomor = try #require(NomorAgenda(tahun: 2026, urut: urut))
        let events: [Event] = [
            .received(first),
            .replied(
                Reply(
                    permintaan: begun.permintaan, oleh: try Self.role("sekretariat"),
                    keputusan: isKabidsTurn ? .lanjut(arahan) : end)),
            .registered(nomor),
        ]
        let kabid = try #require(EmailAddress(PageHouse.kabid))
        (id, pesan) = try house.register.write { tx in
            _ = try tx.store(
                [
                    FetchedPesan(
                        uid: UInt32(urut), messageID: "m\(urut)@smkn99.example", digest: "d\(urut)",
                        ukuran: mail.count, isTerpotong: false, diterima: now, isi: mail)
                ], mailbox: "INBOX", uidValidity: 1, at: now)
            let pesan = try #require(try tx.snapshot.nextNewMessage()).id
            var alur = begun
            let id = try tx.open(alur, at: now)
            for (index, event) in events.enumerated() {
                if index > 0 { _ = alur.handle(event, at: now) }
                try tx.append(event, to: id, at: now, from: index == 0 ? pesan : nil, penjelasan: "sebab \(perihal)")
            }
            try tx.enter(alur.surat, nomor: nomor, tanggalTerima: OfficeTime.wib.tanggal(now), case: id)
            try tx.update(Perkara(id: id, alur: alur), at: now)
            try tx.finish(message: pesan, hasil: "received", case: id)
            if askedKabid {
                try tx.record(
                    Permintaan(
                        permohonan: id, tag: tag, nomor: 3, peran: try Self.role("kabid"), alamat: kabid,
                        kode: "KODE\(urut)", kedaluwarsa: now), at: now)
            }
            try tx.enqueue(
                Self.mail(subject: "Permintaan \(perihal)"), messageID: "o\(urut)@kantor.example", kepada: kabid,
                jenis: "permintaan", case: id, at: now)
            return (id, pesan)
        }
        self.tag = tag
    }

    /// The question of this letter, put to that role at that address.
    func request(of role: Peran, at address: String) throws -> Permintaan {
        Permintaan(
            permohonan: id, tag: tag, nomor: 3, peran: role, alamat: try #require(EmailAddress(address)),
            kode: "\(role)-\(address)", kedaluwarsa: Date())
    }

    /// A mail with the files named.
    static func mail(
        subject: String = "Permohonan", from: String = "Rani <rani@smkn99.example>", text: String = "Mohon izin.",
        files: [(name: String, type: String, content: String)] = []
    ) -> Data {
        let head = "From: \(from)\r\nTo: kantor@kantor.example\r\nSubject: \(subject)\r\nMIME-Version: 1.0\r\n"
        let body = "--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\(text)\r\n"
        let parts = files.map { file in
            "--x\r\nContent-Type: \(file.type)\r\nContent-Disposition: attachment; filename=\"\(file.name)\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n\(Data(file.content.utf8).base64EncodedString())\r\n"
        }
        let whole = head + "Content-Type: multipart/mixed; boundary=x\r\n\r\n" + body + parts.joined() + "--x--\r\n"
        return Data(whole.utf8)
    }
}
