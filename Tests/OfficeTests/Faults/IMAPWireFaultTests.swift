import Foundation
import MailWorld
import Register
import Testing
import Transport

@testable import Office

@Suite("faults: the wire to the mailbox", .serialized) struct IMAPWireFaultTests {
    @Test("cut at any byte of a session, the letter is stored once and put away once")
    func everyByte() throws {
        let office = try WireOffice("potong")
        try office.client.append(WireOffice.letter(0), to: "INBOX")
        // The first session also makes the folder; the second is like all that follow.
        try office.takeIn()
        try office.client.append(WireOffice.letter(1), to: "INBOX")
        let session = try office.imapWire.traffic { try office.takeIn() }
        let cuts = WireCut.all(of: session, step: FaultSizes.now.byteStep)
        for (index, cut) in cuts.enumerated() {
            let before = office.dealtWith
            try office.client.append(WireOffice.letter(index + 2), to: "INBOX")
            office.imapWire.cut(cut)
            try office.takeInOverBrokenWire()
            office.imapWire.cut(nil)
            // A daemon goes on, a program that was ended begins anew: both must find everything.
            if index % 2 == 0 { office.restart() }
            try office.takeIn()
            #expect(office.dealtWith == before + 1, "cut \(cut)")
            #expect(try office.count(in: "INBOX") == 0, "cut \(cut)")
            Progress.step(index + 1, of: cuts.count, "cuts of a short IMAP session")
        }
        #expect(try office.count(in: "Diproses") == cuts.count + 2)
        Progress.say("short IMAP session: \(cuts.count) cuts, \(office.dealtWith) letters stored once each")
    }

    @Test("cut again and again in a long session, every letter is stored once and put away once")
    func longSession() throws {
        let office = try WireOffice("panjang")
        let letters = 40
        for number in 1...letters {
            try office.client.append(WireOffice.letter(number, size: number % 8 == 0 ? 60_000 : 3_000), to: "INBOX")
        }
        let session = try office.imapWire.traffic { try office.takeIn() }
        var random = SeededRandom(seed: FaultSizes.now.seed)
        var cuts = 0
        while cuts < FaultSizes.now.randomCuts {
            try returnAll(office)
            try office.forget()
            for _ in 0..<3 {
                office.imapWire.cut(WireCut.any(of: session, &random))
                try office.takeInOverBrokenWire()
                cuts += 1
                Progress.step(cuts, of: FaultSizes.now.randomCuts, "cuts of a long IMAP session")
            }
            office.imapWire.cut(nil)
            try office.takeIn()
            #expect(office.dealtWith == letters)
            #expect(try office.count(in: "INBOX") == 0)
            #expect(try office.count(in: "Diproses") == letters)
        }
        Progress.say("long IMAP session: \(cuts) cuts, \(session.fromServer) bytes a session, nothing lost or doubled")
    }

    @Test("cut again and again within the same letter, it is not set aside for that")
    func sameLetter() throws {
        let office = try WireOffice("sama")
        try office.client.append(WireOffice.letter(1, size: 60_000), to: "INBOX")
        let session = try office.imapWire.traffic { try office.takeIn() }
        try returnAll(office)
        try office.forget()
        for _ in 0..<Intake.brokenWireLimit - 1 {
            office.imapWire.cut(WireCut(isFromClient: false, bytes: session.fromServer - 30_000))
            try office.takeInOverBrokenWire()
        }
        office.imapWire.cut(nil)
        try office.takeIn()
        #expect(office.dealtWith == 1)
        #expect(try office.count(in: "INBOX") == 0)
    }

    private func returnAll(_ office: WireOffice) throws {
        _ = try office.client.select("Diproses")
        try office.client.move(try office.client.fetchSizes(from: 1).map(\.uid), to: "INBOX")
    }
}
