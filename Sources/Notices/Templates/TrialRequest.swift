import Foundation
import Mail
import Persuratan

/// A made-up request and office, in which every value that a template can name is there at one stage, and missing at
/// another.
struct TrialRequest {
    let officer: Peran
    let envelope: Envelope
    let kantor = Kantor(nama: "Kantor", instansi: "Dinas", alamat: "Jalan", telepon: "0", laman: "www.example")
    private let address: EmailAddress
    let tag: CaseTag
    let slots: [Jadwal]
    static let start = Date(timeIntervalSince1970: 1_800_000_000)

    /// - Returns: nil only if the constants below were no addresses, roles or times.
    init?() {
        guard let officer = Peran("petugas"), let address = EmailAddress("kantor@contoh.example"),
            let tag = CaseTag(kode: "PC", tahun: 2026, urut: 1), let morning = Pukul(jam: 9), let noon = Pukul(jam: 12)
        else { return nil }
        (self.officer, self.address, self.tag) = (officer, address, tag)
        slots = [1, 2].compactMap { day in
            Jadwal(tanggal: OfficeTime.wib.tanggal(Self.start).ditambah(hari: day), mulai: morning, selesai: noon)
        }
        envelope = Envelope(
            waktu: .wib, pengirim: Mailbox(address: address.description), replyTo: address, messageID: "a@b.example",
            now: Self.start, officeMark: "kantor")
    }

    /// The request as it is at each of its stages.
    var stages: [Alur] {
        let kosong = Permohonan(
            pemohon: Pemohon(nama: nil, alamat: address), dokumen: [], surat: MetadataSurat())
        let penuh = Permohonan(
            pemohon: Pemohon(nama: "Pemohon", alamat: address), dokumen: Set(Dokumen.allCases), surat: surat,
            berkasTakTerbaca: unread)
        let bare = Alur.begin(sop: sop, tag: tag, with: kosong, at: Self.start).alur
        var alur = Alur.begin(sop: sop, tag: tag, with: penuh, at: Self.start).alur
        var stages = [bare, alur]
        for event in events(alur) {
            _ = alur.handle(event, at: Self.start)
            stages.append(alur)
        }
        return [filed] + stages
    }

    /// A letter that is only entered into the register.
    private var filed: Alur {
        let letter = Permohonan(
            pemohon: Pemohon(nama: "Pengirim", alamat: address), dokumen: [], surat: surat, alasanLain: "a")
        var alur = Alur.begin(sop: .suratLain(sekretariat: officer), tag: tag, with: letter, at: Self.start).alur
        if let nomor = NomorAgenda(tahun: 2026, urut: 1) { _ = alur.handle(.registered(nomor), at: Self.start) }
        return alur
    }

    private var unread: [BerkasTakTerbaca] {
        SebabTakTerbaca.allCases.map { BerkasTakTerbaca(nama: "a", sebab: $0) }
    }

    private func events(_ alur: Alur) -> [Event] {
        let arahan = Arahan(instruksi: "Tindak lanjuti", syarat: ["asal siang"], tembusan: [], koreksi: [])
        func reply(_ number: Int, _ keputusan: Keputusan) -> Event {
            .replied(Reply(permintaan: number, oleh: officer, keputusan: keputusan))
        }
        let first = alur.permintaan
        let yes = Answer(permintaan: first + 4, jawaban: .setuju(pilihan: 1))
        return [
            reply(first, .lanjut(arahan)), reply(first + 1, .lanjut(Arahan())),
            NomorAgenda(tahun: 2026, urut: 1).map(Event.registered), reply(first + 2, .lanjut(arahan)),
            reply(first + 3, .usul(slots)), .answered(yes), reply(first + 5, .lanjut(Arahan())),
            slots.first.map(Event.booked),
            .answered(Answer(permintaan: 0, jawaban: .batal(alasan: "Berhalangan"))),
        ].compactMap { $0 }
    }

    func facts(_ alur: Alur) -> NoticeFacts {
        let person = Pejabat(peran: officer, nama: "Pejabat", jabatan: "Kepala", alamat: address)
        var facts = NoticeFacts(
            kantor: kantor, pejabat: [officer: person], alur: alur, envelope: envelope, ruang: "Ruang")
        (facts.kode, facts.tenggat, facts.yangPerluDibawa) = ("KODE", Self.start, ["Surat tugas"])
        facts.menunggu = LamaKerja(menit: 500, menitSehari: 450)
        facts.attachments = [OutgoingAttachment(fileName: "surat.pdf", contentType: "application/pdf", content: Data())]
        facts.agenda = slots.map { EntriAgenda(tag: tag, jadwal: $0, ruang: "Ruang", perihal: "Rapat") }
        (facts.tempat, facts.cetakan) = (tempat, Cetakan(nama: "lembar.pdf", html: ""))
        return facts
    }

    private var tempat: RoomFacts {
        var room = Ruang(kode: "ruang", nama: "Ruang", kapasitas: 5)
        room.fasilitas = ["proyektor"]
        var tempat = RoomFacts(ruang: room)
        tempat.lain = [room]
        (tempat.ditahanSampai, tempat.isKurangLuas) = (Self.start, true)
        tempat.tawaran = slots.enumerated().map { Tawaran(nomor: $0 + 5, jadwal: $1, ruang: "ruang") }
        tempat.hari = slots.prefix(1).map { slot in
            let rows: [RoomFacts.Isian] = [
                .terisi(tag, perihal: "Rapat"), .ditahan(tag, sampai: Self.start), .diblokir("Apel"), .diinginkan(tag),
            ]
            return RoomFacts.Hari(
                tanggal: slot.tanggal, libur: "Libur", baris: rows.map { RoomFacts.Baris(jadwal: slot, isian: $0) })
        }
        tempat.hariTutup = tempat.hari
        return tempat
    }

    /// Every content that a notice can have.
    ///
    /// - Parameter everyConflict: whether each row is asked about with every kind of conflict, or with one.
    func contents(_ sop: SOP, everyConflict: Bool) -> [NoticeContent] {
        let conflicts = slots.prefix(1).flatMap { slot in
            [
                SebabBentrok.terisi(slot, oleh: tag), .sudahLewat, .ruangTutup, .ditahan(slot, oleh: tag),
                .diblokir(slot, alasan: "Rapat"),
            ].map { Bentrok(diminta: slot, sebab: $0) }
        }
        let lacks: [Kekurangan] =
            [
                .bacaan("a"), .jadwalBelumPasti, .pilihanBelumDisebut, .alasanBelumAda, .tujuanDiLuarSOP("a"),
                .pertanyaan,
                .tidakBerlakuDiSini("a"), .ruangTidakDikenal("a"), .penggantiTidakBisa(.tidakDikenal), .undanganLama,
                .undanganDitolak, .undanganBelumDijawab,
            ] + conflicts.map(Kekurangan.jadwalTidakBisa)
        let watched: [Perhatian] = [
            .balasanTidakJelas(oleh: officer), .tidakTerkirim(kepada: "a@b.example", alasan: "a"),
            .tidakBerwenang(dari: "a@b.example", alasan: .tanpaKode), .keputusanTerlambat(oleh: officer),
            .jawabanBerulang(oleh: officer), .undanganDitolak,
        ]
        let rows = sop.langkah.map(\.no)
        return [
            .tandaTerima, .kurangLengkap(Dokumen.allCases), .dikembalikan(alasan: "a"), .usulJadwal(slots),
            .usulJadwal(Array(slots.prefix(1))), .jadwalDiaturUlang(alasan: "a"), .jadwalDiaturUlang(alasan: nil),
            .penolakan(alasan: "a"), .penolakan(alasan: nil), .persetujuan, .pembatalanDiterima, .status, .masukAgenda,
            .dibatalkanPemohon(alasan: "a"), .dibatalkanPemohon(alasan: nil), .sudahDiproses, .klarifikasi(lacks),
            .balasanDitolak(dari: "a@b.example", alasan: .alamatBerbeda), .waktuTidakTersedia(slots), .suratLain,
        ] + conflicts.map(NoticeContent.bentrok) + watched.map(NoticeContent.perluPerhatian)
            + rows.map { .keputusanDitarik(langkah: $0) }
            + rows.map { .diwakili(langkah: $0, perintah: .lanjut, oleh: "a", alasan: "a") }
            + rows.map { .buktiKeputusan(langkah: $0, perintah: .lanjut) } + rows.map { .bantuan(langkah: $0) }
            + rows.map { .tembusan(langkah: $0) }
            + rows.flatMap { row in
                conflicts.prefix(everyConflict ? conflicts.count : 1).map {
                    .permintaan(langkah: row, alasan: "a", bentrok: $0)
                }
            }
            + rows.map { .permintaan(langkah: $0, alasan: nil, bentrok: nil) }
            + rows.map { .eskalasi(langkah: $0) } + rows.map { .pengingat(langkah: $0) }
    }

    var reports: [OfficeReport] {
        var day = LaporanHarian(tanggal: envelope.waktu.tanggal(Self.start))
        let empty = OfficeReport.laporanHarian(day)
        day.karantina = [.init(id: "1", diterima: Self.start, dari: "a", subjek: "a", alasan: "a")]
        day.tidakTerkirim = [.init(kepada: "a", subjek: "a", waktu: Self.start, alasan: "a")]
        day.ditolak = [.init(dari: "a", subjek: "a", waktu: Self.start, alasan: .kodeTidakSah)]
        day.baru = ["a", nil].map { .init(tag: tag, asal: "a", perihal: $0, diterima: Self.start) }
        day.dicatat = day.baru
        day.menunggu = [true, false].map {
            .init(
                tag: tag, asal: "a", perihal: $0 ? "a" : nil, pada: "a", langkah: 2,
                lama: LamaKerja(menit: 500, menitSehari: 450), waktuBaku: "10 Menit", isTerlambat: $0)
        }
        (day.jumlahMenunggu, day.belumDibaca, day.jejak) = (3, 1, "0")
        return [
            empty, .laporanHarian(day), .balasanTanpaKode(subjek: "a"), .balasanTanpaKode(subjek: ""),
            .pengaduan(subjek: "a"), .tautanMasuk(TautanMasuk(url: "https://a.example/masuk/a", menit: 10)),
            .mintaBerkas(subjek: "a", unread), .mintaBerkas(subjek: "", unread),
            .rangkuman(letters(tanya: nil)), .rangkuman(letters(tanya: .tidakJelas)),
            .rangkuman(letters(tanya: .caraMenjawab)),
            .konfirmasiFormulir(
                KonfirmasiFormulir(tautan: "a", instansi: "a", tanggal: day.tanggal, sampai: Self.start)),
            .rangkumanDitolak(RangkumanDitolak(dari: "a", alasan: .alamatBerbeda, daftar: letters(tanya: nil))),
        ] + standIns + [escalations, changedRooms] + answers
    }

    private var escalations: OfficeReport {
        .eskalasi(
            DaftarEskalasi(
                butir: ["a", nil].map {
                    .init(
                        tag: tag, asal: "a", perihal: $0, pada: $0, menunggu: LamaKerja(menit: 500, menitSehari: 450),
                        waktuBaku: "10 Menit")
                }))
    }

    private var changedRooms: OfficeReport {
        let causes: [AgendaBerubah.Sebab] = [.ruangHilang, .diblokir("a"), .ruangTutup, .kurangLuas]
        return .agendaBerubah(
            AgendaBerubah(
                butir: slots.prefix(1).flatMap { slot in
                    causes.map { .init(tag: tag, asal: nil, jadwal: slot, ruang: "a", sebab: $0) }
                }))
    }

    private var standIns: [OfficeReport] {
        let person = Pejabat(peran: officer, nama: "Pejabat", jabatan: "Kepala", alamat: address)
        let today = envelope.waktu.tanggal(Self.start)
        let offers = [true, false].map {
            TawaranPengganti(
                digantikan: person, dari: today, sampai: today, kata: "a", calon: [person], isLagi: $0)
        }
        let readers: [PengumumanPengganti.Pembaca] = [.pejabat, .pengganti, .lain]
        let news = [0, 1].flatMap { days in
            let one = Penggantian(
                peran: officer, oleh: person, sebagai: .plh, dari: today, sampai: today.ditambah(hari: days))
            return readers.map { reader in
                let isOver = days == 1 && reader == .lain
                var news = PengumumanPengganti(one, digantikan: person, pembaca: reader, isBerakhir: isOver)
                (news.isDapatDiakhiri, news.isLagi) = (reader != .pengganti && !isOver, days == 1)
                return news
            }
        }
        let answers = [today, nil].map { sampai in
            var answer = JawabanBukanPemegang(
                tag: sampai == nil ? nil : tag, jabatan: "a", pemegang: "a", nama: "a", sampai: sampai,
                untukPejabatnya: sampai != nil)
            answer.isDapatDiakhiri = sampai != nil
            return answer
        }
        return offers.map(OfficeReport.tawaranPengganti) + news.map(OfficeReport.penggantian)
            + answers.map(OfficeReport.bukanPemegang)
    }

    private func letters(tanya: DaftarSurat.Tanya?) -> DaftarSurat {
        let waited = LamaKerja(menit: 500, menitSehari: 450)
        let asked = sop.langkah.filter { !$0.jenis.perintah.isEmpty }
        let full = asked.map {
            DaftarSurat.Butir(
                tag: tag, asal: "a", perihal: "a", kegiatan: slots, langkah: $0, menunggu: waited, isTerlambat: true)
        }
        let bare = DaftarSurat.Butir(
            tag: tag, asal: "a", perihal: nil, kegiatan: [], langkah: nil, menunggu: waited, isTerlambat: false)
        return DaftarSurat(butir: full + [bare], tanya: tanya)
    }

    private var surat: MetadataSurat {
        var surat = MetadataSurat(jenis: .kunjungan)
        let day = slots.first.map { PilihanJadwal(tanggal: $0.tanggal, mulai: $0.mulai) }
        (surat.nomor, surat.tanggal, surat.sifat, surat.lampiran) = ("1", slots.first?.tanggal, "Biasa", "1 berkas")
        (surat.perihal, surat.asal, surat.penandatangan, surat.jabatanPenandatangan) = ("a", "a", "a", "a")
        (surat.kontakNama, surat.kontakTelepon, surat.kontakEmail) = ("a", "0812", "a@b.example")
        (surat.jumlahPeserta, surat.keterangan, surat.tujuan) = (10, "a", "a")
        surat.kegiatan = [day].compactMap { $0 }
        surat.perluKlarifikasi = NoticeContext.doubtKeys.filter { !$0.hasPrefix("tanggal_") && !$0.hasPrefix("waktu_") }
        return surat
    }

    /// One row of each kind, in the order of kinds.
    private var sop: SOP {
        let kinds = JenisLangkah.allCases
        let rows = kinds.enumerated().map { index, kind in
            let asks = !kind.perintah.isEmpty
            return Langkah(
                no: index + 1, aktivitas: "a", pelaksana: asks ? officer : .pemohon, kelengkapan: ["a"],
                waktuTertulis: "10 Menit", menit: 10, output: ["a"], jenis: kind,
                lanjut: index + 1 < kinds.count ? index + 2 : nil, kembali: asks ? index : nil, kata: [:])
        }
        return SOP(
            kode: tag.kode, judul: "SOP", pelaksana: [], langkah: rows, sekretariat: officer, dokumen: Dokumen.allCases,
            lamaBaku: 120)
    }
}
