import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Persuratan
import Register
import Testing

@testable import Web

@Suite("The agenda book's page")
struct BukuPageTests {
    @Test("letters are found by words, sender, kind and day, newest first, with their number")
    func filters() async throws {
        let house = try PageHouse()
        let first = try SampleCase(in: house, perihal: "Kunjungan industri", asal: "SMKN 99")
        let second = try SampleCase(in: house, perihal: "Peminjaman ruang", asal: "Universitas Rekaan", urut: 2)
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.sekretariat, client)
            let all = try await browser.open("/buku")
            let places = [second, first].map { all.firstRange(of: "/surat/\($0.tag)")?.lowerBound }
            #expect(places[0].map { one in places[1].map { one < $0 } ?? false } == true)
            #expect(all.contains("2 surat"))
            for query in [
                "teks=industri", "asal=SMKN", "teks=industri&jenis=kunjungan",
                "urutan=terlama&teks=%22Kunjungan+industri%22",
            ] {
                let page = try await browser.open("/buku?\(query)")
                #expect(page.contains("/surat/\(first.tag)") && !page.contains("/surat/\(second.tag)"), "\(query)")
                #expect(page.contains("1 surat"), "\(query)")
            }
            let none = try await browser.open("/buku?dari=2031-01-01")
            #expect(none.contains("Tidak ada surat yang cocok."))
        }
    }

    @Test("an officer finds his own letters only, whatever is asked for")
    func ownLetters() async throws {
        let house = try PageHouse()
        let own = try SampleCase(in: house)
        let closed = try SampleCase(in: house, urut: 2, askedKabid: false, isKabidsTurn: false)
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.kabid, client)
            for query in ["", "?teks=Kunjungan", "?terlibat=sekretariat"] {
                let page = try await browser.open("/buku\(query)")
                #expect(browser.status == .ok)
                #expect(page.contains("/surat/\(own.tag)"), "\(query)")
                #expect(!page.contains("/surat/\(closed.tag)"), "\(query)")
            }
        }
    }

    @Test("an officer with several roles finds the letters of each of them")
    func severalRoles() async throws {
        let role = try SampleCase.role("admin")
        let house = try PageHouse(more: [
            Pejabat(
                peran: role, nama: "Pejabat kabid", jabatan: "Admin",
                alamat: try #require(EmailAddress(PageHouse.kabid)))
        ])
        let (own, other) = (try SampleCase(in: house), try SampleCase(in: house, urut: 2, askedKabid: false))
        let closed = try SampleCase(in: house, urut: 3, askedKabid: false)
        try house.register.write { tx in
            try tx.record(try other.request(of: role, at: PageHouse.kadis), at: house.desk.clock.now)
        }
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.kabid, client)
            let book = try await browser.open("/buku")
            for one in [own, other] {
                #expect(book.contains("/surat/\(one.tag)"))
                try await browser.open("/surat/\(one.tag)")
                #expect(browser.status == .ok)
            }
            #expect(!book.contains("/surat/\(closed.tag)"))
        }
    }

    @Test("a stand-in finds the officer's letters in his days, and afterwards what was put to himself")
    func standIn() async throws {
        let (begin, seksi) = (Date(), "seksi@kantor.example")
        let kabid = try SampleCase.role("kabid")
        var office = OfficeWorks()
        let standIn = Pejabat(
            peran: kabid, nama: "Pejabat seksi", jabatan: "Plh. Kabid", alamat: try #require(EmailAddress(seksi)))
        office.pengganti = { _, now in now < begin.addingTimeInterval(3600) ? [standIn] : [] }
        let house = try PageHouse(at: begin, office: office, more: [try PageHouse.officer(seksi)])
        let (older, own) = (try SampleCase(in: house), try SampleCase(in: house, urut: 2, askedKabid: false))
        let closed = try SampleCase(in: house, urut: 3, askedKabid: false)
        try house.register.write { tx in
            try tx.record(try own.request(of: kabid, at: seksi), at: house.desk.clock.now)
        }
        try await house.open { client in
            let browser = try await house.signedIn(seksi, client)
            for (visible, hidden) in [([older, own], [closed]), ([own], [older, closed])] {
                let book = try await browser.open("/buku")
                for (letters, isVisible) in [(visible, true), (hidden, false)] {
                    for one in letters {
                        #expect(book.contains("/surat/\(one.tag)") == isVisible)
                        try await browser.open("/surat/\(one.tag)")
                        #expect(browser.status == (isVisible ? .ok : .notFound))
                    }
                }
                house.desk.clock.advance(7200)
            }
        }
    }

    @Test("who holds no role but stands in may sign in in these days only")
    func visitor() async throws {
        let (begin, guest) = (Date(), "camat@kantor.example")
        var office = OfficeWorks()
        let standIn = Pejabat(
            peran: try SampleCase.role("kabid"), nama: "Pejabat tamu", jabatan: "Plh. Kabid",
            alamat: try #require(EmailAddress(guest)))
        office.pengganti = { _, now in now < begin.addingTimeInterval(3600) ? [standIn] : [] }
        let house = try PageHouse(at: begin, office: office)
        let letter = try SampleCase(in: house)
        try await house.open { client in
            let browser = try await house.signedIn(guest, client)
            let book = try await browser.open("/buku")
            #expect(book.contains("/surat/\(letter.tag)"))
            #expect(book.contains("Plh. Kabid"))
            house.desk.clock.advance(7200)
            let later = try await browser.open("/buku")
            #expect(!later.contains("/surat/\(letter.tag)"))
        }
    }

    @Test(
        "nothing that stands in the search field breaks the page or leaves it",
        arguments: [
            "\"", "NEAR(a b)", "a* OR -b", "perihal:x", "'; DROP TABLE pesan;--", "\u{0}", "(((",
            "<script>alert(1)</script>",
            String(repeating: "kata ", count: 2000),
        ])
    func hostileWords(words: String) async throws {
        let house = try PageHouse()
        _ = try SampleCase(in: house)
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.sekretariat, client)
            let page = try await browser.open(
                "/buku?teks=\(words.addingQueryEscapes)&asal=\(words.addingQueryEscapes)&posisi=x")
            #expect(browser.status == .ok)
            #expect(!page.contains("<script>alert"))
        }
    }

    @Test("more than a page has a next one, and that one a way back")
    func paging() async throws {
        let house = try PageHouse()
        for number in 1...(BukuWish.rows + 1) { _ = try SampleCase(in: house, urut: number) }
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.kadis, client)
            let first = try await browser.open("/buku?teks=Kunjungan")
            let next = try #require(first.firstMatch(of: #/rel="next" href="([^"]+)"/#)).1.replacing("&amp;", with: "&")
            #expect(!first.contains("rel=\"prev\""))
            let second = try await browser.open(String(next))
            #expect(second.contains("/surat/PC-2026-0001"))
            #expect(second.contains("rel=\"prev\"") && !second.contains("rel=\"next\""))
            #expect(second.contains("\(BukuWish.rows + 1) surat"))
        }
    }
}
