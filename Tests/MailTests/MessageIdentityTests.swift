import Foundation
import Mail
import Testing

@Suite("Identity of a message")
struct MessageIdentityTests {
    private func identity(_ text: String) -> MessageIdentity { MessageIdentity(raw: Data(text.utf8)) }
    private let mail = "From: a@b.example\nSubject: x\n y\nMessage-ID: <m1@b.example>\n\nisi\n"

    @Test("the same letter delivered twice has one digest")
    func deliveredTwice() {
        let traced =
            "Return-Path: <a@b.example>\nDelivered-To: c@d.example\nReceived: from x\n\tby y\nX-Spam: no\n" + mail
        #expect(identity(traced) == identity(mail))
        #expect(identity(mail.replacing("\n", with: "\r\n")) == identity(mail))
        #expect(identity(mail.replacing("x\n y", with: "x y")) == identity(mail))
        #expect(identity(mail).messageID == "m1@b.example")
    }

    @Test("the same Message-ID with other content is another letter", arguments: ["isi", "x\n y", "a@b.example"])
    func otherContent(part: String) {
        #expect(identity(mail.replacing(part, with: "lain")).digest != identity(mail).digest)
    }

    @Test("what is no mail has an identity too")
    func noMail() {
        #expect(identity("").messageID == nil)
        #expect(identity("\0\r\r").digest != identity("halo").digest)
    }
}
