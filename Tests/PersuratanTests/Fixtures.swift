import Foundation
import Persuratan

/// A short but whole procedure, with one row of each kind.
enum Contoh {
    static let admin = peran("admin")
    static let sekretariat = peran("sekretariat")
    static let kadis = peran("kadis")
    static let seksi = peran("seksi")
    static let ruang = peran("admin_pontive")

    static let sop = SOP(
        kode: "PC", judul: "SOP CONTOH",
        pelaksana: [.pemohon, admin, sekretariat, kadis, seksi, ruang].map {
            KolomPelaksana(peran: $0, judul: $0.description)
        },
        langkah: [
            langkah(1, .pemohon, .permohonan, lanjut: 2), langkah(2, admin, .pemeriksaan, lanjut: 3, kembali: 1),
            langkah(3, sekretariat, .pencatatan, lanjut: 4, kembali: 2),
            langkah(4, kadis, .disposisi, lanjut: 5, kembali: 3),
            langkah(5, seksi, .penjadwalan, lanjut: 6, kembali: 4),
            langkah(6, ruang, .pengagendaan, lanjut: 7, kembali: 5), langkah(7, .pemohon, .pemberitahuan),
        ], sekretariat: sekretariat, dokumen: [.formulir, .suratPermohonan], lamaBaku: 120)

    static func peran(_ word: String) -> Peran {
        guard let peran = Peran(word) else { preconditionFailure("\(word) is no role") }
        return peran
    }

    static func langkah(
        _ no: Int, _ pelaksana: Peran, _ jenis: JenisLangkah, lanjut: Int? = nil, kembali: Int? = nil
    ) -> Langkah {
        Langkah(
            no: no, aktivitas: "Langkah \(no)", pelaksana: pelaksana, kelengkapan: [], waktuTertulis: "10 Menit",
            menit: 10, output: [], jenis: jenis, lanjut: lanjut, kembali: kembali, kata: [:])
    }

    static let tag = CaseTag(kode: "PC", tahun: 2026, urut: 1)!
    static let pemohon = Pemohon(nama: "Rani Khayali", alamat: EmailAddress("rani@smkn99.example")!)
    /// Tuesday, 24 November 2026, 09.00 WIB.
    static let now = OfficeTime.wib.instant(hari("2026-11-24"), jam("09:00"))

    static func hari(_ text: String) -> Tanggal { Tanggal(text)! }
    static func jam(_ text: String) -> Pukul { Pukul(text)! }

    static func slot(_ day: String, _ from: String, _ to: String) -> Jadwal {
        Jadwal(tanggal: hari(day), mulai: jam(from), selesai: jam(to))!
    }

    static let wish = slot("2026-12-03", "09:00", "11:00")
    static let other = slot("2026-12-10", "13:00", "15:00")

    static func surat(_ slots: [Jadwal] = [wish]) -> MetadataSurat {
        var surat = MetadataSurat(jenis: .kunjungan)
        surat.nomor = "421.3/087-SMKN99/2026"
        surat.perihal = "Permohonan Kunjungan"
        surat.kegiatan = slots.map {
            PilihanJadwal(tanggal: $0.tanggal, mulai: $0.mulai, selesai: $0.selesai)
        }
        return surat
    }

    static func permohonan(
        _ dokumen: Set<Dokumen> = [.formulir, .suratPermohonan], surat: MetadataSurat = surat()
    ) -> Permohonan {
        Permohonan(pemohon: pemohon, dokumen: dokumen, surat: surat)
    }
}

extension Contoh {
    /// An invitation to the office.
    static var undangan: Permohonan {
        var surat = surat()
        (surat.jenis, surat.perihal) = (.lain, "Undangan Rapat")
        return Permohonan(pemohon: pemohon, dokumen: [], surat: surat, alasanLain: "surat ini undangan")
    }
}

/// Drives an `Alur` as the office would, and keeps what was recorded.
struct Lakon {
    private(set) var alur: Alur
    private(set) var events: [(event: Event, at: Date)]
    private(set) var last: [Action]

    init(_ permohonan: Permohonan = Contoh.permohonan()) {
        (alur, last) = Alur.begin(sop: Contoh.sop, tag: Contoh.tag, with: permohonan, at: Contoh.now)
        events = [(.received(permohonan), Contoh.now)]
    }

    /// A letter that is only entered into the register.
    init(filing letter: Permohonan) {
        let sop = SOP.suratLain(sekretariat: Contoh.sekretariat)
        (alur, last) = Alur.begin(sop: sop, tag: Contoh.tag, with: letter, at: Contoh.now)
        events = [(.received(letter), Contoh.now)]
    }

    @discardableResult
    mutating func take(_ event: Event) -> [Action] {
        let at = Contoh.now.addingTimeInterval(Double(events.count) * 60)
        events.append((event, at))
        last = alur.handle(event, at: at)
        return last
    }

    /// The officer whose turn it is decides.
    @discardableResult
    mutating func decide(_ keputusan: Keputusan) -> [Action] {
        let reply = Reply(permintaan: alur.permintaan, oleh: alur.pemegang ?? .pemohon, keputusan: keputusan)
        return take(.replied(reply))
    }

    @discardableResult
    mutating func answer(_ jawaban: JawabanPemohon) -> [Action] {
        take(.answered(Answer(permintaan: alur.permintaan, jawaban: jawaban)))
    }

    /// Everybody agrees until row `no` has it.
    mutating func reach(_ no: Int) {
        while let step = alur.keadaan.langkah, step < no {
            decide(.lanjut(Arahan()))
            if case .mencatat = alur.keadaan { take(.registered(NomorAgenda(tahun: 2026, urut: 1)!)) }
        }
    }

    /// Approved, and in the agenda.
    mutating func reachEnd() {
        reach(6)
        decide(.lanjut(Arahan()))
        take(.booked(Contoh.wish))
    }
}
