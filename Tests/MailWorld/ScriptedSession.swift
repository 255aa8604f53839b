import Foundation

/// One client of a ``ScriptedSMTP``; its thread runs `run()`.
final class ScriptedSession {
    private let client: Int32
    private let script: Locked<ScriptedSMTP.Script>
    private let arrived: Locked<[ScriptedSMTP.Taken]>
    private var unread: [UInt8] = []

    init(
        _ client: Int32, script: Locked<ScriptedSMTP.Script>,
        arrived: Locked<[ScriptedSMTP.Taken]>
    ) {
        (self.client, self.script, self.arrived) = (client, script, arrived)
    }

    func run() {
        defer { close(client) }
        guard reply(.greeting, "220 scripted ESMTP") else { return }
        while let line = readLine() {
            let word = String(decoding: line.prefix { $0 != 0x20 }, as: UTF8.self).uppercased()
            guard obey(word) else { return }
        }
    }

    /// Answers one command; false when the session is over.
    private func obey(_ word: String) -> Bool {
        switch word {
        case "EHLO", "HELO": reply(.hello, "250 scripted")
        case "MAIL": reply(.sender, "250 2.1.0 ok")
        case "RCPT": reply(.recipient, "250 2.1.5 ok")
        case "DATA": reply(.data, "354 go on") && takeMessage()
        case "QUIT": send(Array("221 bye\r\n".utf8)) && false
        default: send(Array("250 ok\r\n".utf8))
        }
    }

    private func takeMessage() -> Bool {
        // A refused DATA is followed by commands.
        if case .line(let line)? = script.value.answers[.data], !line.hasPrefix("354") { return true }
        var message = Data()
        while let line = readLine() {
            guard line != [0x2E] else {
                note(message)
                script.value.whenTaken?()
                return reply(.message, "250 2.0.0 taken")
            }
            message += line.first == 0x2E ? line.dropFirst() : line[...]
            message += [0x0D, 0x0A]
        }
        return false
    }

    /// A server that refuses has not taken the message; one that falls silent may have.
    private func note(_ message: Data) {
        let isConfirmed: Bool
        switch script.value.answers[.message] {
        case nil, .slow: isConfirmed = true
        case .line(let line):
            guard line.hasPrefix("2") else { return }
            isConfirmed = true
        case .nonsense, .silence, .hangUp: isConfirmed = false
        }
        arrived.withValue { $0.append(ScriptedSMTP.Taken(message: message, isConfirmed: isConfirmed)) }
    }

    private func reply(_ moment: ScriptedSMTP.Moment, _ friendly: String) -> Bool {
        switch script.value.answers[moment] ?? .line(friendly) {
        case .line(let line): return send(Array("\(line)\r\n".utf8))
        case .slow(let line, let pause):
            return Array("\(line)\r\n".utf8).allSatisfy { byte in
                usleep(UInt32(pause * 1_000_000))
                return send([byte])
            }
        case .nonsense(let bytes): return send(bytes) && awaitEnd()
        case .silence: return awaitEnd()
        case .hangUp: return false
        }
    }

    private func awaitEnd() -> Bool {
        while readLine() != nil {}
        return false
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        Glibc.send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    /// The client's next line without its CRLF; nil at the end.
    private func readLine() -> [UInt8]? {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let end = unread.firstIndex(of: 0x0A) {
                let line = Array(unread[..<end].filter { $0 != 0x0D })
                unread.removeFirst(end + 1)
                return line
            }
            let count = recv(client, &chunk, chunk.count, 0)
            guard count > 0 else { return nil }
            unread += chunk[..<count]
        }
    }
}
