import CLibcurl
import Foundation

extension CurlHandle {
    /// Sets what holds for every transfer to `endpoint`: the address, timeouts, TLS and login.
    func configure(for endpoint: ServerEndpoint, scheme: String, path: String) throws(TransportError) {
        try Self.check(host: endpoint.host)
        let secure = endpoint.security == .tls ? "s" : ""
        set(CURLOPT_URL, "\(scheme)\(secure)://\(endpoint.place)/\(path)")
        set(CURLOPT_PROTOCOLS_STR, "\(scheme),\(scheme)s")
        // An environment variable must not lead an office's mail through somebody's proxy.
        set(CURLOPT_PROXY, "")
        set(CURLOPT_NOPROXY, "*")
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_TCP_KEEPALIVE, 1)
        set(CURLOPT_TCP_KEEPIDLE, 60)
        set(CURLOPT_TCP_KEEPINTVL, 15)
        // Ending must not wait for a name server: the resolving thread is left to end by itself.
        set(CURLOPT_QUICK_EXIT, 1)
        set(CURLOPT_BUFFERSIZE, Self.receiveBufferSize)
        set(CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(endpoint.connectTimeout))
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, Int(endpoint.commandTimeout.rounded(.up))))
        setProtection(endpoint)
        try setLogin(endpoint.credentials, scheme: scheme)
    }

    /// Bytes that libcurl reads from a socket at once.
    static let receiveBufferSize = 262_144

    private func setProtection(_ endpoint: ServerEndpoint) {
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        if let file = endpoint.caFile {
            set(CURLOPT_CAINFO, file)
            clibcurl_set_pointer(easy, CURLOPT_CAPATH, nil)
        }
        if endpoint.security == .startTLS { set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
    }

    private func setLogin(_ credentials: ServerEndpoint.Credentials?, scheme: String) throws(TransportError) {
        switch credentials {
        case nil: break
        case .password(let user, let secret):
            set(CURLOPT_USERNAME, user)
            secret.reveal { set(CURLOPT_PASSWORD, $0) }
            // libcurl prefers GSSAPI for user@domain wherever it is offered, and fails without a ticket. IMAP keeps
            // every mechanism, since some servers know only its LOGIN command, which this option would forbid.
            if scheme == "smtp" { set(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN") }
        case .bearer(let user, let tokens):
            set(CURLOPT_USERNAME, user)
            set(CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2")
            do {
                try tokens.token().reveal { set(CURLOPT_XOAUTH2_BEARER, $0) }
            } catch {
                throw .noToken(place, user: user, problem: "\(error)")
            }
        }
    }

    /// Refuses a host that would change the meaning of the URL.
    private static func check(host: String) throws(TransportError) {
        let isClean = host.utf8.allSatisfy { byte in
            byte > 0x20 && byte != 0x7F && !"/@?#%[]\\\"<>".utf8.contains(byte)
        }
        guard isClean, !host.isEmpty else {
            throw .invalidArgument(what: "host \(host.debugDescription)", problem: "not a host name or address")
        }
    }

    func set(_ option: CURLoption, _ value: Int) { clibcurl_set_long(easy, option, value) }
    func set(_ option: CURLoption, _ value: String) { clibcurl_set_string(easy, option, value) }

    static func milliseconds(_ seconds: TimeInterval) -> Int { max(1, Int((seconds * 1000).rounded(.up))) }
}
