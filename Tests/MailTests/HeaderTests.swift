import Foundation
import Mail
import Testing

@Suite("Headers and names")
struct HeaderTests {
    @Test("mailboxes are read leniently; the domain is in small letters, the local part as it stood")
    func mailboxes() {
        #expect(
            Mailbox(parsing: "\"Budi, S.Pd.\" <Budi.R@Sekolah.EXAMPLE>")
                == Mailbox(name: "Budi, S.Pd.", address: "Budi.R@sekolah.example"))
        #expect(Mailbox(parsing: "=?utf-8?q?Ren=C3=A9?= <r@x.example>")?.name == "René")
        #expect(Mailbox(parsing: "tim: a@x.example, b@x.example;")?.address == "a@x.example")
        #expect(Mailbox(parsing: "kadis@dinas.example <jahat@jahat.example>")?.address == "jahat@jahat.example")
        #expect(Mailbox(parsing: "tanpa alamat") == nil)
        #expect(Mailbox(address: "agenda+k7x+y@a.example").plusTag == "k7x+y")
        #expect(Mailbox(address: "agenda@a.example").plusTag == nil)
        #expect(Mailbox(address: "agenda+@a.example").plusTag == nil)
    }

    @Test(
        "names of files are safe",
        arguments: [
            ("surat.pdf", "surat.pdf"), ("../../etc/passwd", "passwd"), ("C:\\x\\surat.pdf", "surat.pdf"),
            (".bashrc", "bashrc"),
            ("a\u{202E}fdp.exe", "afdp.exe"), ("a\0b\n.pdf", "b .pdf"), ("...", "lampiran"), ("", "lampiran"),
            ("/", "lampiran"),
            ("a:b*c?.pdf", "a_b_c_.pdf"), ("surat . ", "surat"),
        ])
    func fileNames(name: String, expected: String) { #expect(FileName.safe(name) == expected) }

    @Test("long names keep their ending")
    func longName() {
        let name = FileName.safe(String(repeating: "é", count: 300) + ".pdf")
        #expect(name.hasSuffix("é.pdf"))
        #expect(name.utf8.count <= 150)
    }

    @Test("a boundary in RFC 2231's form, or a second Content-Type, hides no depth")
    func hiddenDepth() {
        for form in ["boundary*=utf-8''b", "boundary*0=b; boundary*1="] {
            let parts = (0..<900).map { "--b\($0)\nContent-Type: multipart/mixed; \(form)\($0 + 1)\n\n" }.joined()
            let raw = "From: a@b.example\nContent-Type: multipart/mixed; \(form)0\n\n" + parts
            let mail = MailParser().parse(Data(raw.utf8))
            #expect(mail.attachments.isEmpty)
        }
        let parts = (0..<900).map {
            "--b\($0)\nContent-Type: text/plain\nContent-Type: multipart/mixed; boundary=b\($0 + 1)\n\n"
        }.joined()
        let raw = "From: a@b.example\nContent-Type: multipart/mixed; boundary=b0\n\n" + parts
        #expect(MailParser().parse(Data(raw.utf8)).fatalDefect == .nestedTooDeep(limit: 20))
    }
}
