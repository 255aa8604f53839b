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

    @Test("only the secretariat may look")
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
            }
        }
    }
}
