import Foundation
import Testing

@testable import Transport

@Suite("forms on the wire")
struct WireFormTests {
    @Test(
        "an internal date is read and written",
        arguments: [
            ("24-Nov-2026 04:31:05 +0000", 1_795_494_665.0, "24-Nov-2026 04:31:05 +0000"),
            (" 1-Jan-2027 06:59:59 +0700", 1_798_761_599.0, "31-Dec-2026 23:59:59 +0000"),
            ("29-Feb-2024 00:00:00 -0330", 1_709_177_400.0, "29-Feb-2024 03:30:00 +0000"),
            ("31-Dec-1969 23:59:59 +0000", -1.0, "31-Dec-1969 23:59:59 +0000"),
        ])
    func internalDate(sent: String, seconds: Double, written: String) {
        #expect(InternalDate.parse(Array(sent.utf8)) == Date(timeIntervalSince1970: seconds))
        #expect(InternalDate.format(Date(timeIntervalSince1970: seconds)) == written)
    }

    @Test("what is no date is none", arguments: ["", "yesterday", "24-Nov-2026", "99-Nov-2026 04:31:05 +0000"])
    func noDate(text: String) { #expect(InternalDate.parse(Array(text.utf8)) == nil) }

    @Test(
        "every line end becomes CRLF",
        arguments: [
            ("a\r\nb\r\n", "a\r\nb\r\n"), ("a\nb\n", "a\r\nb\r\n"), ("a\rb", "a\r\nb"), ("\r\n\n\r", "\r\n\r\n\r\n"),
            ("x\n.\ny", "x\r\n.\r\ny"), ("", ""),
        ])
    func lineEnds(sent: String, clean: String) {
        #expect(LineEnds.crlf(Array(sent.utf8)) == Array(clean.utf8))
    }

    @Test("a reply keeps code, enhanced status and the words of all its lines")
    func reply() {
        #expect(
            SMTPReply(lines: ["550-5.7.1 Not from", "550 5.7.1 here"])
                == SMTPReply(code: 550, enhancedStatus: "5.7.1", text: "Not from\nhere"))
        #expect(SMTPReply(lines: ["250 Ok 2.0.0"]) == SMTPReply(code: 250, enhancedStatus: nil, text: "Ok 2.0.0"))
        #expect(SMTPReply(lines: ["450 5.7.1 x"]) == SMTPReply(code: 450, enhancedStatus: nil, text: "5.7.1 x"))
        #expect(SMTPReply(lines: ["354"]) == SMTPReply(code: 354, enhancedStatus: nil, text: ""))
        #expect(SMTPReply(lines: ["hello"]) == nil)
    }

    @Test(
        "an address cannot end its command",
        arguments: [
            "a@b\r\nDATA", "a@b>", "<a@b", "a b@c", "a\u{0}@b", "@b", "a@", "a", String(repeating: "a", count: 300),
        ])
    func addresses(address: String) {
        #expect(throws: TransportError.self) { try SMTPAddress.check(address, isSender: false) }
    }

    @Test("a secret shows nowhere")
    func secret() {
        let secret = Secret("rahasia")
        let endpoint = ServerEndpoint(
            host: "h", port: 1, security: .tls, credentials: .password(user: "u", secret))
        var dumped = ""
        dump(endpoint, to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), "\(endpoint)", String(reflecting: endpoint), dumped] {
            #expect(!text.contains("rahasia"))
        }
        #expect(secret.reveal { $0 } == "rahasia")
    }

    @Test("errors say what, where and what to do, and whether a repeat makes sense")
    func errors() {
        let place = ServerPlace(host: "imap.kantor.test", port: 993)
        let refused = TransportError.loginRefused(place, user: "u", reply: "A002 NO [AUTHENTICATIONFAILED] Invalid")
        #expect(
            "\(refused)"
                == "imap.kantor.test:993: login of u refused (A002 NO [AUTHENTICATIONFAILED] Invalid). "
                + "Check user and password; many providers want an app password.")
        #expect(!refused.isTemporary)
        #expect(TransportError.loginRefused(place, user: "u", reply: "A002 NO [UNAVAILABLE] Later").isTemporary)
        #expect(TransportError.loginRefused(place, user: "u", reply: "454 4.7.0 Temporary").isTemporary)
        let code = ResponseCode.other("INUSE", arguments: "")
        #expect(TransportError.no(place, command: "SELECT", code: code, text: "").isTemporary)
        #expect(!TransportError.no(place, command: "SELECT", code: .tryCreate, text: "").isTemporary)
    }
}
