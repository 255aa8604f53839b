import Foundation
import Notices
import Persuratan
import Testing

@testable import Office

@Suite("the agenda book on paper") struct BookPrintTests {
    @Test("a long book comes in parts, oldest letters first, with code, dispositions and who has it")
    func parts() throws {
        let office = try DeskHarness()
        for number in 1...3 {
            try office.request(nomor: "421.3/08\(number)-SMKN99/2026")
            try office.answer("admin", "teruskan")
            try office.answer("sekretariat", "catat")
        }
        try office.answer("kadis", "Kabid TKPBET, tindak lanjuti")
        let book = BookPrint(office.parts, dari: nil, sampai: nil, limit: 2)
        var pages: [(name: String, html: String)] = []
        try book.each { page, part in
            #expect((part.ke, part.semua) == (pages.count + 1, 2))
            pages.append((page.nama, page.html))
        }
        #expect(try book.count() == 2)
        #expect(pages.map(\.name) == ["buku-agenda-1.pdf", "buku-agenda-2.pdf"])
        #expect(pages.map { $0.html.components(separatedBy: "<td>00").count - 1 } == [2, 1])
        #expect(try #require(pages.first).html.contains("<td>0001/2026</td>"))
        let last = try #require(pages.last).html
        for words in [
            "<td>0003/2026</td>", "<td>421.3</td>", "Sekretariat; Kepala Bidang TKPBET",
            "menunggu pejabat: Kepala Bidang",
        ] {
            #expect(last.contains(words), "\(words)")
        }
    }

    @Test("days leave out other letters; a book without letters is one page")
    func days() throws {
        let office = try DeskHarness()
        try office.request()
        try office.answer("admin", "teruskan")
        try office.answer("sekretariat", "catat")
        let today = office.setup.waktu.tanggal(office.parts.clock.now())
        for (day, letters) in [(today, 1), (today.ditambah(hari: 1), 0)] {
            let book = BookPrint(office.parts, dari: day, sampai: day)
            try book.each { page, part in
                #expect(part.semua == 1)
                #expect(page.nama == "buku-agenda.pdf")
                #expect(page.html.components(separatedBy: "<td>0001/").count - 1 == letters)
            }
        }
    }
}
