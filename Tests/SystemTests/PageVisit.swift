import Foundation
import Mail
import MailWorld
import Testing

/// Somebody at the office's pages with a real browser, signed in by the link of a real mail.
final class PageVisit {
    let browser: Chromium
    private let office: SystemOffice
    private let base: String

    /// Pictures of every page that a test saw, for people to look at.
    static let pictures = Repository.root.appending(path: ".build/layar")

    init(_ office: SystemOffice, as role: String) throws {
        (self.office, base) = (office, try #require(office.office.webURL))
        browser = try Chromium()
        try signIn(role)
    }

    private func signIn(_ role: String) throws {
        let persona = try office.persona(role)
        try browser.open(base + "/")
        try check("masuk")
        try browser.fill("#alamat", persona.address)
        try browser.click("main button")
        try browser.wait("main a[href$='/masuk']")
        try check("masuk-terkirim")
        let mail = try persona.wait(for: "sign-in link") { $0.subject.hasPrefix("Tautan masuk") }
        let link = try #require(mail.text.firstMatch(of: #/http:\S+/#)).0
        #expect(mail.html?.contains(link) == true)
        try browser.open(String(link))
        try check("masuk-tautan")
        try browser.click("main button")
        try browser.wait("nav.menu")
    }

    func open(_ path: String) throws { try browser.open(base + path) }

    /// The page at hand on a telephone and on a desk: nothing scrolls sideways, nobody is kept out, nothing is complained of.
    func check(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        for (width, height) in [(390, 844), (1280, 900)] {
            try browser.resize(width, height)
            #expect(try browser.barriers() == [], "\(name) at \(width)", sourceLocation: sourceLocation)
            try browser.screenshot(to: Self.pictures.appending(path: "\(name)-\(width).png"))
        }
        #expect(try browser.complaints() == [], "\(name)", sourceLocation: sourceLocation)
    }
}
