import Foundation
import Mail
import Notices
import Persuratan
import Register

/// Tells the secretariat once a day what was set aside and what could not be sent. A day with nothing to tell has no report.
public struct DailyReport {
    private let parts: DeskParts

    public init(parts: DeskParts) { self.parts = parts }

    /// Writes the report when it is due and was not written yet.
    ///
    /// - Returns: whether one was written.
    @discardableResult
    public func writeIfDue() throws -> Bool {
        let now = parts.clock.now()
        let waktu = parts.setup.waktu
        let today = waktu.tanggal(now)
        guard waktu.pukul(now) >= parts.setup.laporan.pukul, parts.setup.jamKerja.hariKerja(today) != nil else {
            return false
        }
        return try parts.register.write { try write(today, $0, now) }
    }

    private func write(_ today: Tanggal, _ tx: RegisterTransaction, _ now: Date) throws -> Bool {
        let quarantined = try tx.snapshot.unreportedQuarantined()
        let failed = try tx.snapshot.failedMails(since: try tx.snapshot.lastDailyReport() ?? .distantPast)
        guard !(quarantined.isEmpty && failed.isEmpty), try tx.beginDailyReport(today, at: now) else { return false }
        guard let reader = parts.setup.pejabat[parts.setup.laporan.kepada] else {
            throw DeskError.roleVacant(parts.setup.laporan.kepada)
        }
        var report = LaporanHarian(tanggal: today)
        report.karantina = try quarantined.map { try item($0, tx) }
        report.tidakTerkirim = failed.map {
            LaporanHarian.TidakTerkirim(
                kepada: $0.penerima, subjek: $0.tag?.description, waktu: $0.dibuat, alasan: $0.galat ?? "")
        }
        let writer = OfficeMailWriter(parts: parts, tx: tx)
        try writer.write(
            .laporanHarian(report), kepada: reader.alamat, nama: reader.nama, id: "laporan.\(today)", origin: nil)
        try tx.markReported(quarantined.map(\.id), at: now)
        return true
    }

    private func item(_ message: PesanKarantina, _ tx: RegisterTransaction) throws -> LaporanHarian.Karantina {
        let mail = MailParser().parse(try tx.snapshot.message(message.id).isi)
        return LaporanHarian.Karantina(
            id: String(message.id), diterima: message.diterima, dari: mail.from?.description, subjek: mail.subject,
            alasan: message.alasan)
    }
}
