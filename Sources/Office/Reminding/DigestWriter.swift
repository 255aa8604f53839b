import Foundation
import Notices
import Persuratan
import Register

/// Writes an officer's letters into one mail, with a code of its own and a number for each.
struct DigestWriter {
    let parts: DeskParts
    let tx: RegisterTransaction
    let now: Date

    /// Letters in one digest; a longer one would not be read. The others follow when these are answered.
    static let limit = 20

    private var today: Tanggal { parts.setup.waktu.tanggal(now) }

    /// What waits for this officer since before today, longest first.
    func letters(of role: Peran, _ address: EmailAddress) throws -> [Int64] {
        let midnight = parts.setup.waktu.instant(today, .tengahMalam)
        return try tx.snapshot.waiting(
            for: role, since: midnight, unreminded: address, on: today, limit: Self.limit)
    }

    /// Writes the digest, and records with each request that its officer was reminded of it.
    ///
    /// - Returns: how many letters are in it.
    func write(to role: Peran, _ address: EmailAddress, letters: [Int64]) throws -> Int {
        let perkara = try letters.prefix(Self.limit).compactMap { try tx.snapshot.perkara(id: $0) }
            .filter { $0.alur.pemegang == role }
            .sorted { ($0.alur.pengerjaan.last?.mulai ?? now, $0.id) < ($1.alur.pengerjaan.last?.mulai ?? now, $1.id) }
        let digest = make(role, address, perkara)
        try tx.record(digest, at: now)
        for one in perkara {
            _ = try tx.beginReminder(case: one.id, alamat: address, tanggal: today)
            var work = CaseWork(one, parts: parts, tx: tx, at: now, origin: nil)
            try work.take(.reminded(Ingatan(permintaan: one.alur.permintaan, kepada: role, dalamRangkuman: true)))
            try work.finish()
        }
        try send(digest, perkara)
        return perkara.count
    }

    private func make(_ role: Peran, _ address: EmailAddress, _ perkara: [Perkara]) -> Rangkuman {
        let trust = parts.setup.trust
        let seconds = (now.timeIntervalSince1970 + trust.masaBerlaku).rounded(.down)
        let expiry = Date(timeIntervalSince1970: seconds)
        let code = TokenSeal(key: trust.key).kode(rangkuman: today, peran: role, alamat: address, kedaluwarsa: expiry)
        return Rangkuman(
            peran: role, alamat: address, tanggal: today, kode: code, kedaluwarsa: expiry,
            isi: perkara.map { Rangkuman.Butir(permohonan: $0.id, permintaan: $0.alur.permintaan) })
    }

    private func send(_ digest: Rangkuman, _ perkara: [Perkara]) throws {
        let report = OfficeReport.rangkuman(DaftarSurat(butir: perkara.map { item($0) }, tanya: nil))
        try OfficeMailWriter(parts: parts, tx: tx).write(report, digest: digest, id: "rangkuman", origin: nil)
    }

    /// A letter's line, as it stands.
    ///
    /// - Parameter question: the one that the digest asked; nil for the one that is open.
    func item(_ perkara: Perkara, question: Int? = nil) -> DaftarSurat.Butir {
        let alur = perkara.alur
        let isOpen = alur.pemegang != nil && (question ?? alur.permintaan) == alur.permintaan
        let start = alur.pengerjaan.last?.mulai ?? now
        let langkah = isOpen ? alur.keadaan.langkah.flatMap(alur.sop.langkah) : nil
        return DaftarSurat.Butir(
            tag: alur.tag, asal: alur.surat.asal ?? alur.pemohon.nama ?? alur.pemohon.alamat.description,
            perihal: alur.surat.perihal, kegiatan: alur.jadwal.map { [$0] } ?? alur.keinginan, langkah: langkah,
            menunggu: parts.setup.jamKerja.lama(from: start, to: now),
            isTerlambat: langkah.map { parts.setup.jamKerja.deadline($0.menit, after: start) < now } ?? false)
    }
}
