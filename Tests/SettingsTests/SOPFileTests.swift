import Foundation
import Persuratan
import Settings
import Testing

@Suite("A SOP's file")
struct SOPFileTests {
    @Test("the visit's SOP prints as the signed table, byte for byte")
    func seed() throws {
        let sop = try SOPFile.load(Fixtures.config.appendingPathComponent("sop/kunjungan.yaml"))
        #expect(try SOPTable(sop).tabSeparated == Fixtures.text("sop/sop-seed.txt"))
    }

    @Test("the visit's SOP reads well on a terminal", arguments: [100, 160])
    func terminal(width: Int) throws {
        let sop = try SOPFile.load(Fixtures.config.appendingPathComponent("sop/kunjungan.yaml"))
        try Golden.compare(SOPTable(sop).text(width: width), with: "sop/kunjungan-\(width).txt")
    }

    @Test("the visit's SOP says what each row is for the program")
    func rows() throws {
        let sop = try SOPFile.load(Fixtures.config.appendingPathComponent("sop/kunjungan.yaml"))
        let rows = sop.langkah.map { row in
            let way = "\(row.lanjut ?? 0) \(row.kembali ?? 0)"
            return "\(row.no) \(row.pelaksana) \(row.jenis) \(way) \(row.menit) \(row.perintah.map { row.kata($0) })"
        }
        #expect(
            rows == [
                "1 pemohon permohonan 2 0 10 []",
                #"2 admin pemeriksaan 3 1 10 ["teruskan", "kembalikan", "tolak"]"#,
                #"3 sekretariat pencatatan 4 2 10 ["catat", "kembalikan", "tolak"]"#,
                #"4 kadis disposisi 5 3 10 ["setuju", "kembalikan", "tolak"]"#,
                #"5 kabid disposisi 6 4 15 ["setuju", "kembalikan", "tolak"]"#,
                #"6 seksi penjadwalan 7 5 15 ["setuju", "usul", "kembalikan", "tolak"]"#,
                #"7 admin_pontive pengagendaan 8 6 15 ["agendakan", "jadwal ulang", "kembalikan", "tolak"]"#,
                "8 pemohon pemberitahuan 0 0 15 []",
            ])
    }

    @Test("another SOP, with other roles and rows, needs no code")
    func second() throws {
        let sop = try SOPFile.load(Fixtures.folder.appendingPathComponent("sop/peminjaman.yaml"))
        #expect(sop.kode == "PR")
        #expect(sop.lamaBaku == 180)
        #expect(sop.dokumen == [.suratPermohonan])
        #expect(sop.sekretariat == Peran("tata_usaha"))
        #expect(sop.pelaksana.map(\.judul) == ["Pemohon", "Tata Usaha", "Kasubbag Umum", "Pengelola Ruang"])
        #expect(sop.langkah.map(\.jenis) == [.permohonan, .pencatatan, .disposisi, .pengagendaan, .pemberitahuan])
    }

    @Test(
        "everything wrong in a SOP is told at once, with its line",
        arguments: try Golden.cases("sop/broken", ".yaml"))
    func broken(name: String) throws {
        let file = Fixtures.folder.appendingPathComponent("sop/broken/\(name).yaml")
        let problems = #expect(throws: SettingsProblems.self) { try SOPFile.load(file) }
        let told = problems?.description.replacingOccurrences(of: Fixtures.folder.path + "/", with: "") ?? ""
        try Golden.compare(told + "\n", with: "sop/broken/\(name).txt")
    }
}
