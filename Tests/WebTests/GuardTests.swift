import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

@Suite("What stands before every page")
struct GuardTests {
    @Test("a form without its token, or with that of another session, changes nothing")
    func csrf() async throws {
        let house = try PageHouse()
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.sekretariat, client)
            try await browser.open("/buku")
            let own = browser.token
            browser.token = nil
            try await browser.send("/keluar", [:])
            #expect(browser.status == .forbidden)
            let other = Browser(client)
            try await other.open("/masuk")
            browser.token = other.token
            try await browser.send("/keluar", [:])
            #expect(browser.status == .forbidden)
            browser.token = own
            try await browser.send("/keluar", [:], [.origin: "https://jahat.example"])
            #expect(browser.status == .forbidden)
            browser.token = own
            try await browser.send("/keluar", [:], [.secFetchSite: "cross-site"])
            #expect(browser.status == .forbidden)
            browser.token = own
            try await browser.send("/keluar", [:])
            #expect(browser.status == .seeOther)
        }
    }

    @Test("a form with files needs its token in the address and an origin")
    func multipart() async throws {
        let house = try PageHouse()
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.sekretariat, client)
            try await browser.open("/buku")
            let token = browser.token ?? ""
            let type: HTTPFields = [.contentType: "multipart/form-data; boundary=x"]
            browser.token = nil
            try await browser.send("/keluar?_token=\(token)", [:], type)
            #expect(browser.status == .forbidden)
            var full = type
            full[.origin] = "http://localhost"
            try await browser.send("/keluar", [:], full)
            #expect(browser.status == .forbidden)
            try await browser.send("/keluar?_token=\(token)", [:], full)
            #expect(browser.status == .seeOther)
        }
    }

    @Test("an oversized form is refused before anything is done with it")
    func oversized() async throws {
        let house = try PageHouse()
        try await house.open { client in
            let browser = Browser(client)
            try await browser.open("/masuk")
            try await browser.send("/masuk", ["alamat": String(repeating: "a", count: 300_000)])
            #expect(browser.status == .contentTooLarge)
        }
    }

    @Test("every answer carries the policy that no script and no frame gets past, errors too")
    func headers() async throws {
        let house = try PageHouse(origin: "https://kantor.example")
        try await house.open { client in
            let browser = Browser(client)
            for path in ["/masuk", "/tidak-ada", "/buku", "/aset/tidak-ada.css"] {
                try await browser.open(path)
                let policy = browser.headers[.contentSecurityPolicy] ?? ""
                #expect(policy.hasPrefix("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
                #expect(!policy.contains("unsafe"))
                #expect(browser.headers[.xContentTypeOptions] == "nosniff")
                #expect(browser.headers[.strictTransportSecurity] != nil)
            }
            try await browser.open("/masuk")
            let fresh = Browser(client)
            try await fresh.open("/masuk")
            let cookie = fresh.headers[.setCookie] ?? ""
            for word in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"] { #expect(cookie.contains(word)) }
        }
    }

    @Test("an officer without the right sees no register, and no form of the secretariat's")
    func foreignRole() async throws {
        let house = try PageHouse()
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.kabid, client)
            #expect(browser.status == .seeOther)
            let page = try await browser.open("/buku")
            #expect(browser.status == .ok || browser.status == .forbidden)
            #expect(!page.contains("/surat/"))
        }
    }

    @Test(
        "files are served under their digest alone, never by a path",
        arguments: [
            "/aset/..%2Fkerangka.mustache", "/aset/../kerangka.mustache", "/aset/gaya.css", "/aset/%2e%2e/gaya.css",
        ])
    func traversal(path: String) async throws {
        let house = try PageHouse()
        try await house.open { client in
            let browser = Browser(client)
            try await browser.open(path)
            #expect(browser.status != .ok)
            #expect(!browser.body.contains("{{"))
        }
    }

    @Test("below a base path every link stays below it")
    func basePath() async throws {
        let house = try PageHouse(dasar: "/surat-kantor")
        try await house.open { client in
            let browser = Browser(client)
            let page = try await browser.open("/surat-kantor/masuk")
            #expect(browser.status == .ok)
            for match in page.matches(of: #/(?:href|action|src)="([^"#]+)"/#) {
                #expect(match.1.hasPrefix("/surat-kantor/"))
            }
            let sheet = try #require(page.firstMatch(of: #/href="([^"]+\.css)"/#))
            try await browser.open(String(sheet.1))
            #expect(browser.headers[.contentType]?.hasPrefix("text/css") == true)
        }
    }

    @Test("a template that prints a value unescaped, or brings style of its own, is refused with its line")
    func templates() {
        let faults = TemplateFaults.find(
            in: ["a": "<p>\n{{{nama}}}", "b": "<p style=\"x\">{{> tidak-ada}}"], needed: ["a", "c"])
        #expect(faults.count == 4)
        #expect(faults.contains { $0.hasPrefix("web/a.mustache:2:") })
    }
}
