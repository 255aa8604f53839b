import Foundation
import Mail
import Testing

@Suite("Outgoing mails")
struct ComposeTests {
    static func mail(subject: String = "Permohonan kunjungan – SMKN 99 “Khayalan”") -> OutgoingMail {
        var mail = OutgoingMail(
            from: Mailbox(name: "Agenda Surat – Pontive Center", address: "agenda+k7x@pontive.example"),
            to: [
                Mailbox(name: "Budi, S.Pd.", address: "budi@sekolah.example"), Mailbox(address: "siti@sekolah.example"),
            ],
            subject: subject, messageID: "case-12.step-3.1@pontive.example",
            date: Date(timeIntervalSince1970: 1_795_000_000),
            text: "Yth. Bapak/Ibu,\n\nBaris dengan “kutip” dan = tanda.\n.titik di awal\nFrom di awal\n",
            officeMark: "pontive-1")
        mail.cc = [Mailbox(name: "Çelik Ünlü", address: "celik@sekolah.example")]
        mail.replyTo = [Mailbox(address: "agenda+token@pontive.example")]
        mail.inReplyTo = "asal@sekolah.example"
        mail.references = (1...12).map { "acuan-\($0)-dengan-nama-yang-panjang@sekolah.example" }
        mail.utcOffsetMinutes = 420
        mail.html = "<p>Yth. Bapak/Ibu, “kutip”</p>"
        mail.calendar = MailCalendar(method: "REQUEST", text: "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n")
        mail.attachments = [
            OutgoingAttachment(
                fileName:
                    "Surat persetujuan kunjungan – Dinas Komunikasi & Informatika (salinan ‘final’) nomor 123.pdf",
                contentType: "application/pdf", content: Data((0...255).map(UInt8.init))),
            OutgoingAttachment(
                fileName: "undangan.ics", contentType: "text/calendar", content: Data("BEGIN:VCALENDAR".utf8)),
        ]
        mail.extraHeaders = [HeaderField(name: "X-Langkah", value: "3")]
        return mail
    }

    @Test("what is written is read again")
    func roundTrip() throws {
        let mail = Self.mail()
        let parsed = MailParser(ownMark: "pontive-1").parse(try mail.render())
        #expect(parsed.from == mail.from)
        #expect(parsed.to == mail.to)
        #expect(parsed.cc == mail.cc)
        #expect(parsed.replyTo == mail.replyTo)
        #expect(parsed.subject == mail.subject)
        #expect(parsed.messageID == mail.messageID)
        #expect(parsed.inReplyTo == ["asal@sekolah.example"])
        #expect(parsed.references == mail.references)
        #expect(parsed.date == mail.date)
        #expect(parsed.text == mail.text)
        #expect(parsed.html == mail.html)
        #expect(
            parsed.calendar == MailCalendar(method: "REQUEST", text: "BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR\n")
        )
        #expect(parsed.attachments.map(\.fileName) == mail.attachments.map(\.fileName))
        #expect(parsed.attachments.map(\.content) == mail.attachments.map(\.content))
        #expect(parsed.autoSubmitted == "auto-generated")
        #expect(parsed.header("X-Langkah") == "3")
        #expect(parsed.kind == .ownMail)
        #expect(parsed.defects == [])
    }

    @Test("every line is 7-bit, ends with CRLF and is short")
    func lines() throws {
        let bytes = try Self.mail().render()
        #expect(bytes.allSatisfy { $0 < 0x80 && $0 != 0 })
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { !$0.contains("\n") && !$0.contains("\r") })
        #expect(lines.filter { $0.utf8.count > 78 && !$0.hasPrefix("\tname=") } == [])
        #expect(lines.allSatisfy { $0.utf8.count <= 998 })
    }

    @Test("a mail that is rendered again is the same bytes")
    func deterministic() throws {
        #expect(try Self.mail().render() == Self.mail().render())
    }

    @Test(
        "no text that people write can add a header",
        arguments: [
            "a\r\nBcc: x@jahat.example", "a\nBcc: x@jahat.example", "a\rBcc: x", "a\0b", "a\u{2028}Bcc: x",
            "\r\n\r\nisi", "a\u{85}b",
        ])
    func injectionInText(value: String) throws {
        var mail = Self.mail(subject: value)
        mail.to = [Mailbox(name: value, address: "budi@sekolah.example")]
        mail.extraHeaders = [HeaderField(name: "X-Nama", value: value)]
        mail.officeMark = value
        mail.attachments = [
            OutgoingAttachment(fileName: value + ".pdf", contentType: "application/pdf", content: Data())
        ]
        let parsed = MailParser().parse(try mail.render())
        #expect(parsed.headers.allSatisfy { $0.name != "Bcc" })
        #expect(
            parsed.headers.map(\.name) == [
                "From", "Reply-To", "To", "Cc", "Subject", "Date", "Message-Id", "In-Reply-To", "References",
                "Auto-Submitted", "X-Disposisi-Kantor", "X-Nama", "MIME-Version", "Content-Type",
            ])
        #expect(parsed.to.map(\.address) == ["budi@sekolah.example"])
        #expect(parsed.text == mail.text)
    }

    @Test(
        "an address that is not one address is refused",
        arguments: [
            "a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "a b@c.example", "<a@b.example>", "a",
            "@b.example",
            "a@", "a@b@c.example", "\"a\"@b.example", "a@[127.0.0.1]", "a\0@b.example", "",
        ])
    func badAddress(address: String) {
        var mail = Self.mail()
        mail.to = [Mailbox(address: address)]
        #expect(throws: MailError.invalidAddress(field: "To", value: mail.to[0].address)) { try mail.render() }
    }

    @Test("what machines read is refused, not cleaned")
    func refused() {
        func refusal(_ change: (inout OutgoingMail) -> Void) -> MailError? {
            var mail = Self.mail()
            change(&mail)
            do throws(MailError) { _ = try mail.render() } catch { return error }
            return nil
        }
        #expect(
            refusal { $0.messageID = "a@b>\r\nBcc: c" }
                == .invalidMessageID(field: "Message-ID", value: "a@b>\r\nBcc: c"))
        #expect(refusal { $0.inReplyTo = "tanpa-at" } == .invalidMessageID(field: "In-Reply-To", value: "tanpa-at"))
        #expect(refusal { $0.references = ["a b@c"] } == .invalidMessageID(field: "References", value: "a b@c"))
        #expect(refusal { $0.to = [] } == .noRecipient)
        for name in ["Bcc", "bcc", "X Y", "X:\r\nBcc", "", "Content-Type", "From", "Auto-Submitted"] {
            #expect(refusal { $0.extraHeaders = [HeaderField(name: name, value: "x")] } == .invalidHeaderName(name))
        }
        for type in ["pdf", "application/pdf; name=x", "a/b/c", "multipart/mixed", "text/\r\nplain", "message/rfc822"] {
            #expect(
                refusal { $0.attachments[0].contentType = type } == .invalidToken(field: "content type", value: type))
        }
        #expect(
            refusal { $0.calendar = MailCalendar(method: "RE;X", text: "") }
                == .invalidToken(field: "calendar method", value: "RE;X"))
    }

    @Test("random texts, names and subjects come back as they were cleaned")
    func property() throws {
        var random = SeededRandom(seed: 20261124)
        let alphabet = Array("abc ABC 0129 .,:;<>@\"'()[]=?_-+/\\é–“”漢😀ü\u{301}\t")
        func word(_ length: Int) -> String {
            String((0..<length).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] })
        }
        func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        for round in 0..<300 {
            var mail = Self.mail(subject: word(round % 90))
            mail.to = [Mailbox(name: word(round % 40).replacing("=", with: ""), address: "a@b.example")]
            mail.text = word(round) + "\n" + word(3)
            mail.html = nil
            mail.calendar = nil
            mail.attachments = [
                OutgoingAttachment(
                    fileName: word(round % 60), contentType: "image/png", content: Data(word(round).utf8))
            ]
            let parsed = MailParser().parse(try mail.render())
            #expect(parsed.subject == oneLine(mail.subject))
            #expect(parsed.to == mail.to)
            #expect(parsed.text == mail.text)
            #expect(parsed.attachments.map(\.content) == mail.attachments.map(\.content))
            #expect(
                parsed.attachments.map(\.fileName) == [
                    FileName.safe(mail.attachments[0].fileName, fallback: "lampiran.png")
                ])
        }
    }
}

/// SplitMix64, so that a failure can be repeated.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
