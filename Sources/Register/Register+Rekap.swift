import Foundation
import GRDB
import Persuratan

/// Letters of one month that share a word.
public struct RekapBulan: Sendable, Equatable {
    /// The month, as its first day.
    public let bulan: Tanggal
    /// The kind, the degree of urgency as written in lower case (nil: the letter does not say), or the state.
    public let golongan: String?
    public let jumlah: Int

    public init(bulan: Tanggal, golongan: String?, jumlah: Int) {
        (self.bulan, self.golongan, self.jumlah) = (bulan, golongan, jumlah)
    }
}

/// By what the letters of a month are counted.
public enum GolonganRekap: String, Sendable, CaseIterable {
    case jenis, sifat, keadaan

    fileprivate var column: String {
        switch self {
        case .jenis: "jenis"
        case .sifat: "nullif(lower(trim(sifat)), '')"
        case .keadaan: "keadaan"
        }
    }
}

extension RegisterSnapshot {
    /// How many letters were received in each month of those days, by `golongan`; months in order, more first.
    public func rekap(_ golongan: GolonganRekap, from first: Tanggal, to last: Tanggal) throws -> [RekapBulan] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT substr(tanggal_terima, 1, 7) AS bulan, \(golongan.column) AS golongan, count(*) AS jumlah
                FROM surat_masuk JOIN permohonan ON permohonan.id = permohonan_id
                WHERE tanggal_terima BETWEEN ? AND ? GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
                """, arguments: [first.description, last.description]
        ).map { row in
            let word: String = row["bulan"]
            guard let bulan = Tanggal(word + "-01") else {
                throw RegisterError.unreadable(what: "month of a letter", reason: word)
            }
            return RekapBulan(bulan: bulan, golongan: row["golongan"], jumlah: row["jumlah"])
        }
    }
}
