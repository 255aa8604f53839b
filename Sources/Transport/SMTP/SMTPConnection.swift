import CLibcurl
import Foundation

/// The way to a mail server that takes messages (RFC 5321). For one thread.
///
/// libcurl speaks SMTP and keeps the connection between messages. It puts the second dot before lines that begin with
/// one, and asks for SMTPUTF8 when an address needs it and the server offers it. What is sent has CRLF line ends only.
public final class SMTPConnection {
    private let endpoint: ServerEndpoint
    private let heloName: String
    private let cancel: WakeSignal?
    private var handle: CurlHandle?

    /// Describes the way; the first `send` connects.
    ///
    /// - Parameters:
    ///   - heloName: this machine's name for EHLO.
    ///   - cancel: a bell that ends every wait of this connection with `TransportError.cancelled`.
    public init(endpoint: ServerEndpoint, heloName: String, cancel: WakeSignal? = nil) throws(TransportError) {
        let isName = heloName.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: true
            default: false
            }
        }
        guard isName, !heloName.isEmpty else {
            throw .invalidArgument(what: "name for EHLO \(heloName.debugDescription)", problem: "not a host name")
        }
        self.endpoint = endpoint
        self.heloName = heloName
        self.cancel = cancel
    }

    /// Connects, logs in and out again: for a check of the settings.
    public func verifyLogin() throws(TransportError) {
        let handle = try CurlHandle(endpoint: endpoint, scheme: "smtp", path: heloName)
        handle.set(CURLOPT_CONNECT_ONLY, 1)
        let code = handle.perform(cancel: cancel)
        guard code == CURLE_OK else {
            throw handle.error(code, user: endpoint.credentials?.user, during: "connecting and logging in")
        }
    }

    /// Closes the connection, with QUIT where it is still open.
    public func close() { handle = nil }

    /// Sends one message to its recipients in one transaction.
    ///
    /// - Parameters:
    ///   - sender: an empty string is the null sender, for messages that must never bounce.
    /// - Returns: a result for each recipient, in their order. The server may have refused some or even all of them;
    ///   when it refused all of them nothing was sent.
    /// - Throws: `smtpRefused` when sender or message were refused, for now or for good (`isTemporary`); `inDoubt` when
    ///   the connection ended between the message's last byte and the server's answer; any other error means that
    ///   the message was not accepted.
    public func send(
        from sender: String, to recipients: [String], message: some DataProtocol
    ) throws(TransportError) -> [RecipientResult] {
        try SMTPAddress.check(sender, isSender: true)
        for recipient in recipients { try SMTPAddress.check(recipient, isSender: false) }
        guard !recipients.isEmpty else { throw .invalidArgument(what: "recipients", problem: "none") }
        guard !message.isEmpty else { throw .invalidArgument(what: "message", problem: "empty") }
        let handle = try openHandle()
        let transcript = SMTPTranscript(message: LineEnds.crlf((message as? Data) ?? Data(message)))
        let code = perform(handle, sender, recipients, transcript)
        // libcurl closes after any refusal, since the transaction is left half way.
        if code != CURLE_OK { self.handle = nil }
        return try verdict(of: handle, code, transcript, recipients)
    }

    /// The handle with the open connection, or a new one.
    private func openHandle() throws(TransportError) -> CurlHandle {
        if let handle { return handle }
        let fresh = try CurlHandle(endpoint: endpoint, scheme: "smtp", path: heloName)
        handle = fresh
        return fresh
    }

    private func perform(
        _ handle: CurlHandle, _ sender: String, _ recipients: [String], _ transcript: SMTPTranscript
    ) -> CURLcode {
        var list: UnsafeMutablePointer<curl_slist>?
        for recipient in recipients { list = curl_slist_append(list, "<\(recipient)>") }
        defer {
            clibcurl_set_list(handle.easy, CURLOPT_MAIL_RCPT, nil)
            curl_slist_free_all(list)
            handle.dialog.onCommand = nil
            handle.dialog.onLine = nil
        }
        clibcurl_set_list(handle.easy, CURLOPT_MAIL_RCPT, list)
        handle.set(CURLOPT_MAIL_FROM, "<\(sender)>")
        // One bad address must not keep the message from the others.
        handle.set(CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1)
        handle.set(CURLOPT_UPLOAD, 1)
        clibcurl_set_size(handle.easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(transcript.length))
        // The time for the whole message grows with it; silence is what counts.
        handle.set(CURLOPT_LOW_SPEED_LIMIT, 1)
        handle.set(CURLOPT_LOW_SPEED_TIME, max(1, Int(endpoint.commandTimeout.rounded(.up))))
        handle.dialog.onCommand = transcript.sent
        handle.dialog.onLine = transcript.received
        return withExtendedLifetime(transcript) {
            clibcurl_set_pointer(handle.easy, CURLOPT_READDATA, Unmanaged.passUnretained(transcript).toOpaque())
            clibcurl_set_read(handle.easy) { space, size, count, transcript in
                guard let space, let transcript else { return Int(CURL_READFUNC_ABORT) }
                let buffer = UnsafeMutableRawBufferPointer(start: space, count: size * count)
                return Unmanaged<SMTPTranscript>.fromOpaque(transcript).takeUnretainedValue().read(into: buffer)
            }
            return handle.perform(cancel: cancel)
        }
    }

    private func verdict(
        of handle: CurlHandle, _ code: CURLcode, _ transcript: SMTPTranscript, _ recipients: [String]
    ) throws(TransportError) -> [RecipientResult] {
        let replies = transcript.recipientReplies
        if code == CURLE_OK, let final = transcript.lastReply, replies.count == recipients.count {
            return zip(recipients, replies).map { RecipientResult(address: $0, reply: $1.isPositive ? final : $1) }
        }
        if replies.count == recipients.count, !replies.contains(where: \.isPositive) {
            return zip(recipients, replies).map { RecipientResult(address: $0, reply: $1) }
        }
        if code != CURLE_OPERATION_TIMEDOUT, code != CURLE_LOGIN_DENIED,
            let reply = transcript.lastReply, !reply.isPositive, transcript.lastReplyStage == transcript.stage
        {
            throw .smtpRefused(endpoint.place, stage: transcript.stage, reply: reply)
        }
        let error = handle.error(code, user: endpoint.credentials?.user, during: transcript.stage.rawValue)
        guard transcript.isMessageSent else { throw error }
        throw .inDoubt(endpoint.place, problem: "\(error)")
    }
}
