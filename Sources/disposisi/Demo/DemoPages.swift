import Foundation
import MailWorld

/// Pictures of the pages, taken with a real browser by a secretary who signs in with the mailed link.
struct DemoPages {
    let office: DemoOffice
    /// Where the pictures are kept.
    let folder: URL

    private static let pages = [
        ("buku-agenda", "/buku", "main table"), ("papan", "/papan", "main h1"), ("agenda", "/agenda", "main h1"),
        ("laporan", "/laporan", "main h1"),
    ]

    /// - Parameter letter: the path of the letter's page.
    func take(letter: String) throws {
        guard let base = office.webURL else { throw ProgramError("the demonstration's office has no pages") }
        let browser = try Chromium()
        try signIn(browser, base)
        for (name, path, sign) in Self.pages + [("surat", letter, "#h-isi")] {
            try browser.open(base + path)
            try browser.wait(sign)
            for (size, width, height) in [("meja", 1280, 900), ("telepon", 390, 844)] {
                try browser.resize(width, height)
                try browser.screenshot(to: folder.appending(path: "\(name)-\(size).png"))
            }
        }
    }

    private func signIn(_ browser: Chromium, _ base: String) throws {
        let secretary = try office.persona("sekretariat")
        try browser.open(base + "/masuk")
        try browser.fill("#alamat", secretary.address)
        try browser.click("main button")
        let mail = try secretary.wait(for: "sign-in link") { $0.subject.hasPrefix("Tautan masuk") }
        guard let link = mail.text.firstMatch(of: #/http:\S+/#) else { throw ProgramError("the mail has no link") }
        try browser.open(String(link.0))
        try browser.click("main button")
        try browser.wait("nav.menu")
    }
}
