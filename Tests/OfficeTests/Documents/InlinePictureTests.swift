import Foundation
import Mail
import MailWorld
import Persuratan
import Testing

@testable import Office

/// Mails in HTML whose pictures stand in the text (RFC 2387 multipart/related, RFC 2392 cid:), as telephones send them.
@Suite("Pictures within a mail's text") struct InlinePictureTests {
    private struct Picture {
        let name: String
        let type: String
        let content: Data
    }

    private static let form = SampleLetter.form(visit: DeskHarness.visit)

    private func mail(_ pictures: [Picture]) -> Data {
        let lines = Self.form.replacing("\n", with: "<br>")
        let shown = pictures.indices.map { "<img src=\"cid:gambar\($0)@x.example\" width=120>" }.joined()
        let parts = pictures.enumerated().map { number, picture in
            """
            --lain
            Content-Type: \(picture.type); name="\(picture.name)"
            Content-Transfer-Encoding: base64
            Content-ID: <gambar\(number)@x.example>
            Content-Disposition: inline; filename="\(picture.name)"

            \(picture.content.base64EncodedString(options: .lineLength76Characters))

            """
        }
        return Data(
            """
            From: Rani <\(DeskHarness.applicant)>
            To: \(DeskHarness.officeAddress)
            Subject: Permohonan kunjungan
            Message-ID: <\(UUID().uuidString)@smkn99.example>
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary=lain

            --lain
            Content-Type: text/html; charset=utf-8

            <html><body><p>Yth. Bapak/Ibu, surat kami di bawah ini.</p>\(lines)<br>\(shown)</body></html>
            \(parts.joined())--lain--

            """.utf8)
    }

    private func logo() throws -> Picture {
        let png = try Workshop.python(
            """
            from PIL import Image, ImageDraw
            picture = Image.new('RGB', (300, 80), 'white')
            ImageDraw.Draw(picture).text((20, 30), 'SMK NEGERI 99 KHAYALAN', fill='navy')
            picture.save('out', format='PNG')
            """)
        return Picture(name: "logo.png", type: "image/png", content: png)
    }

    /// Large enough for a page, and nothing to read on it.
    private func portrait() throws -> Picture {
        let jpeg = try Workshop.python(
            """
            from PIL import Image, ImageDraw
            picture = Image.new('RGB', (900, 900), 'lightblue')
            ImageDraw.Draw(picture).ellipse((200, 150, 700, 750), fill='peachpuff')
            picture.save('out', format='JPEG')
            """)
        return Picture(name: "image001.jpg", type: "image/jpeg", content: jpeg)
    }

    @Test("a photograph of the letter is the letter; a logo and a portrait beside it are nothing")
    func photograph() throws {
        let office = try DeskHarness()
        let letter = SampleLetter.text(visit: DeskHarness.visit, written: Tanggal("2026-11-16")!)
        let photo = Picture(
            name: "IMG_0001.jpg", type: "image/jpeg", content: try Workshop.scan(Workshop.pdf(letter), as: "jpg"))
        #expect(try office.receive(mail([logo(), photo, portrait()])).hasil == "received")
        #expect(try office.newMails() == ["pemohon: tanda_terima", "admin: permintaan"])
        let alur = try office.alur()
        #expect(alur.dokumen == [.formulir, .suratPermohonan])
        #expect(alur.surat.nomor == "421.3/087-SMKN99/2026")
        let doubts = alur.surat.perluKlarifikasi.filter { $0.hasPrefix("lampiran:") }
        #expect(doubts == ["lampiran: IMG_0001.jpg dibaca dari gambar, mohon dicocokkan"])
        let sent = try #require(try office.mails(to: "admin").last).attachments.map(\.fileName)
        #expect(sent.contains("IMG_0001.jpg"))
        #expect(!sent.contains("logo.png"))
    }

    @Test("a form with a logo and a portrait below it lacks its letter")
    func ornaments() throws {
        let office = try DeskHarness()
        try office.receive(mail([logo(), portrait()]))
        #expect(try office.newMails() == ["pemohon: kurang_lengkap"])
        #expect(try office.alur().dokumen == [.formulir])
    }

    @Test("an HTML file goes to officers as text: nothing of it can act where they open it")
    func htmlFile() throws {
        let office = try DeskHarness()
        let letter = SampleLetter.text(visit: DeskHarness.visit, written: Tanggal("2026-11-16")!)
        let page = "<html><script>location='http://x.example'</script><pre>\(letter)</pre></html>"
        let mail = PersonalMail(
            to: DeskHarness.officeAddress.description, subject: "Permohonan kunjungan", text: Self.form,
            files: [.init(name: "surat.htm", type: "application/octet-stream", content: Data(page.utf8))])
        #expect(try office.receive(mail, from: DeskHarness.applicant).hasil == "received")
        #expect(try office.alur().surat.nomor == "421.3/087-SMKN99/2026")
        let files = try #require(try office.mails(to: "admin").last).attachments
        let file = try #require(files.first { $0.fileName.hasPrefix("surat.htm") })
        #expect(file.fileName == "surat.htm.txt")
        #expect(file.contentType == "text/plain")
        #expect(!String(decoding: file.content, as: UTF8.self).contains("location"))
        #expect(!files.contains { $0.contentType.contains("html") })
    }
}
