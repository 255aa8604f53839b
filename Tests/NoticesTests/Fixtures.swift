import Foundation
import Mail
import Persuratan

@testable import Notices

/// The office, the SOP and the request of the golden mails.
enum Fixtures {
    static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let templates = top.appending(path: "Templates")
    static let golden = top.appending(path: "Tests/Fixtures/notices")
    static let start = OfficeTime.wib.instant(Tanggal("2026-11-24")!, Pukul("08:15")!)

    static func peran(_ word: String) -> Peran { Peran(word)! }

    static func slot(_ day: String, _ from: String, _ to: String) -> Jadwal {
        Jadwal(tanggal: Tanggal(day)!, mulai: Pukul(from)!, selesai: Pukul(to)!)!
    }

    static let kantor = Kantor(
        nama: "Pontive Center", instansi: "Dinas Komunikasi dan Informatika Kota Pontianak",
        alamat: "Jalan Contoh No. 1, Pontianak", telepon: "(0561) 000-002", laman: "diskominfo.contoh.example")

    static let pejabat: [Peran: Pejabat] = {
        let people = [
            ("admin", "Sinta Contohwati", "Admin Layanan"), ("sekretariat", "Rahma Fiktifiani, S.AP.", "Sekretariat"),
            ("kadis", "Drs. Arjuna Contohwan, M.Si.", "Kepala Dinas Komunikasi dan Informatika"),
            ("kabid", "Bambang Rekaan, S.T.", "Kepala Bidang TKPBET"),
            ("seksi", "Dewi Khayali, S.Kom.", "Kepala Seksi PK & AI"),
            ("admin_pontive", "Yoga Misalkan", "Admin Pontive Center"),
        ]
        return Dictionary(
            uniqueKeysWithValues: people.map { word, name, title in
                let address = EmailAddress("\(word)@kantor.example")!
                return (peran(word), Pejabat(peran: peran(word), nama: name, jabatan: title, alamat: address))
            })
    }()

    static let sop: SOP = {
        let rows: [(String, String, JenisLangkah, String, [Perintah: [String]])] = [
            ("pemohon", "Pemohon mengajukan permohonan kunjungan ke Pontive Center", .permohonan, "10 Menit", [:]),
            (
                "admin", "Admin menerima permohonan kunjungan ke pontive dan meneruskan ke Sekretariat", .pemeriksaan,
                "10 Menit", [.lanjut: ["teruskan"]]
            ),
            (
                "sekretariat", "Sekretariat mencatat surat permohonan sebagai surat masuk", .pencatatan, "10 Menit",
                [.lanjut: ["catat"]]
            ),
            (
                "kadis",
                "Kepala Dinas menerima dan mempelajari surat permohonan kemudian mendisposisikan ke Kabid TKPBET",
                .disposisi, "10 Menit", [.lanjut: ["setuju"]]
            ),
            (
                "kabid", "Menerima dan mempelajari disposisi Surat dari Kepala Dinas", .disposisi, "15 menit",
                [.lanjut: ["setuju"]]
            ),
            (
                "seksi", "Menerima dan menelaah surat permohonan dilanjutkan dengan konfirmasi penjadwalan",
                .penjadwalan,
                "15 menit", [.lanjut: ["setuju"]]
            ),
            (
                "admin_pontive", "Memasukkan ke dalam jadwal/agenda kunjungan/peminjaman", .pengagendaan, "15 menit",
                [.lanjut: ["agendakan"]]
            ),
            ("pemohon", "Menerima informasi terkait disetujuinya kegiatan kunjungan", .pemberitahuan, "15 Menit", [:]),
        ]
        let langkah = rows.enumerated().map { index, row in
            Langkah(
                no: index + 1, aktivitas: row.1, pelaksana: peran(row.0),
                kelengkapan: ["Formulir", "Surat Permohonan"],
                waktuTertulis: row.3, menit: 10, output: ["Disposisi Surat"], jenis: row.2,
                lanjut: index < 7 ? index + 2 : nil, kembali: (1...6).contains(index) ? index : nil, kata: row.4)
        }
        let kolom = ["pemohon": "Pemohon"].map { KolomPelaksana(peran: peran($0.key), judul: $0.value) }
        return SOP(
            kode: "PC", judul: "SOP KUNJUNGAN KE PONTIVE CENTER", pelaksana: kolom, langkah: langkah,
            sekretariat: peran("sekretariat"), dokumen: [.formulir, .suratPermohonan], lamaBaku: 120)
    }()

    static var surat: MetadataSurat {
        var surat = MetadataSurat(jenis: .kunjungan)
        (surat.nomor, surat.tanggal, surat.sifat) = ("421.3/087-SMKN99/2026", Tanggal("2026-11-16"), "Biasa")
        (surat.lampiran, surat.perihal) = ("1 (satu) berkas", "Permohonan Kunjungan Industri")
        (surat.asal, surat.penandatangan) = ("SMK Negeri 99 Khayalan", "Drs. Samsul Fiktifa, M.Pd.")
        (surat.kontakNama, surat.kontakTelepon) = ("Rani Khayali, S.Kom.", "0812-0000-0001")
        (surat.kontakEmail, surat.jumlahPeserta) = ("tu@smkn99.example", 39)
        surat.keterangan = "Kunjungan belajar 36 siswa Teknik Jaringan Komputer dan 3 guru pendamping."
        surat.kegiatan = [PilihanJadwal(tanggal: Tanggal("2026-12-03")!, mulai: Pukul("09:00"))]
        return surat
    }

    static let tag = CaseTag(kode: "PC", tahun: 2026, urut: 1)!

    /// A request with this letter, after these events.
    static func alur(_ surat: MetadataSurat = surat, lacks: Set<Dokumen> = [], _ events: [Event] = []) -> Alur {
        let sender = Pemohon(nama: "Rani Khayali, S.Kom.", alamat: EmailAddress("tu@smkn99.example")!)
        let brought = Set(Dokumen.allCases).subtracting(lacks)
        let request = Permohonan(pemohon: sender, dokumen: brought, surat: surat)
        var alur = Alur.begin(sop: sop, tag: tag, with: request, at: start).alur
        for event in events { _ = alur.handle(event, at: start) }
        return alur
    }

    /// An invitation that was entered into the register.
    static var filed: Alur {
        var letter = surat
        (letter.jenis, letter.perihal) = (.lain, "Undangan Rapat Koordinasi")
        let sender = Pemohon(nama: "Umum Bappeda", alamat: EmailAddress("umum@bappeda.example")!)
        let request = Permohonan(pemohon: sender, dokumen: [], surat: letter, alasanLain: "surat ini undangan")
        let tag = CaseTag(kode: SOP.kodeSuratLain, tahun: 2026, urut: 3)!
        let sop = SOP.suratLain(sekretariat: peran("sekretariat"))
        var alur = Alur.begin(sop: sop, tag: tag, with: request, at: start).alur
        _ = alur.handle(.registered(NomorAgenda(tahun: 2026, urut: 13)!), at: start)
        return alur
    }

    /// The request as it is when row `no` is asked.
    static func alur(_ surat: MetadataSurat = surat, at no: Int) -> Alur {
        var events: [Event] = []
        let words = ["", "", "", "Mohon ditindaklanjuti sesuai ketentuan.", "Koordinasikan dengan pemohon."]
        for row in 2..<no {
            var arahan = Arahan(instruksi: row < words.count + 1 ? words[row - 1] : nil)
            if arahan.instruksi?.isEmpty == true { arahan.instruksi = nil }
            if row == 4 { arahan.syarat = ["peserta paling banyak 40 orang"] }
            let officer = sop.langkah(row)!.pelaksana
            events.append(.replied(Reply(permintaan: row - 1, oleh: officer, keputusan: .lanjut(arahan))))
            if row == 3 { events.append(.registered(NomorAgenda(tahun: 2026, urut: 12)!)) }
        }
        return alur(surat, events)
    }

    static func booked(_ alur: Alur) -> Alur {
        var alur = alur
        let reply = Reply(permintaan: alur.permintaan, oleh: peran("admin_pontive"), keputusan: .lanjut(Arahan()))
        _ = alur.handle(.replied(reply), at: start)
        _ = alur.handle(.booked(slot("2026-12-03", "09:00", "11:00")), at: start)
        return alur
    }

    static let envelope: Envelope = {
        var envelope = Envelope(
            waktu: .wib, pengirim: Mailbox(name: "Pontive Center", address: "pontive@kantor.example"),
            replyTo: EmailAddress("pontive+k7q2m4x9t3w8@kantor.example")!,
            messageID: "k7q2m4x9t3w8.1@kantor.example", now: start, officeMark: "pontive")
        envelope.inReplyTo = "asal@smkn99.example"
        envelope.references = ["asal@smkn99.example"]
        return envelope
    }()

    static func facts(_ alur: Alur) -> NoticeFacts {
        var facts = NoticeFacts(
            kantor: kantor, pejabat: pejabat, alur: alur, envelope: envelope, ruang: "Ruang Utama Pontive Center")
        (facts.kode, facts.tenggat) = ("K7Q2M4X9T3W8", start.addingTimeInterval(600))
        facts.menunggu = LamaKerja(menit: 1110, menitSehari: 450)
        facts.yangPerluDibawa = ["Surat tugas", "Daftar hadir peserta"]
        facts.attachments = [
            OutgoingAttachment(
                fileName: "Surat Permohonan.pdf", contentType: "application/pdf", content: Data("%PDF".utf8))
        ]
        facts.agenda = [
            EntriAgenda(
                tag: CaseTag("PC-2026-0007")!, jadwal: slot("2026-12-03", "13:00", "15:00"),
                ruang: "Ruang Utama Pontive Center", perihal: "Rapat Koordinasi Smart City")
        ]
        facts.tempat = tempat(alur)
        return facts
    }

    /// Two rooms, a full Thursday, a holiday, and free times where a mail offers some.
    private static func tempat(_ alur: Alur) -> RoomFacts {
        var room = Ruang(kode: "pontive", nama: "Ruang Utama Pontive Center", kapasitas: 40)
        room.fasilitas = ["layar dinding", "proyektor"]
        var tempat = RoomFacts(ruang: room)
        tempat.lain = [Ruang(kode: "aula", nama: "Aula", kapasitas: 100)]
        let day = { (from: String, to: String) in slot("2026-12-03", from, to) }
        tempat.hari = [
            RoomFacts.Hari(
                tanggal: Tanggal("2026-12-03")!, libur: nil,
                baris: [
                    .init(jadwal: day("07:30", "08:00"), isian: .diblokir("Apel pagi")),
                    .init(jadwal: day("09:00", "11:00"), isian: .diinginkan(CaseTag("PC-2026-0009")!)),
                    .init(
                        jadwal: day("11:00", "12:00"),
                        isian: .ditahan(CaseTag("PC-2026-0008")!, sampai: start.addingTimeInterval(86_400))),
                    .init(
                        jadwal: day("13:00", "15:00"),
                        isian: .terisi(CaseTag("PC-2026-0007")!, perihal: "Rapat Koordinasi Smart City")),
                ]),
            RoomFacts.Hari(tanggal: Tanggal("2026-12-25")!, libur: "Hari Raya Natal", baris: []),
        ]
        let isAsked = if case .menungguPemohon = alur.keadaan { true } else { false }
        if isAsked { tempat.ditahanSampai = start.addingTimeInterval(2 * 86_400) }
        guard isAsked || alur.keadaan == .menungguPejabat(langkah: 6) else { return tempat }
        let free = [slot("2026-12-03", "15:00", "17:00"), slot("2026-12-04", "08:00", "10:00")]
        tempat.tawaran = free.enumerated().map { index, slot in
            Tawaran(nomor: (isAsked ? 3 : 5) + index, jadwal: slot, ruang: "pontive")
        }
        return tempat
    }

    static func minimal(_ alur: Alur) -> NoticeFacts {
        var envelope = envelope
        (envelope.inReplyTo, envelope.references) = (nil, [])
        let bare = Kantor(nama: "Kantor", instansi: "Dinas", alamat: "Pontianak", telepon: nil, laman: nil)
        return NoticeFacts(kantor: bare, pejabat: pejabat, alur: alur, envelope: envelope, ruang: "Aula")
    }
}
