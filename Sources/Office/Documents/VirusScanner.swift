import Foundation
import Glibc

/// Asks ClamAV's daemon about a file, over its socket (clamd(8), INSTREAM).
public struct VirusScanner: Sendable {
    /// The socket's path, such as `/run/clamav/clamd.ctl`.
    private let socket: String

    /// Seconds that the daemon has for one file.
    private static let patience = 60
    /// Bytes sent at a time.
    private static let chunk = 1 << 16

    public init(socket: String) { self.socket = socket }

    /// - Returns: the name of what was found; nil when the file is clean.
    /// - Throws: `VirusScannerError`; a file that was not scanned is not called clean.
    public func virus(in content: Data) throws(VirusScannerError) -> String? {
        let answer = try ask("zINSTREAM\0", content)
        // `stream: OK`, `stream: Eicar-Signature FOUND`, `INSTREAM size limit exceeded. ERROR`
        if answer.hasSuffix("OK") { return nil }
        guard answer.hasSuffix(" FOUND") else { throw VirusScannerError(socket: socket, reason: answer) }
        let name = answer.dropLast(6)
        return String(name.firstIndex(of: ":").map { name[name.index($0, offsetBy: 1)...] } ?? name).trimmingBlanks
    }

    /// Whether it answers, for `disposisi check`.
    public func ping() throws(VirusScannerError) {
        let answer = try ask("zPING\0", nil)
        guard answer == "PONG" else { throw VirusScannerError(socket: socket, reason: answer) }
    }

    private func ask(_ command: String, _ content: Data?) throws(VirusScannerError) -> String {
        let descriptor = try connect()
        defer { close(descriptor) }
        try send(Data(command.utf8), descriptor)
        if let content {
            var at = content.startIndex
            while at < content.endIndex {
                let part = content[at..<min(content.endIndex, at + Self.chunk)]
                try send(withUnsafeBytes(of: UInt32(part.count).bigEndian) { Data($0) } + part, descriptor)
                at = part.endIndex
            }
            try send(Data(count: 4), descriptor)
        }
        return try answer(descriptor)
    }

    private func connect() throws(VirusScannerError) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let path = Array(socket.utf8)
        guard path.count < MemoryLayout.size(ofValue: address.sun_path) else { throw failed("its path is too long") }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
        let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw failed(String(cString: strerror(errno))) }
        var limit = timeval(tv_sec: Self.patience, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard status == 0 else {
            let reason = String(cString: strerror(errno))
            close(descriptor)
            throw failed(reason)
        }
        return descriptor
    }

    private func send(_ data: Data, _ descriptor: Int32) throws(VirusScannerError) {
        var rest = data[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard sent > 0 else { throw failed(String(cString: strerror(errno))) }
            rest = rest.dropFirst(sent)
        }
    }

    private func answer(_ descriptor: Int32) throws(VirusScannerError) -> String {
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 512)
        while answer.count < 4096, !answer.contains(0) {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count >= 0 else { throw failed(String(cString: strerror(errno))) }
            if count == 0 { break }
            answer += buffer[..<count]
        }
        return String(decoding: answer.prefix { $0 != 0 }, as: UTF8.self).trimmingBlanks
    }

    private func failed(_ reason: String) -> VirusScannerError { VirusScannerError(socket: socket, reason: reason) }
}

/// The scanner did not say whether a file is clean.
public struct VirusScannerError: Error, CustomStringConvertible {
    let socket: String
    let reason: String

    public var description: String {
        "ClamAV at \(socket): \(reason); start clamav-daemon, or take clamav out of disposisi.yaml"
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
