import Persuratan
import Register

/// Makes mails that wait or were given up due at once, by hand; each is an act of its own.
///
/// Kept: a mail that was sent meanwhile is never sent again, as it is looked up and made due in one transaction.
public struct MailsAgain {
    private let parts: DeskParts
    private let petugas: Petugas
    private let portion: Int

    /// - Parameter portion: mails a transaction, so that the daemon is not kept waiting for thousands.
    public init(parts: DeskParts, oleh petugas: Petugas, portion: Int = 200) {
        (self.parts, self.petugas, self.portion) = (parts, petugas, portion)
    }

    /// - Returns: how many.
    public func all() throws -> Int {
        var (count, last): (Int, Int64?) = (0, 0)
        while let behind = last {
            let some = try parts.register.write { tx in
                let some = try tx.snapshot.unsentMails(behind: behind, limit: portion)
                try again(some, tx)
                return some
            }
            (count, last) = (count + some.count, some.last)
        }
        return count
    }

    /// All of them, or none.
    ///
    /// - Throws: when one is no unsent mail.
    public func these(_ ids: [Int64]) throws { try parts.register.write { try again(ids, $0) } }

    private func again(_ ids: [Int64], _ tx: RegisterTransaction) throws {
        let now = parts.clock.second
        for id in ids {
            try ActDesk.recording(.kirimUlang(surel: id), oleh: petugas, in: parts, tx) { try tx.retry(id, at: now) }
        }
    }
}
