import Foundation

/// Sockets of 127.0.0.1.
enum Loopback {
    /// Whether nobody listens on `port`.
    static func isFree(_ port: UInt16) -> Bool {
        let descriptor = stream()
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return bindTo(port, descriptor)
    }

    /// A socket that listens on `port`, 0 for any; with the port it got.
    static func listener(on port: UInt16 = 0) throws(MailWorldError) -> (descriptor: Int32, port: UInt16) {
        let descriptor = stream()
        guard descriptor >= 0, bindTo(port, descriptor), listen(descriptor, 64) == 0 else {
            let problem = String(cString: strerror(errno))
            if descriptor >= 0 { close(descriptor) }
            throw .system(what: "listening on 127.0.0.1:\(port)", problem: problem)
        }
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }

    /// A connection to `port`; nil when nobody listens.
    static func connection(to port: UInt16) -> Int32? {
        let descriptor = stream()
        guard descriptor >= 0 else { return nil }
        let isConnected = withAddress(port) { connect(descriptor, $0, $1) } == 0
        guard isConnected else {
            close(descriptor)
            return nil
        }
        return descriptor
    }

    private static func stream() -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return descriptor }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        return descriptor
    }

    private static func bindTo(_ port: UInt16, _ descriptor: Int32) -> Bool {
        withAddress(port) { bind(descriptor, $0, $1) } == 0
    }

    private static func withAddress(_ port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
