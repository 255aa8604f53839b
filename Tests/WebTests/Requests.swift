import Foundation
import Persuratan
import Register
import Testing

/// Requests for the pages: they go from the secretariat to the head of the office and on to the section.
enum Requests {
    static let sekretariat = Peran("sekretariat")!
    static let kadis = Peran("kadis")!
    static let kabid = Peran("kabid")!
    /// Tuesday, 24 November 2026, 09.00.
    static let morning = OfficeTime.wib.instant(Tanggal("2026-11-24")!, Pukul(jam: 9)!)
    static let hours: JamKerja = {
        let day = HariKerja(mulai: Pukul(jam: 7, menit: 30)!, selesai: Pukul(jam: 16)!)!
        let week = HariDalamMinggu.allCases.filter { $0 < .sabtu }.map { ($0, day) }
        return JamKerja(
            waktu: .wib, mingguan: Dictionary(uniqueKeysWithValues: week),
            libur: [Tanggal("2026-11-26")!: "Hari contoh"])
    }()

    static let sop = SOP(
        kode: "PC", judul: "SOP CONTOH", pelaksana: [KolomPelaksana(peran: kabid, judul: "Kabid. Contoh")],
        langkah: [
            row(1, .pemohon, .permohonan, 10), row(2, sekretariat, .pemeriksaan, 10), row(3, kadis, .disposisi, 30),
            row(4, kabid, .disposisi, 60),
        ], sekretariat: sekretariat, dokumen: [], lamaBaku: 120)

    private static func row(_ no: Int, _ role: Peran, _ jenis: JenisLangkah, _ minutes: Int) -> Langkah {
        Langkah(
            no: no, aktivitas: "langkah \(no)", pelaksana: role, kelengkapan: [], waktuTertulis: "\(minutes) Menit",
            menit: minutes, output: [], jenis: jenis, lanjut: no < 4 ? no + 1 : nil, kembali: nil, kata: [:])
    }

    /// Opens a request that is registered and then passed on as often as said, a minute after another.
    @discardableResult
    static func open(
        _ tx: RegisterTransaction, perihal: String = "Permohonan contoh", steps: Int = 0, at start: Date = morning
    ) throws -> Perkara {
        var surat = MetadataSurat(jenis: .kunjungan)
        (surat.perihal, surat.asal, surat.sifat) = (perihal, "SMKN 99 Khayalan", "Segera")
        let asked = Permohonan(
            pemohon: Pemohon(nama: nil, alamat: EmailAddress("rani@smkn99.example")!), dokumen: [.suratPermohonan],
            surat: surat)
        let tag = try tx.nextTag(kode: "PC", tahun: 2026)
        let begun = Alur.begin(sop: sop, tag: tag, with: asked, at: start).alur
        var perkara = Perkara(id: try tx.open(begun, at: start), alur: begun)
        try tx.append(.received(asked), to: perkara.id, at: start, from: nil, penjelasan: nil)
        try tx.update(perkara, at: start)
        for step in 0..<steps {
            let at = start.addingTimeInterval(Double(step + 1) * 60)
            let role = [sekretariat, kadis, kabid][step]
            let reply = Reply(
                permintaan: perkara.alur.permintaan, oleh: role, keputusan: .lanjut(Arahan()))
            _ = perkara.alur.handle(.replied(reply), at: at)
            try tx.append(.replied(reply), to: perkara.id, at: at, from: nil, penjelasan: nil)
            try tx.update(perkara, at: at)
        }
        let nomor = try tx.nextNomorAgenda(tahun: 2026)
        let received = OfficeTime.wib.tanggal(start)
        try tx.enter(surat, nomor: nomor, tanggalTerima: received, case: perkara.id)
        return perkara
    }
}
