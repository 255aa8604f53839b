import Foundation
import Mail
import Notices
import Persuratan
import Register

/// Tells the secretariat once a day what came in, what waits for whom since before today, what was set aside and what could
/// not be sent; and leaves the hash of the record's last entry outside the register. A day with nothing to tell has no report.
public struct DailyReport {
    private let parts: DeskParts

    public init(parts: DeskParts) { self.parts = parts }

    /// Writes the report when it is due and was not written yet.
    ///
    /// - Returns: whether one was written.
    @discardableResult
    public func writeIfDue() throws -> Bool {
        let now = parts.clock.second
        let waktu = parts.setup.waktu
        let today = waktu.tanggal(now)
        guard waktu.pukul(now) >= parts.setup.laporan.pukul, parts.setup.jamKerja.hariKerja(today) != nil else {
            return false
        }
        guard try !parts.register.read({ try $0.hasDailyReport(today) }) else { return false }
        return try Register.deciding(.laporan, at: now) {
            try parts.register.write { try DailyReport(parts: parts.at(now)).write(today, $0, now) }
        }
    }

    private func write(_ today: Tanggal, _ tx: RegisterTransaction, _ now: Date) throws -> Bool {
        // On days without new forms too.
        try tx.dropExpiredForms(at: now)
        let last = try tx.snapshot.lastDailyReport()
        let quarantined = try tx.snapshot.unreportedQuarantined()
        var report = LaporanHarian(tanggal: today)
        report.karantina = try quarantined.map { try item($0, tx) }
        report.tidakTerkirim = try tx.snapshot.failedMails(since: last ?? .distantPast).map {
            LaporanHarian.TidakTerkirim(
                kepada: $0.penerima, subjek: $0.tag?.description, waktu: $0.dibuat, alasan: $0.galat ?? "")
        }
        try addRequests(to: &report, since: last, tx.snapshot, now)
        guard !report.isEmpty, try tx.beginDailyReport(today, at: now) else { return false }
        report.jejak = try tx.snapshot.kepalaRantai().sidik
        let holders = try Pemangku(setup: parts.setup, register: tx.snapshot, at: now)
        guard let reader = holders.pejabat(parts.setup.laporan.kepada) else {
            throw DeskError.roleVacant(parts.setup.laporan.kepada)
        }
        let writer = OfficeMailWriter(parts: parts, tx: tx)
        try writer.write(
            .laporanHarian(report), kepada: reader.alamat, nama: reader.nama, id: "laporan.\(today)", origin: nil)
        try tx.markReported(quarantined.map(\.id), at: now)
        return true
    }

    /// Lines of one list; a longer one would not be read.
    static let limit = 100

    /// What came in before today, and what waits since before today.
    private func addRequests(
        to report: inout LaporanHarian, since last: Date?, _ register: RegisterSnapshot, _ now: Date
    ) throws {
        let (waktu, hours) = (parts.setup.waktu, parts.setup.jamKerja)
        let midnight = waktu.instant(report.tanggal, .tengahMalam)
        let start = last.map { waktu.instant(waktu.tanggal($0), .tengahMalam) } ?? .distantPast
        let arrived = try register.opened(from: start, before: midnight, limit: Self.limit).map {
            LaporanHarian.Baru(tag: $0.tag, asal: $0.pemohon, perihal: $0.perihal, diterima: $0.dibuat)
        }
        report.baru = arrived.filter { $0.tag.kode != SOP.kodeSuratLain }
        report.dicatat = arrived.filter { $0.tag.kode == SOP.kodeSuratLain }
        report.menunggu = try register.waiting(since: midnight, limit: Self.limit).map { one in
            LaporanHarian.Menunggu(
                tag: one.tag, asal: one.asal, perihal: one.perihal, pada: title(one.pemegang), langkah: one.langkah.no,
                lama: hours.lama(from: one.sejak, to: now), waktuBaku: one.langkah.waktuTertulis,
                isTerlambat: hours.deadline(one.langkah.menit, after: one.sejak) < now)
        }
        report.jumlahMenunggu = try register.waitingCount(since: midnight)
        report.belumDibaca = try register.unreadCount(before: midnight)
    }

    private func title(_ role: Peran) -> String {
        if let pejabat = parts.setup.pejabat[role] { return pejabat.jabatan }
        return parts.setup.sop.first?.judul(role) ?? role.description
    }

    private func item(_ message: PesanKarantina, _ tx: RegisterTransaction) throws -> LaporanHarian.Karantina {
        let mail = MailParser().parse(try tx.snapshot.message(message.id).isi)
        return LaporanHarian.Karantina(
            id: String(message.id), diterima: message.diterima, dari: mail.from?.description, subjek: mail.subject,
            alasan: message.alasan)
    }
}
