import Foundation
import MailWorld

/// Whether mails that were handed to Postfix came into people's mailboxes.
struct Arrivals {
    let world: MailWorld
    /// Seconds for all of them.
    static let patience: TimeInterval = 120

    /// Waits until each address has exactly so many new mails.
    func wait(for expected: [(address: String, count: Int)]) throws {
        let deadline = Date().addingTimeInterval(Self.patience)
        for (address, count) in expected {
            while arrived(at: address) != count {
                guard Date() < deadline else {
                    throw BenchmarkError.tooSlow("\(count) mails to \(address), which got \(arrived(at: address)),")
                }
                usleep(20_000)
            }
        }
    }

    private func arrived(at address: String) -> Int {
        let folder = world.mailbox(of: address).appending(path: "new").path
        // No mail ever came when there is no Maildir.
        return (try? FileManager.default.contentsOfDirectory(atPath: folder).count) ?? 0
    }
}
