import Foundation
import MailWorld
import Testing

@testable import Transport

@Suite("fuzz: IMAP responses")
struct IMAPParserFuzzTests {
    /// What a hostile server would say.
    static let words = [
        "\r\n", "\n", "\r", "\0", " ", "  ", "*", "* ", "+ ", "(", ")", "()", "[", "]", "\"", "\\", "\\\"", "NIL",
        "{0}\r\n",
        "{1}\r\n", "{5}\r\nabcde", "{1048576}\r\n", "{9999999999}\r\n", "~{3}\r\nabc", "{3+}\r\n", "{-1}\r\n", "<0>",
        "BODY[]",
        "BODY[HEADER]<0>", "UID 4294967295", "* 1 FETCH (", "* 4294967295 EXISTS\r\n", "* 0 EXPUNGE\r\n", "* BYE\r\n",
        "* OK [UIDVALIDITY 0]\r\n", "* OK [COPYUID 1 1:4294967295 1:4294967295] x\r\n", "d1 OK done\r\n",
        "d1 NO [ALERT] x\r\n",
        "* SEARCH 1 2 3\r\n", "* LIST (\\Noselect) \"/\" {3}\r\na/b\r\n", "* STATUS x (UIDNEXT 1)\r\n", "\u{FF}",
        "ENVELOPE (",
        "\"24-Nov-2026 04:31:05 +0000\"", "18446744073709551616",
    ]

    /// Seconds that no transcript may take, on however slow a machine.
    static let patience: TimeInterval = 5

    @Test("spoiled responses are always read to an end, soon, and the same way in whatever pieces they come")
    func spoiled() throws {
        let transcripts = Transcripts.all.sorted { $0.key < $1.key }.map { wire($0.value) }
        var mutator = Mutator(seed: FaultSizes.now.seed, words: Self.words)
        var faults = 0
        var slowest: TimeInterval = 0
        for round in 1...FaultSizes.now.parserRounds {
            let bytes = mutator.spoil(mutator.pick(transcripts), with: mutator.pick(transcripts))
            let start = Date()
            let whole = Outcome(of: [bytes[...]])
            slowest = max(slowest, Date().timeIntervalSince(start))
            try #require(Date().timeIntervalSince(start) < Self.patience, "\(Data(bytes).base64EncodedString())")
            let pieces = mutator.pieces(of: bytes)
            #expect(Outcome(of: pieces) == whole, "\(Data(bytes).base64EncodedString()) \(pieces.map(\.count))")
            faults += whole.fault == nil ? 0 : 1
            Progress.step(round, of: FaultSizes.now.parserRounds, "spoiled transcripts, \(faults) refused")
        }
        #expect(faults > FaultSizes.now.parserRounds / 10)
        Progress.say("\(FaultSizes.now.parserRounds) spoiled transcripts, \(faults) refused, slowest \(slowest) s")
    }

    /// What the parser made of some pieces: the responses up to a fault, and the fault.
    private struct Outcome: Equatable {
        var responses: [IMAPResponse] = []
        var fault: IMAPFault?

        init(of pieces: [ArraySlice<UInt8>]) {
            var parser = IMAPResponseParser()
            do {
                for piece in pieces {
                    piece.withUnsafeBytes { parser.feed($0) }
                    while let response = try parser.next() { responses.append(response) }
                }
            } catch {
                fault = error
            }
        }
    }
}
