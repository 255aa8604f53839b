import Foundation
import Testing

@testable import Transport

@Suite("IMAP responses")
struct IMAPResponseParserTests {
    @Test("Dovecot's session is read whole")
    func dovecot() throws {
        let validity = try #require(UIDValidity(rawValue: 1_795_494_665))
        let other = try #require(UIDValidity(rawValue: 1_795_494_666))
        let flags = ["\\Answered", "\\Flagged", "\\Deleted", "\\Seen", "\\Draft"]
        let expected: [IMAPResponse] = [
            .flags(flags),
            .status(.ok, ResponseText(code: .permanentFlags(flags + ["\\*"]), text: "Flags permitted.")),
            .exists(3), .recent(0),
            .status(.ok, ResponseText(code: .unseen(2), text: "First unseen.")),
            .status(.ok, ResponseText(code: .uidValidity(validity), text: "UIDs valid")),
            .status(.ok, ResponseText(code: .uidNext(4), text: "Predicted next UID")),
            .status(.ok, ResponseText(code: .highestModSeq(7), text: "Highest")),
            .tagged(tag: "d2", .ok, ResponseText(code: .readWrite, text: "Select completed (0.001 + 0.000 secs).")),
            .fetch(
                sequence: 1,
                FetchedAttributes(uid: 1, internalDate: Date(timeIntervalSince1970: 1_795_494_665), size: 710)),
            .tagged(tag: "d3", .ok, ResponseText(code: nil, text: "Fetch completed.")),
            .fetch(
                sequence: 1, FetchedAttributes(uid: 1, sections: ["": Data("Subject: hai\r\n\r\nd4 OK no\r\n".utf8)])),
            .exists(4),
            .tagged(tag: "d4", .ok, ResponseText(code: nil, text: "Fetch completed.")),
            .continuation(ResponseText(code: nil, text: "idling")),
            .status(.ok, ResponseText(code: nil, text: "Still here")),
            .expunge(2),
            .tagged(tag: "d5", .ok, ResponseText(code: nil, text: "Idle completed.")),
            .status(
                .ok, ResponseText(code: .copyUID(other, from: [1...2, 7...7], to: [11...13]), text: "Moved UIDs.")),
            .tagged(tag: "d6", .ok, ResponseText(code: nil, text: "Move completed.")),
            .status(.bye, ResponseText(code: nil, text: "Logging out")),
            .tagged(tag: "d7", .ok, ResponseText(code: nil, text: "Logout completed.")),
        ]
        #expect(try responses(in: Transcripts.dovecot) == expected)
    }

    @Test("Gmail's labels and attributes of its own do no harm")
    func gmail() throws {
        let read = try responses(in: Transcripts.gmail)
        let fetched = FetchedAttributes(
            uid: 8, flags: ["\\Seen", "$NotPhishing"], sections: ["": Data("a\r\n\r\n".utf8)])
        #expect(read[7] == .fetch(sequence: 1, fetched))
        #expect(
            read[9]
                == .list(
                    ListedFolder(
                        attributes: ["\\HasNoChildren", "\\Trash"], separator: UInt8(ascii: "/"),
                        name: Array("[Gmail]/Tong Sampah".utf8))))
        #expect(
            read[12]
                == .tagged(tag: "d5", .no, ResponseText(code: .tryCreate, text: "No folder Arsip (Failure)")))
        #expect(read.last == .status(.bye, ResponseText(code: nil, text: "Session expired, please login again.")))
    }

    @Test("Exchange's folder name as a literal, its blank-padded day and its empty search are read")
    func exchange() throws {
        let read = try responses(in: Transcripts.exchange)
        let nineInTheMorning = Date(timeIntervalSince1970: 1_793_671_500)
        #expect(
            read[10] == .fetch(sequence: 1, FetchedAttributes(uid: 103, internalDate: nineInTheMorning, size: 11880)))
        #expect(read[11] == .fetch(sequence: 2, FetchedAttributes(uid: 104, sections: ["HEADER": Data([13, 10])])))
        let folder = ListedFolder(
            attributes: ["\\Marked", "\\HasNoChildren"], separator: UInt8(ascii: "/"), name: Array("Arsip 1".utf8))
        #expect(read[13] == .list(folder))
        #expect(read[14] == .search([]))
    }

    @Test("Cyrus's STATUS, APPENDUID, ESEARCH and a body that is NIL are read")
    func cyrus() throws {
        let read = try responses(in: Transcripts.cyrus)
        let validity = try #require(UIDValidity(rawValue: 1_091_480_003))
        #expect(
            Array(read[11...])
                == [
                    .folderStatus(
                        name: Array("INBOX.Arsip".utf8),
                        ["MESSAGES": 17, "UIDNEXT": 18, "HIGHESTMODSEQ": 9_223_372_036_854_775_807]),
                    .search([2, 3, 6]),
                    .tagged(tag: "d3", .ok, ResponseText(code: .appendUID(validity, [18...18]), text: "Completed")),
                    .other("ESEARCH"),
                    .fetch(sequence: 1, FetchedAttributes(uid: 1, flags: [])),
                    .status(.no, ResponseText(code: nil, text: "Quota at 91%")),
                    .tagged(tag: "d4", .ok, ResponseText(code: nil, text: "Completed (0.000 sec)")),
                ])
    }

    @Test("a session split at any byte reads the same", arguments: Transcripts.all.keys.sorted())
    func split(server: String) throws {
        let bytes = wire(try #require(Transcripts.all[server]))
        let whole = try responses(in: [bytes[...]])
        for place in 0...bytes.count {
            let read = try responses(in: [bytes[..<place], bytes[place...]])
            #expect(read == whole, "split at byte \(place)")
        }
        #expect(try responses(in: bytes.indices.map { bytes[$0...$0] }) == whole)
    }

    @Test("brackets in human text are no code, and braces at its end no literal")
    func humanText() throws {
        let transcript = """
            * OK [unfinished business {12}
            d1 NO [] nothing {3}
            + go on {1}

            """
        #expect(
            try responses(in: transcript)
                == [
                    .status(.ok, ResponseText(code: nil, text: "[unfinished business {12}")),
                    .tagged(tag: "d1", .no, ResponseText(code: nil, text: "[] nothing {3}")),
                    .continuation(ResponseText(code: nil, text: "go on {1}")),
                ])
    }
}

@Suite("hostile IMAP servers and letters")
struct HostileResponseTests {
    @Test("a letter that contains the tagged line ends nothing")
    func forgedEnd() throws {
        let letter = ")\r\nd4 OK Fetch completed.\r\n* BYE\r\n* 9 EXISTS\r\n"
        let bytes = Array("* 1 FETCH (UID 1 BODY[] {\(letter.utf8.count)}\r\n\(letter))\r\n".utf8)
        #expect(
            try responses(in: bytes.indices.map { bytes[$0...$0] })
                == [.fetch(sequence: 1, FetchedAttributes(uid: 1, sections: ["": Data(letter.utf8)]))])
    }

    @Test("a literal over the limit is refused before it comes")
    func hugeLiteral() {
        #expect(throws: IMAPFault.limitExceeded(what: "a literal", limit: 1000)) {
            try responses(in: "* 1 FETCH (BODY[] {1001}\n", literalLimit: 1000)
        }
        #expect(throws: IMAPFault.limitExceeded(what: "a literal", limit: 4_294_967_295)) {
            try responses(in: "* 1 FETCH (BODY[] {99999999999999999999}\n")
        }
    }

    @Test("many small literals count together")
    func manyLiterals() {
        #expect(throws: IMAPFault.limitExceeded(what: "a literal", limit: 10)) {
            try responses(in: "* 1 FETCH (BODY[1] {6}\nabcdef BODY[2] {6}\nabcdef)\n", literalLimit: 10)
        }
    }

    @Test("a line without end is refused at 64 kB")
    func endlessLine() {
        let fault = IMAPFault.limitExceeded(what: "a response line", limit: 65_536)
        let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1000)[...]
        #expect(throws: fault) { try responses(in: Array(repeating: piece, count: 66)) }
        #expect(throws: fault) {
            try responses(in: "* OK " + String(repeating: "y", count: 70_000) + "\n")
        }
    }

    @Test("lists nested too deep are refused")
    func deepNesting() {
        let deep = String(repeating: "(", count: 5000)
        #expect(throws: IMAPFault.violation("lists nested deeper than 32")) {
            try responses(in: "* 1 FETCH (X-Y \(deep)\n")
        }
    }

    @Test(
        "what breaks the grammar is refused",
        arguments: [
            "* 0 FETCH (UID 1)", "* 1 FETCH (UID 0)", "* 1 FETCH (UID 4294967296)", "* 1 FETCH UID 1",
            "* 1 FETCH (UID 1", "* 1 FETCH (UID 1) x", "* 1 FETCH (BODY[ \"x\")", "* 1 FETCH (FLAGS NIL)",
            "* OK [UIDVALIDITY 0] x", "* LIST () \"/\" \"unfinished", "* SEARCH 1 x", "* SEARCH 0",
            "d1 MAYBE", "* STATUS INBOX (MESSAGES)", "*", "", "* 0 EXPUNGE", "nothing",
        ])
    func broken(line: String) throws {
        #expect(throws: IMAPFault.self) { try responses(in: line + "\n") }
    }

    @Test("a line that ends without carriage return is refused")
    func bareLineFeed() {
        #expect(throws: IMAPFault.violation("a line that does not end with CRLF")) {
            try responses(in: [Array("* 1 EXISTS\n".utf8)[...]])
        }
    }
}
