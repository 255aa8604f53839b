import Testing

@testable import Transport

@Suite("What the answer to a login tells")
struct LoginReplyTests {
    @Test("abilities told with the login are believed")
    func told() {
        let reply = "A002 OK [CAPABILITY IMAP4rev1 IDLE move] Logged in"
        #expect(IMAPConnection.capabilities(in: reply) == ["IMAP4REV1", "IDLE", "MOVE"])
    }

    @Test(
        "anything else means that the server must be asked",
        arguments: [
            nil, "", "A002 OK Logged in", "A002 NO [CAPABILITY IMAP4rev1] no", "* OK [CAPABILITY IMAP4rev1] hello",
            "A002 OK [CAPABILITY", "A002",
        ])
    func untold(_ reply: String?) {
        #expect(IMAPConnection.capabilities(in: reply) == nil)
    }
}
