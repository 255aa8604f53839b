import Foundation
import Hummingbird
import HummingbirdTesting
import Persuratan
import Register
import Testing

@testable import Web

@Suite("the board's, agenda's and report's pages") struct BoardPagesTests {
    private static let hostile = "\"><script>alert(1)</script>{{csrf}}"

    /// An office with one request at each role.
    private func house() throws -> PageHouse {
        var office = OfficeWorks()
        office.ruang = [Ruang(kode: "pontive", nama: "Pontive Center")]
        office.calendar = { register, _ in "BEGIN:VCALENDAR \(try register.lastEventNumber())" }
        office.sopChart = { rows, days in "<svg>\(rows.count) \(days)</svg>" }
        office.sopTable = { "baris\r\n\($0.count)\r\n" }
        office.table = { columns, rows in "\(columns) \(rows)" }
        let house = try PageHouse(at: Requests.morning.addingTimeInterval(3600), office: office)
        try house.register.write { (tx) throws in
            try Requests.open(tx, perihal: Self.hostile)
            try Requests.open(tx, perihal: "Untuk kadis", steps: 1)
            try Requests.open(tx, perihal: "Untuk kabid", steps: 2)
        }
        return house
    }

    @Test("each sees what the rights reach: the secretariat and the head all, an officer the own, a guest nothing")
    func rights() async throws {
        let house = try house()
        try await house.open { client in
            let guest = Browser(client)
            for path in ["/papan", "/agenda", "/laporan", "/laporan/sop.csv", "/langsung"] {
                try await guest.open(path)
                #expect([.seeOther, .forbidden].contains(guest.status), "\(path)")
                #expect(!guest.body.contains("PC-2026"))
            }
            for address in [PageHouse.sekretariat, PageHouse.kadis] {
                let browser = try await house.signedIn(address, client)
                let body = try await browser.open("/papan")
                for tag in ["PC-2026-0001", "PC-2026-0002", "PC-2026-0003"] { #expect(body.contains(tag)) }
            }
            let kabid = try await house.signedIn(PageHouse.kabid, client)
            for path in ["/papan", "/papan?peran=kadis", "/papan?peran=sekretariat"] {
                let body = try await kabid.open(path)
                #expect(body.contains("PC-2026-0003"))
                #expect(!body.contains("PC-2026-0001") && !body.contains("PC-2026-0002"), "\(path)")
            }
            for path in ["/laporan", "/laporan/sop.svg", "/laporan/sop.csv", "/laporan/jenis.csv"] {
                try await kabid.open(path)
                #expect(kabid.status == .forbidden, "\(path)")
            }
        }
    }

    @Test("what a letter says is text, never markup")
    func markup() async throws {
        let house = try house()
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.sekretariat, client)
            for path in ["/papan", "/papan?peran=%22%3E%3Cscript%3E", "/agenda?tanggal=%3Cscript%3E", "/laporan"] {
                let body = try await browser.open(path)
                #expect(browser.status == .ok && !body.contains("<script>alert"), "\(path)")
            }
            #expect(try await browser.open("/papan").contains("&lt;script&gt;alert(1)&lt;/script&gt;{{csrf}}"))
        }
    }

    @Test("the report's files come as files, those that are none are not there")
    func files() async throws {
        let house = try house()
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.kadis, client)
            #expect(try await browser.open("/laporan").contains("November 2026"))
            #expect(
                try await browser.open("/laporan/keadaan.csv?dari=2026-11-01&sampai=2026-11-30").contains("Diproses"))
            let name = "attachment; filename=\"keadaan-2026-11-01-2026-11-30.csv\""
            #expect(browser.headers[.contentDisposition] == name)
            try await browser.open("/laporan/sop.svg")
            #expect(browser.headers[.contentType] == "image/svg+xml")
            for path in ["/laporan/..%2f..%2fetc", "/laporan/perihal.csv", "/laporan/sop.exe"] {
                try await browser.open(path)
                #expect(browser.status == .notFound, "\(path)")
            }
        }
    }

    @Test(
        "the calendar's address opens without sign-in, for who sees all, until that person is gone; others do not open")
    func calendar() async throws {
        let house = try house()
        let calendar = KalenderAgenda(house.parts.setup)
        let people = house.parts.setup.orang
        let (kadis, kabid) = (
            try #require(EmailAddress(PageHouse.kadis).flatMap { people[$0] }),
            try #require(EmailAddress(PageHouse.kabid).flatMap { people[$0] })
        )
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.kadis, client)
            let file = try #require(calendar.file(for: kadis))
            #expect(try await browser.open("/agenda?rentang=bulan").contains(file))
            let program = Browser(client)
            #expect(try await program.open("/agenda/kalender/\(file)").hasPrefix("BEGIN:VCALENDAR"))
            let forged = [
                try #require(calendar.file(for: kabid)), String(file.dropLast(5)) + "0.ics", "x.ics", "-.ics",
                file.replacing("-", with: "-0"),
            ]
            for name in forged {
                try await program.open("/agenda/kalender/\(name)")
                #expect(program.status == .notFound, "\(name)")
            }
        }
    }
}
