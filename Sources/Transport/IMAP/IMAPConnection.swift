import Foundation

/// A session with an IMAP4rev1 server (RFC 3501), logged in. For one thread.
///
/// - Kept: commands are answered in order; unsolicited responses are taken note of whenever they come.
/// - Given up: after any error but `no` and `bad` the session is closed, and every further call throws `closed`.
public final class IMAPConnection {
    /// What the server can do, in capital letters, such as "MOVE".
    public internal(set) var capabilities: Set<String> = []
    /// Messages in the selected folder, as last told.
    public private(set) var exists: UInt32 = 0
    /// What the server wants people to read (`ALERT`), oldest first; at most the last ten.
    public private(set) var alerts: [String] = []
    /// The first message that was still awaited when the connection ended in the midst of `fetchMessages`.
    public internal(set) var interruptedAt: UInt32?
    /// Whether new messages were announced since the last time that sizes were asked for.
    var hasUnseenArrivals = false

    let endpoint: ServerEndpoint
    var place: ServerPlace { endpoint.place }
    private var stream: IMAPStream?
    private var parser = IMAPResponseParser()
    private var lastTag = 0
    /// Commands that were sent and are not answered.
    private var unanswered: Set<String> = []
    /// Answers that came while another command's was awaited.
    private var early: [String: (word: StatusWord, text: ResponseText)] = [:]
    private var isLoggingOut = false

    /// Connects and logs in.
    ///
    /// - Parameter cancel: a bell that ends every wait of this connection with `TransportError.cancelled`.
    public static func connect(
        to endpoint: ServerEndpoint, cancel: WakeSignal? = nil
    ) throws(TransportError) -> IMAPConnection {
        let connection = IMAPConnection(endpoint, try IMAPStream(endpoint: endpoint, cancel: cancel))
        try connection.learnCapabilities()
        return connection
    }

    /// Connects, logs in and out again: for a check of the settings.
    public static func verifyLogin(_ endpoint: ServerEndpoint, cancel: WakeSignal? = nil) throws(TransportError) {
        try connect(to: endpoint, cancel: cancel).logout()
    }

    private init(_ endpoint: ServerEndpoint, _ stream: IMAPStream) {
        self.endpoint = endpoint
        self.stream = stream
    }

    /// Whether the session can still be used.
    public var isOpen: Bool { stream != nil }

    /// Closes the connection without a word.
    public func close() { stream = nil }

    /// Says LOGOUT and closes; a server that does not answer is no error any more.
    public func logout() {
        isLoggingOut = true
        do {
            try run(IMAPCommand("LOGOUT"))
        } catch {
            // The session ends either way.
        }
        close()
    }

    /// Asks the server for nothing, so that it can tell what is new.
    public func noop() throws(TransportError) { try run(IMAPCommand("NOOP")) }

    /// The server's alerts since the last call, oldest first.
    public func takeAlerts() -> [String] {
        defer { alerts = [] }
        return alerts
    }

    /// Most servers tell with the login what they can do (RFC 3501, 7.1): that saves the asking.
    private func learnCapabilities() throws(TransportError) {
        if let told = Self.capabilities(in: stream?.loginReply) { capabilities = told }
        if capabilities.isEmpty { try run(IMAPCommand("CAPABILITY")) }
        guard capabilities.contains("IMAP4REV1") || capabilities.contains("IMAP4REV2") else {
            throw .protocolViolation(place, problem: "no IMAP4rev1 among its capabilities")
        }
    }

    /// What a tagged OK says of the server's abilities; nil when it is anything else.
    static func capabilities(in loginReply: String?) -> Set<String>? {
        guard let loginReply else { return nil }
        var parser = IMAPResponseParser()
        Array("\(loginReply)\r\n".utf8).withUnsafeBytes { parser.feed($0) }
        // A line that is no response only means that the server must be asked.
        guard case .tagged(_, .ok, let text) = try? parser.next(), case .capability(let words) = text.code else {
            return nil
        }
        return Set(words)
    }

    // MARK: Commands and answers

    /// Sends `command` and reads to its end; untagged responses go to `onData`.
    ///
    /// - Throws: `no` and `bad` as the server says; the session stays open after them.
    @discardableResult
    func run(
        _ command: IMAPCommand, onData: (IMAPResponse) throws(TransportError) -> Void = { _ in }
    ) throws(TransportError) -> ResponseText {
        try finish(command, tag: try begin(command), onData: onData)
    }

    /// Sends `command` without waiting for its answer, unless it has literals that the server must ask for.
    func begin(_ command: IMAPCommand) throws(TransportError) -> String {
        lastTag += 1
        let tag = "d\(lastTag)"
        unanswered.insert(tag)
        var bytes = Array("\(tag) ".utf8)
        for part in command.parts {
            switch part {
            case .text(let text): bytes += text
            case .literal(let literal):
                let needsNoAnswer =
                    capabilities.contains("LITERAL+") || (capabilities.contains("LITERAL-") && literal.count <= 4096)
                bytes += Array("{\(literal.count)\(needsNoAnswer ? "+" : "")}\r\n".utf8)
                if !needsNoAnswer {
                    try send(bytes, command)
                    bytes = []
                    try awaitContinuation(command, tag: tag)
                }
                bytes += literal
            }
        }
        try send(bytes + [0x0D, 0x0A], command)
        return tag
    }

    /// Reads to the end of the command with `tag`. Data of a command that was begun later may come before it: Dovecot
    /// holds back the ends of commands that it got at once.
    ///
    /// - Parameter patience: seconds of silence after which the session is given up; nil for the endpoint's.
    @discardableResult
    func finish(
        _ command: IMAPCommand, tag: String, patience: TimeInterval? = nil,
        onData: (IMAPResponse) throws(TransportError) -> Void = { _ in }
    ) throws(TransportError) -> ResponseText {
        while true {
            if let answer = early.removeValue(forKey: tag) { return try verdict(of: command, answer.word, answer.text) }
            let response = try nextResponse(during: command.name, patience: patience)
            if case .tagged = response { continue }
            try onData(response)
        }
    }

    func awaitContinuation(_ command: IMAPCommand, tag: String) throws(TransportError) {
        while true {
            switch try nextResponse(during: command.name) {
            case .continuation: return
            case .tagged:
                guard let answer = early.removeValue(forKey: tag) else { continue }
                try verdict(of: command, answer.word, answer.text)
                throw broken(.violation("\(command.name) ended before it was sent whole"))
            default: break
            }
        }
    }

    @discardableResult
    private func verdict(
        of command: IMAPCommand, _ word: StatusWord, _ text: ResponseText
    ) throws(TransportError) -> ResponseText {
        switch word {
        case .ok: return text
        case .no: throw .no(place, command: command.name, code: text.code, text: text.text)
        case .bad, .bye, .preauth: throw .bad(place, command: command.name, text: text.text)
        }
    }

    // MARK: Bytes

    func send(_ bytes: [UInt8], _ command: IMAPCommand) throws(TransportError) {
        guard let stream else { throw .closed(place, during: command.name) }
        do {
            try stream.send(bytes, timeout: endpoint.commandTimeout, during: command.name)
        } catch {
            close()
            throw error
        }
    }

    /// The next response; what it tells of the session is taken note of.
    func nextResponse(during: String, patience: TimeInterval? = nil) throws(TransportError) -> IMAPResponse {
        let deadline = patience.map { Deadline(in: $0) }
        guard let response = try nextResponse(during: during, until: deadline, wakeUp: nil).response else {
            close()
            throw .timedOut(place, during: during)
        }
        return response
    }

    /// The next response, or nil with the reason why there is none.
    ///
    /// - Parameter deadline: nil for the endpoint's timeout, which counts silence only: a literal of many megabytes
    ///   may take longer.
    func nextResponse(
        during: String, until deadline: Deadline?, wakeUp: WakeSignal?
    ) throws(TransportError) -> (response: IMAPResponse?, arrival: IMAPStream.Arrival) {
        guard let stream else { throw .closed(place, during: during) }
        while true {
            if let response = try parse() {
                try note(response)
                return (response, .bytes)
            }
            do {
                let patience = deadline ?? Deadline(in: endpoint.commandTimeout)
                let arrival = try stream.receive(into: &parser, until: patience, wakeUp: wakeUp, during: during)
                guard arrival == .bytes else { return (nil, arrival) }
            } catch {
                close()
                throw error
            }
        }
    }

    private func parse() throws(TransportError) -> IMAPResponse? {
        do {
            return try parser.next()
        } catch {
            throw broken(error)
        }
    }

    /// Closes the session and gives the error for it.
    func broken(_ fault: IMAPFault) -> TransportError {
        close()
        return fault.error(at: place)
    }

    /// Bytes that the literals of one response may have from now on.
    func allowLiterals(of bytes: Int) { parser.literalLimit = bytes }

    private func note(_ response: IMAPResponse) throws(TransportError) {
        switch response {
        case .exists(let count):
            if count > exists { hasUnseenArrivals = true }
            exists = count
        case .expunge:
            exists -= exists > 0 ? 1 : 0
        case .capability(let words):
            capabilities = Set(words)
        case .status(.bye, let text) where !isLoggingOut:
            close()
            throw .bye(place, text: text.text)
        case .tagged(let tag, let word, let text):
            guard unanswered.remove(tag) != nil else { throw broken(.violation("an answer to a command never sent")) }
            early[tag] = (word, text)
            noteAlert(text)
        case .status(_, let text):
            noteAlert(text)
        case .continuation, .flags, .list, .search, .folderStatus, .recent, .fetch, .other:
            break
        }
    }

    private func noteAlert(_ text: ResponseText) {
        if text.code == .alert { alerts = alerts.suffix(9) + [text.text] }
    }

    /// Forgets the folder that was selected.
    func forgetFolder() {
        exists = 0
        hasUnseenArrivals = false
    }
}
