import Foundation
import HTTPTypes
import HummingbirdTesting
import Mail
import Persuratan
import Testing

@testable import Web

@Suite("The public form and the applicant's page")
struct FormulirTests {
    private static func whole(_ changes: [String: String] = [:]) -> Upload {
        Upload(
            IntakeHouse.fields.merging(changes) { $1 },
            files: [("surat", "../../surat.pdf", IntakeHouse.letter()), ("lampiran", "", Data())])
    }

    @Test("a form counts after the button behind the mailed link, and following the link alone does nothing")
    func confirmed() async throws {
        let house = try IntakeHouse()
        try await house.open { client in
            let browser = Browser(client)
            try await browser.open("/formulir")
            let page = try await browser.send("/formulir", Self.whole())
            #expect(browser.status == .ok && page.contains("rani@smkn99.example"))
            #expect(try house.requests().isEmpty)
            let mail = try #require(try house.mails(to: IntakeHouse.applicant).last)
            let link = try #require(mail.text.firstMatch(of: #/http://localhost(/formulir/[0-9a-f]{64})/#)).1
            // A mail scanner opens it twice.
            try await browser.open(String(link))
            try await browser.open(String(link))
            #expect(try house.requests().isEmpty)
            let done = try await browser.send(String(link), [:])
            #expect(done.contains("Permohonan diterima"))
            #expect(try house.requests().map(\.pemohon) == [IntakeHouse.applicant])
            try await browser.send(String(link), [:])
            #expect(browser.status == .gone)
            #expect(try house.requests().count == 1)
        }
    }

    @Test("what is wrong is told beside its field, and what was written stays, as text")
    func wrong() async throws {
        let house = try IntakeHouse()
        try await house.open { client in
            let browser = Browser(client)
            try await browser.open("/formulir")
            let page = try await browser.send(
                "/formulir", Self.whole(["surel": "bukan", "nama": "\"><script>alert(1)</script>"]))
            #expect(browser.status == .unprocessableContent)
            #expect(page.contains("Isian ini belum benar.") && page.contains("aria-invalid"))
            #expect(!page.contains("<script>alert") && page.contains("&lt;script&gt;alert(1)"))
        }
    }

    @Test("a machine that fills in everything is thanked and gets nowhere")
    func trap() async throws {
        let house = try IntakeHouse()
        try await house.open { client in
            let browser = Browser(client)
            try await browser.open("/formulir")
            try await browser.send("/formulir", Self.whole([FormulirPages.trap: "http://spam.example"]))
            #expect(browser.status == .ok)
            #expect(try house.mails(to: IntakeHouse.applicant).isEmpty)
        }
    }

    @Test("a form of another site is refused")
    func foreign() async throws {
        let house = try IntakeHouse()
        try await house.open { client in
            let browser = Browser(client)
            try await browser.open("/formulir")
            let upload = Self.whole()
            _ = try await browser.ask(
                "/formulir?_token=00", .post, upload.buffer,
                [.contentType: upload.contentType, .origin: "http://localhost"])
            #expect(browser.status == .forbidden)
            #expect(try house.mails(to: IntakeHouse.applicant).isEmpty)
        }
    }

    @Test("a closed form is not there")
    func closed() async throws {
        let house = try IntakeHouse(isFormulirOpen: false)
        try await house.open { client in
            let browser = Browser(client)
            try await browser.open("/formulir")
            #expect(browser.status == .notFound)
        }
    }

    @Test("the applicant's page tells how it stands and names nobody; wrong codes and unknown numbers are one answer")
    func status() async throws {
        let house = try IntakeHouse()
        try await house.open { client in
            let browser = Browser(client)
            try await browser.open("/formulir")
            try await browser.send("/formulir", Self.whole())
            let mail = try #require(try house.mails(to: IntakeHouse.applicant).last)
            let link = try #require(mail.text.firstMatch(of: #/(/formulir/[0-9a-f]{64})/#)).1
            try await browser.open(String(link))
            try await browser.send(String(link), [:])
            let tag = try #require(try house.requests().first?.tag.description)
            let code = try #require(try house.mails(to: IntakeHouse.applicant).last?.replyTo.first?.plusTag)
            try await browser.open("/status")
            let page = try await browser.send("/status", ["nomor": tag.lowercased(), "kode": code])
            #expect(page.contains("Sedang diproses") && page.contains("2 dari 8"))
            #expect(!page.contains("Rani") && !page.contains("SMKN") && !page.contains("smkn99"))
            var answers: Set<String> = []
            for (number, word) in [(tag, "aaaaaaaaaaaaaaaaaaaa"), ("PC-2026-0999", code), ("x", "y"), (tag, "")] {
                try await browser.open("/status")
                let answer = try await browser.send("/status", ["nomor": number, "kode": word])
                answers.insert(answer.replacing("value=\"\(number)\"", with: "value=\"\""))
            }
            #expect(answers.count == 1)
        }
    }

    @Test("codes cannot be tried for long")
    func guessing() async throws {
        let house = try IntakeHouse()
        try await house.open { client in
            let browser = Browser(client)
            try await browser.open("/status")
            for _ in 0..<20 { try await browser.send("/status", ["nomor": "PC-2026-0001", "kode": "aaaabbbbcccc"]) }
            try await browser.send("/status", ["nomor": "PC-2026-0001", "kode": "aaaabbbbcccc"])
            #expect(browser.status == .tooManyRequests)
        }
    }
}

@Suite("Letters that come on paper")
struct CatatTests {
    @Test("the secretariat takes in a scan with a few typed fields; the request goes its way")
    func taken() async throws {
        let house = try IntakeHouse()
        try await house.open { client in
            let browser = try await house.secretariat(client)
            try await browser.open("/catat")
            try await browser.send(
                "/catat",
                Upload(
                    ["jenis": "kunjungan", "dokumen": "formulir", "pemohon": "Tamu Khayali", "nomor_surat": "1/BENAR"],
                    files: [("pindaian", "pindaian.pdf", IntakeHouse.letter())]))
            #expect(browser.status == .seeOther)
            let result = try #require(browser.headers[.location])
            var page = try await browser.open(result)
            // The page says so when the desk needs longer than a reader waits.
            for _ in 0..<1000 where !page.contains("Surat diterima") {
                try await Task.sleep(for: .milliseconds(50))
                page = try await browser.open(result)
            }
            #expect(page.contains("Surat diterima"))
            let tag = try #require(try house.requests().first?.tag)
            let alur = try #require(try house.register.read { try $0.perkara(tag) }).alur
            #expect(alur.surat.nomor == "1/BENAR" && alur.pemohon.isTanpaSurel)
            #expect(alur.surat.perihal == "Permohonan Kunjungan Industri", "the rest is read from the scan")
            #expect(try house.mails(to: IntakeHouse.sekretariat).contains { $0.text.contains("Tamu Khayali") })
        }
    }

    @Test("nothing to go by is told, and nothing is stored")
    func empty() async throws {
        let house = try IntakeHouse()
        try await house.open { client in
            let browser = try await house.secretariat(client)
            try await browser.open("/catat")
            try await browser.send("/catat", Upload(["pemohon": "Tamu"]))
            #expect(browser.status == .unprocessableContent)
            try await browser.send(
                "/catat", Upload(["jenis": "kunjungan"], files: [("pindaian", "a.pdf", Data("MZ".utf8))]))
            #expect(browser.status == .unprocessableContent)
            #expect(try house.requests().isEmpty)
        }
    }

    @Test("nobody but the secretariat takes letters in")
    func roles() async throws {
        let house = try IntakeHouse()
        try await house.open { client in
            let guest = Browser(client)
            try await guest.open("/catat")
            #expect(guest.status == .seeOther || guest.status == .found)
            try await guest.open("/status")
            try await guest.send("/catat", Upload(["jenis": "kunjungan", "asal": "a", "perihal": "b"]))
            #expect(guest.status.code >= 400)
            #expect(try house.requests().isEmpty)
        }
    }
}
