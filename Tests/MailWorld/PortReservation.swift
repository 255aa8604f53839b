import Foundation

/// A TCP port of loopback that no other mail world on this machine takes, in this process or another.
///
/// The port lies below the kernel's own range for outgoing connections, and a lock on a file named after it is held until
/// this object goes, or the process ends however it ends.
final class PortReservation: Sendable {
    let port: UInt16
    private let lock: Int32
    private static let range: ClosedRange<UInt16> = 20_000...32_000
    private static let folder = "/tmp/disposisi-mailworld-ports"

    /// Reserves any free port.
    static func any() throws(MailWorldError) -> PortReservation {
        mkdir(folder, 0o777)
        for _ in 0..<2_000 {
            let port = UInt16.random(in: range)
            if let reservation = PortReservation(port) { return reservation }
        }
        throw .system(what: "a free port", problem: "none between \(range.lowerBound) and \(range.upperBound)")
    }

    private init?(_ port: UInt16) {
        let descriptor = open("\(Self.folder)/\(port)", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return nil }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, Loopback.isFree(port) else {
            close(descriptor)
            return nil
        }
        self.port = port
        lock = descriptor
    }

    deinit { close(lock) }
}
