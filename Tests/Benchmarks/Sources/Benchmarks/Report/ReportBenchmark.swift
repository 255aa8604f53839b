import Foundation
import Persuratan
import Register

/// The SOP report and the monthly counts over 100,000 letters, each of which went through all its rows.
///
/// Beside the report: the same lines made by playing requests again from their events, from a part of them counted up.
struct ReportBenchmark {
    static let letters = 100_000
    /// Those that are played again.
    static let played = 1_000
    static let officers = ["admin", "sekretariat", "kadis", "kabid", "seksi"]

    func rows() throws -> [Row] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "laporan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let register = try Register(path: folder.appending(path: "register.sqlite").path)
        try fill(register)
        let hours = try JamKerja.everyWorkingDay()
        let report = try seconds {
            var report = LaporanSOP(jamKerja: hours)
            try register.read { snapshot in
                try snapshot.eachWork(from: .distantPast, before: .distantFuture) { work, sop in
                    report.add(work.langkah, oleh: work.oleh, from: work.mulai, to: work.selesai, sop: sop)
                }
            }
            guard report.baris.contains(where: { $0.jumlah == Self.letters }) else { throw lost }
        }
        let again = try seconds {
            var report = LaporanSOP(jamKerja: hours)
            try register.read { snapshot in
                for id in 1...Int64(Self.played) {
                    guard let perkara = try snapshot.perkara(id: id) else { throw lost }
                    report.add(perkara.alur)
                }
            }
        }
        let counts = try seconds {
            let (first, last) = (Tanggal(nomorHari: 0), Tanggal(nomorHari: 40_000))
            for golongan in GolonganRekap.allCases {
                _ = try register.read { try $0.rekap(golongan, from: first, to: last) }
            }
        }
        try register.close()
        let all = again * Double(Self.letters / Self.played)
        let count = Figure.grouped(Self.letters)
        return [
            Row(
                "SOP report over \(count) letters; their events played again", Figure.milliseconds(report),
                Figure.milliseconds(all), ratio: all / max(report, 1e-9)),
            Row("monthly counts of \(count) letters by kind, urgency and state", Figure.milliseconds(counts)),
        ]
    }

    private var lost: BenchmarkError { .failed("report", "letters are missing") }

    // MARK: Letters

    private func fill(_ register: Register) throws {
        let sop = try sop()
        for first in stride(from: 0, to: Self.letters, by: 5_000) {
            try register.write { tx in
                for index in first..<first + 5_000 { try letter(index, sop, tx) }
            }
        }
    }

    /// One that came some minutes after the one before, and took some minutes more at each row than it may, or fewer.
    private func letter(_ index: Int, _ sop: SOP, _ tx: RegisterTransaction) throws {
        var at = Date(timeIntervalSince1970: 1_767_571_200 + Double(index) * 300)
        let day = OfficeTime.wib.tanggal(at)
        var surat = MetadataSurat(jenis: index % 7 == 0 ? .peminjaman : .kunjungan)
        surat.sifat = ["Biasa", "Segera", "Penting", nil][index % 4]
        guard let alamat = EmailAddress("sekolah\(index % 5_000)@sekolah.example") else { throw lost }
        let asked = Permohonan(
            pemohon: Pemohon(nama: nil, alamat: alamat), dokumen: [.suratPermohonan], surat: surat)
        let tag = try tx.nextTag(kode: sop.kode, tahun: day.tahun)
        let begun = Alur.begin(sop: sop, tag: tag, with: asked, at: at).alur
        var perkara = Perkara(id: try tx.open(begun, at: at), alur: begun)
        try tx.append(.received(asked), to: perkara.id, at: at, from: nil, penjelasan: nil)
        for (row, word) in Self.officers.enumerated() {
            guard let officer = Peran(word) else { throw lost }
            at.addTimeInterval(Double((index + row * 7) % 40 + 1) * 60)
            let reply = Reply(
                permintaan: perkara.alur.permintaan, oleh: officer, keputusan: .lanjut(Arahan()))
            _ = perkara.alur.handle(.replied(reply), at: at)
            try tx.append(.replied(reply), to: perkara.id, at: at, from: nil, penjelasan: nil)
            try tx.update(perkara, at: at)
        }
        let nomor = try tx.nextNomorAgenda(tahun: day.tahun)
        try tx.enter(surat, nomor: nomor, tanggalTerima: day, case: perkara.id)
    }

    private func sop() throws -> SOP {
        var rows = [row(1, .pemohon, .permohonan)]
        for (index, word) in Self.officers.enumerated() {
            guard let officer = Peran(word) else { throw lost }
            rows.append(row(index + 2, officer, .disposisi))
        }
        rows.append(row(rows.count + 1, .pemohon, .pemberitahuan))
        return SOP(
            kode: "PC", judul: "SOP", pelaksana: [], langkah: rows, sekretariat: rows[2].pelaksana, dokumen: [],
            lamaBaku: 120)
    }

    private func row(_ no: Int, _ role: Peran, _ jenis: JenisLangkah) -> Langkah {
        Langkah(
            no: no, aktivitas: "langkah \(no)", pelaksana: role, kelengkapan: [], waktuTertulis: "15 Menit", menit: 15,
            output: [], jenis: jenis, lanjut: jenis == .pemberitahuan ? nil : no + 1, kembali: nil, kata: [:])
    }

    private func seconds(_ work: () throws -> Void) rethrows -> TimeInterval {
        let watch = Stopwatch()
        try work()
        return watch.seconds
    }
}
