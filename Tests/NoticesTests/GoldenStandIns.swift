import Persuratan
import Testing

@testable import Notices

/// One mail about a stand-in, of the golden folder.
struct GoldenStandIns: Sendable, CustomTestStringConvertible {
    let name: String
    let report: OfficeReport
    let kode: String?

    var testDescription: String { name }

    private static let kadis = Fixtures.pejabat[Fixtures.peran("kadis")]!
    private static let kabid = Fixtures.pejabat[Fixtures.peran("kabid")]!
    private static let standIn = Penggantian(
        peran: kadis.peran, oleh: kabid, sebagai: .plh, dari: Tanggal("2026-11-25")!, sampai: Tanggal("2026-11-30")!)

    static let all =
        [offer("tawaran-pengganti", isLagi: false), offer("tawaran-pengganti-lagi", isLagi: true)] + [
            news("penggantian-pejabat", .pejabat), news("penggantian-pengganti", .pengganti),
            news("penggantian-sekretariat", .lain), news("penggantian-berakhir", .lain, isBerakhir: true),
            news("penggantian-tanya", .pejabat, isLagi: true),
            replaced("bukan-pemegang-pejabat", sampai: standIn.sampai),
            replaced("bukan-pemegang-pengganti", sampai: nil),
        ]

    private static func offer(_ name: String, isLagi: Bool) -> GoldenStandIns {
        let seksi = Fixtures.pejabat[Fixtures.peran("seksi")]!
        let offer = TawaranPengganti(
            digantikan: kadis, dari: standIn.dari, sampai: standIn.sampai,
            kata: "Saya sedang cuti s.d. 30 November 2026.", calon: [kabid, seksi], isLagi: isLagi)
        return GoldenStandIns(name: name, report: .tawaranPengganti(offer), kode: "k7q2m4x9t3w8")
    }

    private static func news(
        _ name: String, _ reader: PengumumanPengganti.Pembaca, isBerakhir: Bool = false, isLagi: Bool = false
    ) -> GoldenStandIns {
        var news = PengumumanPengganti(standIn, digantikan: kadis, pembaca: reader, isBerakhir: isBerakhir)
        (news.isDapatDiakhiri, news.isLagi) = (!isBerakhir && reader != .pengganti, isLagi)
        return GoldenStandIns(
            name: name, report: .penggantian(news), kode: news.isDapatDiakhiri ? "k7q2m4x9t3w8" : nil)
    }

    private static func replaced(_ name: String, sampai: Tanggal?) -> GoldenStandIns {
        let holder = sampai == nil ? kadis : kabid
        let title = sampai == nil ? kadis.jabatan : standIn.pelaku(kadis).jabatan
        var answer = JawabanBukanPemegang(
            tag: Fixtures.tag, jabatan: kadis.jabatan, pemegang: title, nama: holder.nama, sampai: sampai,
            untukPejabatnya: sampai != nil)
        answer.isDapatDiakhiri = sampai != nil
        return GoldenStandIns(name: name, report: .bukanPemegang(answer), kode: nil)
    }
}
