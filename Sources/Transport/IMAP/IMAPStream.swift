import CLibcurl
import Foundation

/// The bytes between us and an IMAP server after libcurl has connected, protected and logged in.
final class IMAPStream {
    /// How a wait ended.
    enum Arrival {
        case bytes
        case deadline
        case wakeUp
    }

    let place: ServerPlace
    /// The server's answer to the login.
    let loginReply: String?
    private let handle: CurlHandle
    private let socket: curl_socket_t
    private let cancel: WakeSignal?
    private let buffer: UnsafeMutableRawBufferPointer

    /// Connects as `endpoint` says. libcurl resolves, connects, does TLS or STARTTLS (which must succeed where asked
    /// for) and logs in; after that the connection is ours (CURLOPT_CONNECT_ONLY).
    init(endpoint: ServerEndpoint, cancel: WakeSignal?) throws(TransportError) {
        handle = try CurlHandle(endpoint: endpoint, scheme: "imap", path: "")
        handle.set(CURLOPT_CONNECT_ONLY, 1)
        place = endpoint.place
        self.cancel = cancel
        let code = handle.perform(cancel: cancel)
        guard code == CURLE_OK else {
            throw handle.error(code, user: endpoint.credentials?.user, during: "connecting and logging in")
        }
        loginReply = handle.dialog.lastLine
        var socket = CURL_SOCKET_BAD
        clibcurl_get_socket(handle.easy, &socket)
        guard socket != CURL_SOCKET_BAD else { throw .closed(place, during: "connecting") }
        self.socket = socket
        buffer = .allocate(byteCount: CurlHandle.receiveBufferSize, alignment: 16)
    }

    deinit { buffer.deallocate() }

    /// Sends all of `bytes`, each piece within `timeout` seconds.
    func send(_ bytes: [UInt8], timeout: TimeInterval, during: String) throws(TransportError) {
        var sent = 0
        var deadline = Deadline(in: timeout)
        while sent < bytes.count {
            var count = 0
            let code = bytes.withUnsafeBytes { all in
                curl_easy_send(handle.easy, all.baseAddress?.advanced(by: sent), all.count - sent, &count)
            }
            if code == CURLE_AGAIN {
                guard try wait(for: Int16(POLLOUT), until: deadline, wakeUp: nil) == .bytes else {
                    throw .timedOut(place, during: during)
                }
            } else if code == CURLE_OK {
                sent += count
                deadline = Deadline(in: timeout)
            } else {
                throw .closed(place, during: during)
            }
        }
    }

    /// Hands the next bytes to `parser`, or says why there are none.
    ///
    /// libcurl is asked first: decrypted bytes may wait inside it while the socket is silent.
    func receive(
        into parser: inout IMAPResponseParser, until deadline: Deadline, wakeUp: WakeSignal?, during: String
    ) throws(TransportError) -> Arrival {
        while true {
            if let cancel, cancel.isSignalled { throw .cancelled(place) }
            var count = 0
            let code = curl_easy_recv(handle.easy, buffer.baseAddress, buffer.count, &count)
            if code == CURLE_OK, count > 0 {
                parser.feed(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                return .bytes
            }
            guard code == CURLE_AGAIN else { throw .closed(place, during: during) }
            let arrival = try wait(for: Int16(POLLIN), until: deadline, wakeUp: wakeUp)
            guard arrival == .bytes else { return arrival }
        }
    }

    /// Waits until the socket is ready, the deadline is over or a bell rings.
    private func wait(for events: Int16, until deadline: Deadline, wakeUp: WakeSignal?) throws(TransportError)
        -> Arrival
    {
        // poll(2) passes over negative descriptors.
        var waits = [
            pollfd(fd: socket, events: events, revents: 0),
            pollfd(fd: cancel?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakeUp?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
        ]
        while true {
            let ready = poll(&waits, nfds_t(waits.count), deadline.milliseconds)
            if ready < 0, errno == EINTR { continue }
            guard ready >= 0 else { throw .closed(place, during: "poll: " + String(cString: strerror(errno))) }
            if waits[1].revents != 0 { throw .cancelled(place) }
            if waits[0].revents != 0 { return .bytes }
            if waits[2].revents != 0 { return .wakeUp }
            return .deadline
        }
    }
}
