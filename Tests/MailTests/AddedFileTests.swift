import Foundation
import Testing

@testable import Mail

@Suite("a file that is added to a mail which was rendered before") struct AddedFileTests {
    private static let file = OutgoingAttachment(
        fileName: "lembar-disposisi-0001-2026.pdf", contentType: "application/pdf",
        content: Data((0...255).map(UInt8.init)))

    private static func mail(html: Bool = true, files: Int = 0) -> OutgoingMail {
        var mail = OutgoingMail(
            from: Mailbox(name: "Layanan", address: "layanan@kantor.example"),
            to: [Mailbox(name: "Pak Arjuna — Kadis", address: "kadis@kantor.example")],
            subject:
                "[PC-2026-0001] Mohon disposisi: “Kunjungan” sekolah yang namanya panjang sekali sampai berganti baris",
            messageID: "pc-2026-0001.3.KODE@kantor.example", date: Date(timeIntervalSince1970: 1_800_000_000),
            text: "--- Tulis balasan di atas garis ini ---\nMohon disposisi “segera”.\n", officeMark: "kantor.example")
        if html { mail.html = "<p>Mohon disposisi “segera”.</p>" }
        mail.references = (1...9).map { "surat\($0).yang.panjang.namanya@sekolah.example" }
        mail.inReplyTo = mail.references.last
        mail.attachments = (0..<files).map {
            OutgoingAttachment(fileName: "surat \($0).pdf", contentType: "application/pdf", content: Data("isi".utf8))
        }
        mail.calendar = MailCalendar(method: "REQUEST", text: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
        return mail
    }

    @Test("the mail is the one that would have been rendered with the file", arguments: [true, false], [0, 1, 3])
    func same(html: Bool, files: Int) throws {
        var mail = Self.mail(html: html, files: files)
        let added = try AddedFile(Self.file).add(to: mail.render())
        mail.attachments.append(Self.file)
        let (was, wanted) = (MailParser().parse(added), MailParser().parse(try mail.render()))
        #expect(was.attachments == wanted.attachments)
        #expect(was.text == wanted.text && was.html == wanted.html && was.subject == wanted.subject)
        #expect(was.messageID == wanted.messageID && was.references == wanted.references && was.date == wanted.date)
        #expect(was.defects.isEmpty)
        let heads = [added, try mail.render()].map { data in
            String(decoding: data, as: UTF8.self).components(separatedBy: "\r\n\r\n")[0]
                .replacing(/boundary="[^"]*"/, with: "boundary")
        }
        #expect(heads[0] == heads[1])
    }

    @Test("adding gives the same bytes each time, 7-bit, with no line over 998 bytes")
    func stable() throws {
        let raw = try Self.mail().render()
        let once = try AddedFile(Self.file).add(to: raw)
        #expect(try AddedFile(Self.file).add(to: raw) == once)
        #expect(once.allSatisfy { $0 < 0x80 })
        #expect(
            String(decoding: once, as: UTF8.self).components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 998 })
    }
}
