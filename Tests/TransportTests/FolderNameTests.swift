import Testing

@testable import Transport

@Suite("folder names")
struct FolderNameTests {
    @Test(
        "names are written in modified UTF-7 and read back",
        arguments: [
            ("Arsip", "Arsip"), ("A & B", "A &- B"), ("Entwürfe", "Entw&APw-rfe"),
            ("~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"), ("😀", "&2D3eAA-"), ("é&é", "&AOk-&-&AOk-"),
        ])
    func bothWays(name: String, encoded: String) throws {
        #expect(try FolderName.encode(name) == Array(encoded.utf8))
        #expect(FolderName.decode(Array(encoded.utf8)) == name)
    }

    @Test("what is not modified UTF-7 stays as it is", arguments: ["a&", "a&b", "&===-x"])
    func oddNames(name: String) { #expect(FolderName.decode(Array(name.utf8)) == name) }

    @Test("a name cannot start a command of its own", arguments: ["a\r\nd9 DELETE INBOX", "a\u{0}b", "a\nb", ""])
    func refused(name: String) {
        #expect(throws: TransportError.self) { try FolderName.encode(name) }
    }

    @Test("quotes and backslashes in a name are escaped")
    func quoting() throws {
        let command = try IMAPCommand("SELECT").folder("a\"b\\c")
        #expect(command.parts == [.text(Array("SELECT \"a\\\"b\\\\c\"".utf8))])
    }

    @Test("a value with a line break becomes a literal")
    func literal() {
        let command = IMAPCommand("UID SEARCH").raw("HEADER").string("Subject").string("a\r\nb")
        #expect(
            command.parts == [.text(Array("UID SEARCH HEADER \"Subject\" ".utf8)), .literal(Array("a\r\nb".utf8))])
    }
}
