import Foundation
import MailWorld
import Testing

@testable import Transport

extension RealServerTests {
    @Suite("SMTP: broken wires")
    struct SMTPBrokenWireTests {
        @Test("a wire cut in the middle of the letter: not sent, to be repeated")
        func cutInMessage() throws {
            let relay = try TCPRelay(to: try World.shared.smtpPort)
            relay.change { $0.cutsAfterClientBytes = 300_000 }
            let inbox = try World.session("cut-message")
            // More than the relay and the sockets on both its sides can hold, so that the end of it is still ours at the cut.
            let letter = World.letter(1, size: 24_000_000)
            let error = try transportError { try send(letter, to: "cut-message", relay) }
            guard case .closed = error else { throw error }
            #expect(error.isTemporary)
            try expectOnlyMarker(in: inbox, "cut-message")
        }

        @Test("a wire cut after the letter and before the answer: in doubt")
        func cutBeforeAnswer() throws {
            let inbox = try World.session("cut-answer")
            let counting = try TCPRelay(to: try World.shared.smtpPort)
            try send(World.letter(1), to: "cut-answer", counting)
            let relay = try TCPRelay(to: try World.shared.smtpPort)
            // The goodbye has not come yet, so the last thing that passed is the answer, 37 bytes or so.
            let answered = counting.traffic.fromServer
            relay.change { $0.cutsAfterServerBytes = answered - 25 }
            let error = try transportError { try send(World.letter(2), to: "cut-answer", relay) }
            guard case .inDoubt = error else { throw error }
            #expect(error.isTemporary)
            try World.awaitMessages(2, in: inbox)
        }

        @Test("cancelling in the middle of a letter delivers nothing of it")
        func cancel() throws {
            let relay = try TCPRelay(to: try World.shared.smtpPort)
            let inbox = try World.session("smtp-cancel")
            relay.change { $0.delay = 0.02 }
            let bell = try WakeSignal()
            Thread {
                while relay.traffic.fromClients < 1_000_000 { usleep(1000) }
                bell.signal()
            }.start()
            let error = try transportError {
                try send(World.letter(1, size: 15_000_000), to: "smtp-cancel", relay, cancel: bell)
            }
            #expect(error == .cancelled(ServerPlace(host: "127.0.0.1", port: relay.port)))
            try expectOnlyMarker(in: inbox, "smtp-cancel")
        }

        @Test("a server that does not answer is given up after the timeout, and cancelling does not wait for it")
        func silence() throws {
            let relay = try TCPRelay(to: try World.shared.smtpPort)
            relay.change { $0.delay = 3600 }
            let endpoint = try World.smtp(port: relay.port, timeout: 0.2)
            let slow = try transportError {
                _ = try SMTPConnection(endpoint: endpoint, heloName: "x.test")
                    .send(from: "", to: ["a@kantor.test"], message: World.letter(1))
            }
            guard case .timedOut = slow else { throw slow }
            let bell = try WakeSignal()
            Thread { bell.signal() }.start()
            let error = try transportError { try send(World.letter(1), to: "a", relay, cancel: bell) }
            guard case .cancelled = error else { throw error }
        }

        private func send(
            _ letter: [UInt8], to name: String, _ relay: TCPRelay, cancel: WakeSignal? = nil
        ) throws {
            let way = try SMTPConnection(
                endpoint: try World.smtp(port: relay.port), heloName: "sekolah.test", cancel: cancel)
            _ = try way.send(from: "guru@sekolah.test", to: ["\(name)@kantor.test"], message: letter)
        }

        /// Sends a letter over an unbroken wire, and expects it to be the only one that arrives.
        private func expectOnlyMarker(in inbox: IMAPConnection, _ name: String) throws {
            try send(World.letter(99), to: name, try TCPRelay(to: try World.shared.smtpPort))
            try World.awaitMessages(1, in: inbox)
            #expect(try inbox.search(header: "Subject", "surat 99") == [1])
        }
    }
}
