import Foundation
import Persuratan
import Register

/// Removes what is personal when its time is over: one request a transaction, each removal an entry of the chain.
///
/// Kept: the register's rows, and the hash of everything that was removed. Never touched: requests that go on.
public struct Retention {
    private let parts: DeskParts
    private let years: MasaSimpan

    public init(parts: DeskParts, years: MasaSimpan) { (self.parts, self.years) = (parts, years) }

    /// What is over.
    public struct Due: Sendable, Equatable {
        public var permohonan: [PermohonanLama] = []
        /// Messages and mails of no request.
        public var pesan: [Int64] = []
        public var surel: [Int64] = []

        public var isEmpty: Bool { permohonan.isEmpty && pesan.isEmpty && surel.isEmpty }
    }

    public func due() throws -> Due {
        let now = parts.clock.now()
        return try parts.register.read { register in
            var due = Due()
            for (jenis, count) in years.tahun.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                due.permohonan += try register.closedRequests(jenis: jenis, before: limit(count, now))
            }
            if let count = years.surelLain {
                (due.pesan, due.surel) = try register.strayMessages(before: limit(count, now))
            }
            return due
        }
    }

    /// Removes what is due, and leaves nothing of it in the file.
    ///
    /// - Returns: what was removed.
    public func run() throws -> Due {
        let due = try due()
        let now = parts.clock.second
        for one in due.permohonan {
            let reason = "masa simpan berakhir"
            try parts.register.write {
                try $0.removePersonalData(of: one.id, alasan: reason, dasar: .retensi, at: now)
            }
        }
        if !due.pesan.isEmpty || !due.surel.isEmpty {
            try parts.register.write { tx in
                try tx.noteRemoval(alasan: "masa simpan surel lain berakhir", dasar: .retensi, at: now)
                for id in due.pesan { try tx.removeContents(ofMessage: id, Penyamaran([])) }
                for id in due.surel { try tx.removeContents(ofMail: id, from: nil, Penyamaran([])) }
            }
        }
        if !due.isEmpty { try parts.register.scrub() }
        return due
    }

    /// The same day so many years ago.
    private func limit(_ years: Int, _ now: Date) -> Date {
        let waktu = parts.setup.waktu
        let today = waktu.tanggal(now)
        let day = Tanggal(tahun: today.tahun - years, bulan: today.bulan, hari: min(today.hari, 28)) ?? today
        return waktu.instant(day, .tengahMalam)
    }
}
