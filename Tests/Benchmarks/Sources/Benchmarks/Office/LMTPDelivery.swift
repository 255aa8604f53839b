import Foundation
import MailWorld

/// The way into Dovecot's mailboxes without Postfix: LMTP (RFC 2033) over its socket. For one thread.
final class LMTPDelivery {
    private let descriptor: Int32

    init(_ world: MailWorld) throws {
        let path = world.folder.appending(path: "dovecot/run/lmtp").path
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
        guard isConnected else { throw BenchmarkError.failed(path, String(cString: strerror(errno))) }
        try expect("220")
        try say("LHLO bench.example", "250")
    }

    deinit { close(descriptor) }

    /// Delivers a mail, whose lines end with CRLF and never begin with a dot.
    ///
    /// - Returns: when Dovecot had said that it keeps the mail.
    func deliver(_ mail: [UInt8], from sender: String, to recipient: String) throws -> Date {
        try say("MAIL FROM:<\(sender)>", "250")
        try say("RCPT TO:<\(recipient)>", "250")
        try say("DATA", "354")
        try send(mail + Array(".\r\n".utf8))
        try expect("250")
        return Date()
    }

    private func say(_ command: String, _ code: String) throws {
        try send(Array("\(command)\r\n".utf8))
        try expect(code)
    }

    private func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress?.advanced(by: sent), $0.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw BenchmarkError.failed("LMTP", String(cString: strerror(errno))) }
            sent += count
        }
    }

    /// Reads one reply, whose last line has a blank after its code.
    private func expect(_ code: String) throws {
        var reply: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let last = reply.split(separator: 0x0A).last ?? []
            if reply.last == 0x0A, last.dropFirst(3).first == 0x20 { break }
            let count = recv(descriptor, &chunk, chunk.count, 0)
            guard count > 0 else { throw BenchmarkError.failed("LMTP", "Dovecot hung up") }
            reply += chunk[..<count]
        }
        let text = String(decoding: reply, as: UTF8.self)
        guard text.hasPrefix(code) else { throw BenchmarkError.failed("LMTP", text) }
    }
}
