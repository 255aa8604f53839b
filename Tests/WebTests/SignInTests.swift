import Foundation
import Hummingbird
import HummingbirdTesting
import Persuratan
import Testing

@testable import Web

@Suite("Signing in by a mailed link")
struct SignInTests {
    @Test("a listed address gets a link, whose button opens the register")
    func listed() async throws {
        let house = try PageHouse()
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.sekretariat, client)
            #expect(browser.status == .seeOther)
            #expect(browser.headers[.location] == "/buku")
            let page = try await browser.open("/buku")
            #expect(browser.status == .ok)
            #expect(page.contains("Pejabat sekretariat"))
        }
    }

    @Test("nobody learns whether an address is known")
    func enumeration() async throws {
        let house = try PageHouse()
        try await house.open { client in
            let browser = Browser(client)
            try await browser.open("/masuk")
            let known = try await browser.send("/masuk", ["alamat": PageHouse.kadis])
            let stranger = try await browser.send("/masuk", ["alamat": "siapa@lain.example"])
            let masked = { (page: String) in
                page.replacing(PageHouse.kadis, with: "x").replacing("siapa@lain.example", with: "x")
            }
            #expect(masked(known) == masked(stranger))
            _ = try await house.desk.link(for: PageHouse.kadis)
            #expect(house.desk.sent.count == 1)
        }
    }

    @Test("looking at a link does not spend it, as mail scanners look; its button does, once")
    func once() async throws {
        let house = try PageHouse()
        try await house.open { client in
            let first = try await house.signedIn(PageHouse.kadis, client)
            #expect(first.status == .seeOther)
            let link = try await house.desk.link(for: PageHouse.kadis)
            let second = Browser(client)
            try await second.open(link)
            #expect(second.status == .gone)
            try await second.open("/masuk")
            try await second.send(link, [:])
            #expect(second.status == .gone)
        }
    }

    @Test("a link is good for ten minutes, a session for its hours, and neither longer")
    func expiry() async throws {
        let house = try PageHouse()
        try await house.open { client in
            let browser = Browser(client)
            try await browser.open("/masuk")
            try await browser.send("/masuk", ["alamat": PageHouse.kadis])
            let link = try await house.desk.link(for: PageHouse.kadis)
            house.desk.clock.advance(601)
            try await browser.open(link)
            #expect(browser.status == .gone)
            let signedIn = try await house.signedIn(PageHouse.sekretariat, client)
            house.desk.clock.advance(house.parts.setup.masaSesi + 1)
            try await signedIn.open("/buku")
            #expect(signedIn.status == .seeOther)
            #expect(signedIn.headers[.location] == "/masuk?ke=/buku")
        }
    }

    @Test("a session word that was planted before is worth nothing after")
    func fixation() async throws {
        let house = try PageHouse()
        try await house.open { client in
            let planted = SecretToken().text
            let victim = Browser(client)
            victim.cookie = planted
            try await victim.open("/masuk")
            try await victim.send("/masuk", ["alamat": PageHouse.sekretariat])
            let link = try await house.desk.link(for: PageHouse.sekretariat)
            try await victim.open(link)
            try await victim.send(link, [:])
            #expect(victim.cookie != planted)
            let thief = Browser(client)
            thief.cookie = planted
            try await thief.open("/buku")
            #expect(thief.status == .seeOther)
        }
    }

    @Test("signing out ends the session for every copy of its cookie")
    func signOut() async throws {
        let house = try PageHouse()
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.sekretariat, client)
            let kept = browser.cookie
            try await browser.open("/buku")
            try await browser.send("/keluar", [:])
            browser.cookie = kept
            try await browser.open("/buku")
            #expect(browser.status == .seeOther)
        }
    }

    @Test("one address gets three links in ten minutes, and one client asks twenty times")
    func limits() async throws {
        let house = try PageHouse()
        try await house.open { client in
            let browser = Browser(client)
            try await browser.open("/masuk")
            for _ in 0..<20 { try await browser.send("/masuk", ["alamat": PageHouse.kadis]) }
            #expect(browser.status == .ok)
            try await browser.send("/masuk", ["alamat": PageHouse.kabid])
            #expect(browser.status == .tooManyRequests)
            _ = try await house.desk.link(for: PageHouse.kadis)
            #expect(house.desk.sent.count <= 3)
        }
    }

    @Test(
        "after signing in nobody is led to another site",
        arguments: ["//jahat.example", "https://jahat.example", "/\\jahat.example", "javascript:alert(1)", "/buku?x=1"])
    func openRedirect(target: String) {
        #expect(SignInPages.target(target) == "/buku")
    }
}
