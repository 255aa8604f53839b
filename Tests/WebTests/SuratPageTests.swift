import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Persuratan
import Testing

@testable import Web

@Suite("A letter's page")
struct SuratPageTests {
    @Test("whatever a mail says in any of its fields stands on the page as text")
    func storedMarkup() async throws {
        let house = try PageHouse()
        let evil = SampleCase.hostile
        let mail = SampleCase.mail(
            subject: evil, from: "\"\(evil.replacing("\"", with: "\\\""))\" <rani@smkn99.example>", text: evil,
            files: [("\(evil.replacing("\"", with: "'")).pdf", "text/html", "<script>alert(3)</script>")])
        let one = try SampleCase(in: house, mail: mail, perihal: evil, asal: evil)
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.sekretariat, client)
            for path in ["/surat/\(one.tag)", "/buku"] {
                let page = try await browser.open(path)
                #expect(browser.status == .ok)
                #expect(page.contains("&lt;script&gt;alert(1)"))
                #expect(!page.contains("<script>alert"))
                #expect(!page.contains("<img src=x"))
                // A letter's words are no template either.
                #expect(page.contains("{{tag}}"))
            }
        }
    }

    @Test("fields, timeline, disposition, correction, conversation and reasons are on it")
    func contents() async throws {
        let house = try PageHouse()
        let one = try SampleCase(in: house)
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.kadis, client)
            let page = try await browser.open("/surat/\(one.tag)")
            for words in [
                "0001/2026", "421.3/087", "SMKN 99", "2. Mencatat", "Riwayat pembetulan", "Segera Kunjungan",
                "Mohon izin.", "sebab Kunjungan", "Kepada kabid@kantor.example",
            ] {
                #expect(page.contains(words), "\(words)")
            }
        }
    }

    @Test("an officer sees the letters that were put to him, and not that others exist")
    func ownLetters() async throws {
        let house = try PageHouse()
        let own = try SampleCase(in: house)
        let other = try SampleCase(in: house, urut: 2, askedKabid: false)
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.kabid, client)
            try await browser.open("/surat/\(own.tag)")
            #expect(browser.status == .ok)
            let hidden = try await browser.open("/surat/\(other.tag)")
            #expect(browser.status == .notFound)
            let absent = try await browser.open("/surat/PC-2026-9999")
            #expect(hidden == absent)
            try await browser.open("/surat/\(other.tag)/berkas/\(other.pesan)/1")
            #expect(browser.status == .notFound)
            // A message of another letter is not had through one's own.
            try await browser.open("/surat/\(own.tag)/berkas/\(other.pesan)/1")
            #expect(browser.status == .notFound)
            try await browser.open("/surat/\(own.tag)/surel/\(other.pesan)")
            #expect(browser.status == .notFound)
        }
    }

    @Test("a file is shown only if it is a picture or PDF by its content, and never acts")
    func attachments() async throws {
        let house = try PageHouse()
        let mail = SampleCase.mail(files: [
            ("surat.pdf", "text/html", "%PDF-1.7 isi"), ("foto.png", "image/png", "<script>alert(1)</script>"),
            ("../../etc/passwd\\x.html", "text/html", "<h1>x</h1>"),
        ])
        let one = try SampleCase(in: house, mail: mail)
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.sekretariat, client)
            let path = "/surat/\(one.tag)/berkas/\(one.pesan)"
            try await browser.open("\(path)/1")
            #expect(browser.headers[.contentType] == "application/pdf")
            #expect(browser.headers[.contentDisposition]?.hasPrefix("inline; filename=\"surat.pdf\"") == true)
            for number in [2, 3] {
                try await browser.open("\(path)/\(number)")
                #expect(browser.headers[.contentType] == "application/octet-stream")
                let disposition = browser.headers[.contentDisposition] ?? ""
                #expect(disposition.hasPrefix("attachment;") && !disposition.contains("/"))
                #expect(browser.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
                #expect(browser.headers[.xContentTypeOptions] == "nosniff")
            }
            for wrong in ["0", "4", "-1", "..%2F1", "99999999999999999999"] {
                try await browser.open("\(path)/\(wrong)")
                #expect(browser.status == .notFound, "\(wrong)")
            }
        }
    }

    @Test("marked words are the letter's own, whatever ranges are given")
    func pieces() {
        let text = LetterText(
            nama: "a", teks: "Nomor: 421.3/087 – hal é",
            bukti: [
                .init(medan: "nomor", range: 7..<16), .init(medan: "tanggal_surat", range: 7..<16),
                .init(medan: "asal", range: 10..<12), .init(medan: "hal", range: 900..<902),
            ])
        let shown = text.pieces.map { piece -> String in
            guard case .group(let values) = piece, case .text(let words) = values["teks"] else { return "" }
            if case .text(let fields) = values["bukti"] { return "[\(words)|\(fields)]" }
            return words
        }
        #expect(shown.joined() == "Nomor: [421.3/087|nomor, tanggal surat] – hal é")
    }

    @Test("a guest is led to the sign-in page, and from there back to the letter")
    func guest() async throws {
        let house = try PageHouse()
        try await house.open { client in
            let browser = Browser(client)
            try await browser.open("/surat/PC-2026-0001")
            #expect(browser.status == .seeOther)
            #expect(browser.headers[.location] == "/masuk?ke=/surat/PC-2026-0001")
            let page = try await browser.open("/masuk?ke=/surat/PC-2026-0001")
            #expect(page.contains("name=\"ke\" value=\"/surat/PC-2026-0001\""))
        }
    }
}
