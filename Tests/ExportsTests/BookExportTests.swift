import Foundation
import Persuratan
import Testing

@testable import Exports

@Suite("the agenda book for other programs") struct BookExportTests {
    private static let roles = ["kadis", "kabid"].compactMap { Peran($0) }
    private let names = NamaBuku(
        jabatan: Dictionary(uniqueKeysWithValues: zip(roles, ["Kepala Dinas", "Kabid TKPBET"])), waktu: .wib)

    @Test("a table has a heading, CRLF, quotes where needed, and nothing that is a formula")
    func table() throws {
        var rows = [try row(1), try row(2)]
        rows[0].perihal = "Kunjungan, \"Pontive\"\r\nCenter"
        rows[1].perihal = "=HYPERLINK(\"http://x\")"
        let text = try written(rows) { try CSVPenulis($0, .agenda, names, hasMark: false) }
        #expect(
            text == """
                No Agenda,Tanggal Terima,Nomor Surat,Tanggal Surat,Asal Surat,Perihal,Sifat,Lampiran,Kode Klasifikasi,\
                Disposisi Kepada,Isi Disposisi,Tanggal Disposisi,Status/Tindak Lanjut,Keterangan\r
                0001/2026,2026-11-24,421.3/1,2026-11-20,SMKN 1,"Kunjungan, ""Pontive""  Center",Segera,,421.3,\
                "Kepala Dinas; Kabid TKPBET",Tindak lanjuti,2026-11-25,menunggu pejabat: Kabid TKPBET,PC-2026-0001\r
                0002/2026,2026-11-24,421.3/2,2026-11-20,SMKN 2,"'=HYPERLINK(""http://x"")",Segera,,421.3,\
                "Kepala Dinas; Kabid TKPBET",Tindak lanjuti,2026-11-25,menunggu pejabat: Kabid TKPBET,PC-2026-0002\r

                """)
    }

    @Test(
        "whatever begins like a formula is made text, behind a semicolon too",
        arguments: [
            ("=1+1", "'=1+1"), ("+62 812", "'+62 812"), ("-", "-"), ("--", "'--"), ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", " '=1"), ("  =1", "  '=1"), ("\"=1", "\"\"\"'=1\""), ("a;=cmd", "\"a;'=cmd\""),
            ("a;\"=cmd", "\"a;\"\"'=cmd\""), ("B-215/TU", "B-215/TU"), ("a,b", "\"a,b\""), ("\0\r\n", "   "),
        ])
    func formulas(text: String, cell: String) {
        var bytes: [UInt8] = []
        CSVSel.append(text, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == cell)
    }

    @Test("spreadsheets know UTF-8 by a mark, which can be left out")
    func mark() throws {
        let with = try written([]) { try CSVPenulis($0, .srikandi, names, hasMark: true) }
        #expect(Array(with.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(with.hasSuffix(",Hal,Isi Ringkas\r\n"))
    }

    @Test("JSON is an array that a reader takes, whatever letters say")
    func json() throws {
        var rows = [try row(1), try row(2)]
        rows[0].perihal = "</script>\u{2028}\"\\\u{7}😀"
        rows[1].asal = nil
        let text = try written(rows) { try JSONPenulis($0, .agenda, names) }
        #expect(!text.contains("<"))
        let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        #expect(read.map { $0["nomor_agenda"] as? String } == ["0001/2026", "0002/2026"])
        #expect(read[0]["perihal"] as? String == rows[0].perihal)
        #expect(read[1]["asal"] is NSNull)
        let empty = try written([]) { try JSONPenulis($0, .agenda, names) }
        #expect(empty == "[\n]\n")
    }

    @Test("SRIKANDI gets its own four kinds of secrecy and its urgency")
    func srikandi() throws {
        var secret = try row(1)
        secret.sifat = "Sangat Rahasia / Segera"
        let text = try written([secret]) { try CSVPenulis($0, .srikandi, names, hasMark: false) }
        #expect(text.contains("0001/2026,Surat Dinas,Sangat Rahasia,Segera,421.3,"))
    }

    @Test("a workbook has days as days, no formula, and the same bytes for the same rows")
    func workbook() throws {
        var rows = [try row(1), try row(2)]
        rows[0].perihal = "=cmd|' /C calc'!A0 \u{1}\u{FFFF}<&>"
        rows[1].perihal = String(repeating: "panjang ", count: 10_000)
        let (one, other) = (try workbook(rows), try workbook(rows))
        defer { for file in [one, other] { try? FileManager.default.removeItem(at: file) } }
        #expect(try Data(contentsOf: one) == Data(contentsOf: other))
        let sheet = try unzipped(one, "xl/worksheets/sheet1.xml")
        #expect(!sheet.contains("<f>"))
        #expect(sheet.contains("<autoFilter ref=\"A1:N3\"/>"))
        #expect(sheet.contains("state=\"frozen\""))
        // 24 November 2026, counted from 1900.
        #expect(sheet.contains("<v>46350</v>"))
        #expect(sheet.contains("=cmd|' /C calc'!A0   &lt;&amp;&gt;"))
    }

    private func row(_ number: Int) throws -> BarisBuku {
        var row = BarisBuku(
            nomorAgenda: try #require(NomorAgenda(tahun: 2026, urut: number)),
            tag: try #require(CaseTag(kode: "PC", tahun: 2026, urut: number)),
            tanggalTerima: try #require(Tanggal("2026-11-24")), jenis: .kunjungan, keadaan: "menunggu_pejabat")
        (row.nomorSurat, row.asal, row.perihal) = ("421.3/\(number)", "SMKN \(number)", "Kunjungan")
        (row.sifat, row.tanggalSurat) = ("Segera", Tanggal("2026-11-20"))
        (row.disposisiKepada, row.isiDisposisi) = (Self.roles, "Tindak lanjuti")
        // 20.00 UTC is the next day at the office.
        (row.disposisiPada, row.pemegang) = (Date(timeIntervalSince1970: 1_795_550_400), Self.roles.last)
        return row
    }

    private func written(_ rows: [BarisBuku], _ make: (ExportFile) throws -> some PenulisBuku) throws -> String {
        let place = FileManager.default.temporaryDirectory.appending(path: "ekspor-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }
        _ = FileManager.default.createFile(atPath: place.path, contents: nil)
        let handle = try FileHandle(forWritingTo: place)
        var writer = try make(ExportFile(descriptor: handle.fileDescriptor, name: place.path))
        for row in rows { try writer.write(row) }
        try writer.finish()
        try handle.close()
        // Not read as a text, which would lose the mark.
        return String(decoding: try Data(contentsOf: place), as: UTF8.self)
    }

    private func workbook(_ rows: [BarisBuku]) throws -> URL {
        let place = FileManager.default.temporaryDirectory.appending(path: "buku-\(UUID().uuidString).xlsx")
        var writer = try BukuKerjaPenulis(path: place.path, .agenda, names)
        for row in rows { try writer.write(row) }
        try writer.finish()
        return place
    }

    private func unzipped(_ file: URL, _ name: String) throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/unzip")
        process.arguments = ["-p", file.path, name]
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
