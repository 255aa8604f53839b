import Foundation
import MailWorld
import Testing

@testable import Transport

extension RealServerTests {
    @Suite("IMAP")
    struct IMAPConnectionTests {
        @Test("a folder tells its generation, its next UID and its count")
        func select() throws {
            let connection = try World.session("select", messages: [World.letter(1), World.letter(2)])
            let first = try connection.select("INBOX")
            #expect(first.exists == 2)
            #expect(first.uidNext == 3)
            #expect(!first.isReadOnly)
            let again = try connection.select("INBOX", readOnly: true)
            #expect(again.isReadOnly)
            #expect(again.uidValidity == first.uidValidity)
            let error = try transportError { _ = try connection.select("Tidak Ada") }
            guard case .no(_, "SELECT", _, _) = error else { throw error }
            #expect(connection.isOpen)
        }

        @Test("messages come whole, in order and in windows of the size asked for")
        func windows() throws {
            let letters = (1...23).map { World.letter($0, size: 100 * $0) }
            let connection = try World.session("windows", messages: letters)
            var batches: [Int] = []
            var bytes: [[UInt8]] = []
            let report = try connection.fetchMessages(from: 1, limits: FetchLimits(windowCount: 5)) { batch in
                batches.append(batch.count)
                bytes += batch.map(\.bytes)
            }
            #expect(batches == [5, 5, 5, 5, 3])
            #expect(bytes == letters)
            #expect(report == FetchReport(delivered: 23))
            #expect(try World.messages(connection, FetchLimits(windowBytes: 1)).map(\.bytes) == letters)
        }

        @Test("only messages from the UID on are fetched, and none when the UID is past the last")
        func fromUID() throws {
            let connection = try World.session("fromuid", messages: (1...5).map { World.letter($0) })
            var uids: [UInt32] = []
            try connection.fetchMessages(from: 4) { uids += $0.map(\.uid) }
            #expect(uids == [4, 5])
            #expect(try connection.fetchSizes(from: 6) == [])
            let report = try connection.fetchMessages(from: 2, limits: FetchLimits(maximumMessages: 2)) { batch in
                #expect(batch.map(\.uid) == [2, 3])
            }
            #expect(report == FetchReport(delivered: 2, hasMore: true))
        }

        @Test("an empty folder has nothing to fetch")
        func empty() throws {
            #expect(try World.messages(try World.session("empty")) == [])
        }

        @Test("a message that is too large comes as its head, marked, between the others")
        func large() throws {
            let letters = [World.letter(1), World.letter(2, size: 50_000), World.letter(3)]
            let connection = try World.session("large", messages: letters)
            let fetched = try World.messages(connection, FetchLimits(maximumMessageBytes: 10_000))
            try #require(fetched.map(\.isTruncated) == [false, true, false])
            #expect(fetched[1].bytes == Array(World.letter(2, size: 0)))
            #expect(fetched[1].size == UInt64(letters[1].count))
            #expect(fetched[2].bytes == letters[2])
        }

        @Test("fetching does not mark as seen, adding the flag does")
        func seen() throws {
            let connection = try World.session("seen", messages: [World.letter(1), World.letter(2)])
            _ = try World.messages(connection)
            #expect(try flags(connection) == [["\\Recent"], ["\\Recent"]])
            try connection.addFlags([2], ["\\Seen", "$Disposisi"])
            #expect(try flags(connection)[1].contains("\\Seen"))
            #expect(throws: TransportError.self) { try connection.addFlags([1], ["\\Seen)\r\nd9 NOOP"]) }
        }

        @Test("an error of the handler ends the fetching and leaves the session in order")
        func handlerFails() throws {
            let connection = try World.session("handler", messages: (1...9).map { World.letter($0) })
            #expect(throws: NothingThrown.self) {
                try connection.fetchMessages(from: 1, limits: FetchLimits(windowCount: 2)) { _ in throw NothingThrown()
                }
            }
            #expect(try World.messages(connection).count == 9)
        }

        @Test("a message expunged by another session meanwhile is left out")
        func expunged() throws {
            let connection = try World.session("expunged", messages: (1...6).map { World.letter($0) })
            let other = try IMAPConnection.connect(to: connection.endpoint)
            try other.createFolder("Arsip")
            _ = try other.select("INBOX")
            var uids: [UInt32] = []
            try connection.fetchMessages(from: 1, limits: FetchLimits(windowCount: 1)) { batch in
                if uids.isEmpty { try other.move([5, 6], to: "Arsip") }
                uids += batch.map(\.uid)
            }
            #expect(uids == [1, 2, 3, 4])
            try connection.noop()
            #expect(connection.exists == 4)
        }

        @Test("a message over which the server hangs up is the first one missing, and can be left out")
        func unreadable() throws {
            let connection = try World.session("unreadable", messages: (1...4).map { World.letter($0) })
            let folder = try World.shared.mailbox(of: "unreadable@kantor.test").appendingPathComponent("cur")
            let unread = folder.deletingLastPathComponent().appendingPathComponent("new")
            let files = try [folder, unread].flatMap {
                try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
            }
            // Names begin with seconds and microseconds, without leading noughts: numbers, not letters, give the order.
            let inOrder = files.sorted {
                $0.lastPathComponent.compare($1.lastPathComponent, options: .numeric) == .orderedAscending
            }
            let second = try #require(inOrder.dropFirst().first)
            chmod(second.path, 0)
            var uids: [UInt32] = []
            let error = try transportError {
                try connection.fetchMessages(from: 1) { uids += $0.map(\.uid) }
            }
            guard case .bye = error else { throw error }
            #expect(uids == [1])
            let again = try IMAPConnection.connect(to: connection.endpoint)
            _ = try again.select("INBOX")
            try again.fetchMessages(from: 2, skipping: [2]) { uids += $0.map(\.uid) }
            #expect(uids == [1, 3, 4])
        }

        @Test("messages move, whatever the server can do", arguments: MoveOutcome.Way.all)
        func move(way: MoveOutcome.Way) throws {
            let connection = try World.session(
                "move-\(way.rawValue.lowercased())", messages: (1...4).map { World.letter($0) })
            if way != .move { connection.capabilities.remove("MOVE") }
            if way == .copyAndMark { connection.capabilities.remove("UIDPLUS") }
            let archive = try connection.folderName("Arsip/Tahun 2026")
            let error = try transportError { try connection.move([1], to: archive) }
            guard case .no(_, _, .tryCreate, _) = error else { throw error }
            try connection.createFolder(archive)
            try connection.createFolder(archive)
            #expect(try connection.folderExists(archive))
            let outcome = try connection.move([1, 3, 99], to: archive)
            #expect(outcome == MoveOutcome(way: way, newUIDs: [1: 1, 3: 2]))
            #expect(try connection.fetchSizes(from: 1).map(\.uid) == (way == .copyAndMark ? [1, 2, 3, 4] : [2, 4]))
            _ = try connection.select(archive)
            #expect(try World.messages(connection).map(\.bytes) == [World.letter(1), World.letter(3)])
        }

        @Test("folders with names of any script are made and found")
        func folders() throws {
            let connection = try World.session("folders")
            for name in ["Surat & Disposisi", "台北", "a\"b"] {
                #expect(try !connection.folderExists(name))
                try connection.createFolder(name)
                #expect(try connection.folderExists(name))
            }
            #expect(try connection.folderExists("inbox"))
            #expect(try connection.folderSeparator() == ".")
            #expect(try connection.folderName("Arsip/2026") == "Arsip.2026")
        }

        @Test("an appended message keeps bytes, flags and date", arguments: [true, false])
        func append(hasLiteralPlus: Bool) throws {
            let connection = try World.session("append-\(hasLiteralPlus)")
            if !hasLiteralPlus { connection.capabilities.remove("LITERAL+") }
            let date = Date(timeIntervalSince1970: 1_795_494_665)
            let letter = Array("Subject: a\n\n.\n{3}\r\n* BYE\n".utf8)
            let lies = try connection.append(letter, to: "INBOX", flags: ["\\Seen"], date: date)
            #expect(lies?.uid == 1)
            let fetched = try World.messages(connection)
            #expect(fetched.map(\.bytes) == [Array("Subject: a\r\n\r\n.\r\n{3}\r\n* BYE\r\n".utf8)])
            #expect(fetched.map(\.internalDate) == [date])
            let error = try transportError { try connection.append(letter, to: "Tidak Ada") }
            guard case .no(_, "APPEND", .tryCreate, _) = error else { throw error }
            #expect(try connection.fetchSizes(from: 1).count == 1)
        }

        @Test("a message is found by its Message-ID")
        func search() throws {
            let connection = try World.session("search", messages: (1...3).map { World.letter($0) })
            #expect(try connection.search(header: "Message-ID", "<surat.2@sekolah.test>") == [2])
            #expect(try connection.search(header: "Message-ID", "<\"nobody\\@x>") == [])
            #expect(try connection.search(header: "Subject", "sürat\r\nd9 NOOP") == [])
            #expect(throws: TransportError.self) { try connection.search(header: "a\" NOT", "x") }
        }

        private func flags(_ connection: IMAPConnection) throws -> [[String]] {
            var flags: [[String]] = []
            try connection.run(IMAPCommand("FETCH", "1:* (FLAGS)")) { response throws(TransportError) in
                if case .fetch(_, let item) = response, let found = item.flags { flags.append(found) }
            }
            return flags
        }
    }
}

extension MoveOutcome.Way {
    static let all: [MoveOutcome.Way] = [.move, .copyAndExpunge, .copyAndMark]
}
