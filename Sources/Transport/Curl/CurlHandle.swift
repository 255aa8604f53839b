import CLibcurl
import Foundation

/// One libcurl transfer handle, alone in a multi handle so that a `WakeSignal` can end its waits at once.
///
/// The multi handle also keeps the connection open between two transfers to the same server.
final class CurlHandle {
    let easy: UnsafeMutableRawPointer
    let place: ServerPlace
    private let credentials: ServerEndpoint.Credentials?
    /// What was said on the wire during the last `perform`.
    let dialog = CurlDialog()
    private let multi: UnsafeMutableRawPointer
    private let errorBuffer: UnsafeMutablePointer<CChar>
    private var isAdded = false

    /// A handle for `endpoint`, with all options set that do not depend on the single transfer.
    ///
    /// - Parameter url: scheme, host, port and path, already escaped.
    init(endpoint: ServerEndpoint, scheme: String, path: String) throws(TransportError) {
        Transport.start()
        guard let easy = curl_easy_init(), let multi = curl_multi_init() else {
            throw .noResources(what: "a libcurl handle", problem: "out of memory")
        }
        self.easy = easy
        self.multi = multi
        (place, credentials) = (endpoint.place, endpoint.credentials)
        errorBuffer = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorBuffer.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        clibcurl_set_pointer(easy, CURLOPT_ERRORBUFFER, errorBuffer)
        dialog.listen(to: easy)
        try configure(for: endpoint, scheme: scheme, path: path)
    }

    deinit {
        if isAdded { curl_multi_remove_handle(multi, easy) }
        curl_easy_cleanup(easy)
        curl_multi_cleanup(multi)
        errorBuffer.deallocate()
    }

    /// Runs the transfer to its end and gives libcurl's verdict; CURLE_ABORTED_BY_CALLBACK when `cancel` was rung.
    ///
    /// The handle stays in the multi handle, as `curl_easy_recv` needs it; the next `perform` takes it out first.
    func perform(cancel: WakeSignal?) -> CURLcode {
        if isAdded { curl_multi_remove_handle(multi, easy) }
        errorBuffer[0] = 0
        dialog.begin(cancel: cancel)
        guard curl_multi_add_handle(multi, easy) == CURLM_OK else { return CURLE_FAILED_INIT }
        isAdded = true
        var result = CURLE_OK
        var running: Int32 = 1
        while true {
            guard curl_multi_perform(multi, &running) == CURLM_OK else { return CURLE_FAILED_INIT }
            if clibcurl_take_result(multi, &result) == 1 { return result }
            wait(cancel: cancel)
        }
    }

    /// Waits for the transfer's socket, its timers, or the bell.
    private func wait(cancel: WakeSignal?) {
        let longest: Int32 = 1000
        guard let cancel, !cancel.isSignalled else {
            curl_multi_poll(multi, nil, 0, cancel == nil ? longest : 10, nil)
            return
        }
        var bell = curl_waitfd(fd: cancel.descriptor, events: Int16(CURL_WAIT_POLLIN), revents: 0)
        curl_multi_poll(multi, &bell, 1, longest, nil)
    }

    /// The error that belongs to libcurl's `code`.
    ///
    /// - Parameter during: what was going on, in the words of an operator.
    func error(_ code: CURLcode, user: String?, during: String) -> TransportError {
        let told = String(cString: errorBuffer)
        let problem = told.isEmpty ? String(cString: curl_easy_strerror(code)) : told
        switch code {
        case CURLE_ABORTED_BY_CALLBACK:
            return .cancelled(place)
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            return .unresolved(place, problem: problem)
        case CURLE_COULDNT_CONNECT:
            return .unreachable(place, problem: problem)
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_USE_SSL_FAILED, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            return .tls(place, problem: problem)
        case CURLE_LOGIN_DENIED, CURLE_REMOTE_ACCESS_DENIED, CURLE_AUTH_ERROR:
            if case .bearer(_, let tokens) = credentials { tokens.forget() }
            return .loginRefused(place, user: user ?? "(nobody)", reply: dialog.refusal ?? problem)
        case CURLE_OPERATION_TIMEDOUT:
            return .timedOut(place, during: during)
        case CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING:
            return .closed(place, during: during)
        case CURLE_WEIRD_SERVER_REPLY:
            return .protocolViolation(place, problem: dialog.lastLine ?? problem)
        default:
            return .curl(place, code: Int32(code.rawValue), problem: problem)
        }
    }
}
