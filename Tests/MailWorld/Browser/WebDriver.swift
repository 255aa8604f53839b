import Foundation

/// Speaks to a browser's driver (W3C WebDriver) over loopback, a connection a call; each call waits for its answer.
///
/// On plain sockets: Foundation's URLSession stumbles over the driver's header (seen in practice: "Failed writing header").
struct WebDriver: Sendable {
    let port: UInt16

    /// Seconds that a page may take to open.
    private static let patience = 60

    /// - Returns: the answer's `value`.
    @discardableResult func call(_ method: String, _ path: String, _ body: [String: Any]? = nil) throws -> Any {
        let content = method == "POST" ? try JSONSerialization.data(withJSONObject: body ?? [:]) : Data()
        let head =
            "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: application/json; charset=utf-8\r\n"
            + "Content-Length: \(content.count)\r\nConnection: close\r\n\r\n"
        let answer = try exchange(Data(head.utf8) + content, path)
        guard let object = try? JSONSerialization.jsonObject(with: answer) as? [String: Any] else {
            throw BrowserError.refused(path, "no answer")
        }
        let value = object["value"] ?? NSNull()
        if let fault = value as? [String: Any], let error = fault["error"] as? String {
            throw BrowserError.refused(path, "\(error): \(fault["message"] as? String ?? "")")
        }
        return value
    }

    /// Sends a request and reads its answer's body, as long as the header says.
    private func exchange(_ request: Data, _ path: String) throws -> Data {
        guard let socket = Loopback.connection(to: port) else { throw BrowserError.notListening }
        defer { close(socket) }
        var time = timeval(tv_sec: Self.patience, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var sent = 0
        while sent < request.count {
            let count = request.withUnsafeBytes { bytes in
                send(socket, bytes.baseAddress?.advanced(by: sent), request.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw BrowserError.refused(path, "the request could not be sent") }
            sent += count
        }
        var answer = Data()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let body = Self.body(answer) { return body }
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { throw BrowserError.refused(path, "the answer broke off") }
            answer.append(contentsOf: buffer[..<count])
        }
    }

    /// nil while it is not whole.
    private static func body(_ answer: Data) -> Data? {
        guard let end = answer.firstRange(of: Data("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: answer[..<end.lowerBound], as: UTF8.self).lowercased()
        let line = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
        guard let length = line.flatMap({ Int($0.dropFirst("content-length:".count).filter { $0 != " " }) }),
            answer.count >= end.upperBound + length
        else { return nil }
        return answer[end.upperBound..<(end.upperBound + length)]
    }
}

/// What can go wrong with the browser.
public enum BrowserError: Error, CustomStringConvertible {
    case missing(String)
    case notListening
    case refused(String, String)
    case notThere(String, page: String)

    public var description: String {
        switch self {
        case .missing(let program): "\(program) is missing: apt-get install chromium chromium-driver"
        case .notListening: "the browser's driver does not listen"
        case .refused(let path, let reason): "the browser refused \(path): \(reason)"
        case .notThere(let css, let page): "there is no \(css) on the page:\n\(page.prefix(3000))"
        }
    }
}
