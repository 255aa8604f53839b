import Foundation
import Hummingbird
import HummingbirdTesting
import Persuratan
import Register
import Testing

@testable import Web

@Suite("the quarantine's pages") struct KarantinaPagesTests {
    private static let hostile = """
        From: "<img src=x onerror=alert(1)>" <a@b.example>\r
        Subject: <script>alert(2)</script>\r
        MIME-Version: 1.0\r
        Content-Type: multipart/mixed; boundary=x\r
        \r
        --x\r
        Content-Type: text/html\r
        \r
        <p>Isi <b>surat</b><script>alert(3)</script><iframe src="//jahat.example"></iframe></p>\r
        --x\r
        Content-Type: application/pdf\r
        Content-Disposition: attachment; filename="\\"><svg onload=alert(4)>.pdf"\r
        \r
        %PDF\r
        --x--\r

        """

    /// An office with one message in quarantine: number 1.
    private func house() throws -> PageHouse {
        let house = try PageHouse()
        let bytes = Data(Self.hostile.utf8)
        try house.register.write { (tx) throws in
            let pesan = FetchedPesan(
                uid: 1, messageID: "<a@b>", digest: "d", ukuran: bytes.count, isTerpotong: false,
                diterima: Requests.morning, isi: bytes)
            _ = try tx.store([pesan], mailbox: "INBOX", uidValidity: 7, at: Requests.morning)
            try tx.quarantine(message: 1, alasan: "surel rusak: <b>contoh</b>")
        }
        return house
    }

    @Test("it is shown as text with its reason, whatever it wants to be")
    func text() async throws {
        let house = try house()
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.sekretariat, client)
            for path in ["/karantina", "/karantina/1"] {
                let body = try await browser.open(path)
                #expect(browser.status == .ok && body.contains("surel rusak: &lt;b&gt;contoh&lt;/b&gt;"))
                for markup in ["<script>alert", "<img", "<iframe", "<svg"] {
                    #expect(!body.contains(markup), "\(markup)")
                }
            }
            #expect(browser.body.contains("Isi surat"))
            for path in ["/karantina/2", "/karantina/x", "/karantina/-1"] {
                try await browser.open(path)
                #expect(browser.status == .notFound, "\(path)")
            }
        }
    }

    @Test("only the secretariat may look, and act by a form of its own page")
    func rights() async throws {
        let house = try house()
        try await house.open { client in
            for address in [PageHouse.kadis, PageHouse.kabid] {
                let browser = try await house.signedIn(address, client)
                for path in ["/karantina", "/karantina/1"] {
                    try await browser.open(path)
                    #expect(browser.status == .forbidden)
                }
                try await browser.open("/papan")
                #expect(!browser.body.contains("/karantina"))
                for act in ["lepas", "buang"] {
                    try await browser.send("/karantina/1/\(act)", ["alasan": "x"])
                    #expect(browser.status == .forbidden)
                }
            }
            let browser = try await house.signedIn(PageHouse.sekretariat, client)
            browser.token = String(repeating: "0", count: 64)
            try await browser.send("/karantina/1/buang", ["alasan": "x"])
            #expect(browser.status == .forbidden)
            #expect(try house.register.read { try $0.tindakan(limit: 9) }.isEmpty)
        }
    }

    @Test("release and discard are acts with the name of who did it, and the page says what became of them")
    func acts() async throws {
        let house = try house()
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.sekretariat, client)
            try await browser.open("/karantina/1")
            try await browser.send("/karantina/1/buang", ["alasan": String(repeating: "iklan ", count: 200)])
            #expect(browser.status == .seeOther)
            let next = try #require(browser.headers[.location])
            #expect(try await browser.open(next).contains("Tindakan telah dijalankan dan dicatat."))
            try await browser.open("/karantina/1")
            try await browser.send("/karantina/1/lepas", [:])
        }
        let acts = try house.register.read { try $0.tindakan(limit: 9) }
        #expect(acts.map(\.isi.name) == ["lepaskan", "buang"])
        #expect(acts.allSatisfy { $0.oleh == Petugas(nama: "Pejabat sekretariat", peran: Requests.sekretariat) })
        guard case .buang(1, let reason) = try #require(acts.last).isi else { throw PageProblem.notFound }
        #expect(reason.count <= KarantinaPages.reasonLimit)
    }
}
