import Foundation
import Persuratan

/// A day without work, from config/hari-libur.yaml.
public struct HariLibur: Hashable, Sendable {
    /// The day itself.
    public let tanggal: Tanggal
    /// `Hari Raya Natal`
    public let nama: String
    /// Who ordered it.
    public let jenis: Jenis
    /// false: foretold, not yet announced; it counts all the same.
    public let pasti: Bool

    /// What kind of free day it is.
    public enum Jenis: String, CaseIterable, Sendable {
        /// A national or regional holiday.
        case libur
        /// A day of joint leave; SKB 3 Menteri.
        case cutiBersama = "cuti_bersama"
    }

    /// One free day; sure unless said otherwise.
    public init(tanggal: Tanggal, nama: String, jenis: Jenis, pasti: Bool = true) {
        (self.tanggal, self.nama, self.jenis, self.pasti) = (tanggal, nama, jenis, pasti)
    }

    /// All days of the file, in order.
    static func readAll(_ url: URL, name: String, log: ProblemLog) -> [HariLibur]? {
        ConfigFile.read(url, name: name, log: log)?.section { map in
            map.required("hari_libur")?.list { element in element.section(read) }
        }.map(sorted)
    }

    private static func read(_ map: MapReader) -> HariLibur? {
        let tanggal = map.required("tanggal")?.tanggal()
        let nama = map.required("nama")?.text()
        let jenis: Jenis = map.optional("jenis")?.word("a kind of holiday") ?? .libur
        let pasti = map.optional("pasti")?.isYes() ?? true
        guard let tanggal, let nama else { return nil }
        return HariLibur(tanggal: tanggal, nama: nama, jenis: jenis, pasti: pasti)
    }

    private static func sorted(_ days: [HariLibur]) -> [HariLibur] {
        days.sorted { ($0.tanggal, $0.nama) < ($1.tanggal, $1.nama) }
    }
}

extension [HariLibur] {
    /// The names by day; two holidays on one day have both names.
    var perTanggal: [Tanggal: String] {
        Dictionary(map { ($0.tanggal, $0.nama) }, uniquingKeysWith: { $0 == $1 ? $0 : "\($0); \($1)" })
    }
}
