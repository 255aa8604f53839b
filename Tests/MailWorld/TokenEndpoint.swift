import Foundation

/// An OAuth 2 token endpoint on loopback (RFC 6749, 3.2): gives access tokens of a world for refresh tokens that it knows,
/// and a new refresh token with each.
public final class TokenEndpoint: Sendable {
    public let url: String
    private let listener: Int32
    private let state: Locked<State>

    private struct State {
        var refreshToken: String
        var issued = 0
        var asked: [String] = []
    }

    /// Every form that came, as it was sent.
    public var forms: [String] { state.value.asked }

    /// How many access tokens were given.
    public var issued: Int { state.value.issued }

    /// - Parameters:
    ///   - refreshToken: the first one that is accepted; each is good for one use.
    ///   - accessToken: makes the access token.
    public init(refreshToken: String, accessToken: @escaping @Sendable () -> String) throws(MailWorldError) {
        let (listener, port) = try Loopback.listener()
        (self.listener, url) = (listener, "http://127.0.0.1:\(port)/token")
        state = Locked(State(refreshToken: refreshToken))
        let state = state
        Thread.detachNewThread {
            while true {
                let client = accept(listener, nil, nil)
                if client < 0, errno == EINTR || errno == ECONNABORTED { continue }
                guard client >= 0 else { return }
                Self.serve(client, state, accessToken)
            }
        }
    }

    deinit { stop() }

    /// Takes no more questions.
    public func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    private static func serve(_ client: Int32, _ state: Locked<State>, _ accessToken: () -> String) {
        defer { close(client) }
        guard let form = readForm(client) else { return }
        let fields = fields(of: form)
        let isGood = state.withValue { state in
            state.asked.append(form)
            guard fields["grant_type"] == "refresh_token", fields["refresh_token"] == state.refreshToken else {
                return false
            }
            state.issued += 1
            state.refreshToken = "penyegar-\(state.issued)"
            return true
        }
        let renewed = "penyegar-\(state.value.issued)"
        let granted =
            #"{"access_token":"\#(accessToken())","token_type":"Bearer","expires_in":3600,"refresh_token":"\#(renewed)"}"#
        let refused = #"{"error":"invalid_grant","error_description":"Token has been revoked."}"#
        let body = isGood ? granted : refused
        let head =
            "HTTP/1.1 \(isGood ? "200 OK" : "400 Bad Request")\r\nContent-Type: application/json\r\n"
            + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n"
        let answer = Array((head + body).utf8)
        _ = send(client, answer, answer.count, Int32(MSG_NOSIGNAL))
    }

    private static func fields(of form: String) -> [String: String] {
        var fields: [String: String] = [:]
        for pair in form.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            fields[String(parts[0])] = String(parts[1]).removingPercentEncoding
        }
        return fields
    }

    /// The body of a POST.
    private static func readForm(_ client: Int32) -> String? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while bytes.count < 65_536 {
            let count = recv(client, &chunk, chunk.count, 0)
            guard count > 0 else { return nil }
            bytes += chunk[..<count]
            let text = String(decoding: bytes, as: UTF8.self)
            guard let end = text.range(of: "\r\n\r\n") else { continue }
            let lines = text[..<end.lowerBound].lowercased().split(separator: "\r\n")
            let length = lines.first { $0.hasPrefix("content-length:") }.flatMap {
                Int($0.dropFirst(15).filter(\.isNumber))
            }
            let body = text[end.upperBound...]
            if body.utf8.count >= length ?? 0 { return String(body) }
        }
        return nil
    }
}
