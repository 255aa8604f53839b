import Foundation
import Persuratan
import Register

/// Counts what each address got within the last hour: whatever goes wrong elsewhere, nobody is flooded.
struct SendingCap {
    let register: Register
    let perHour: Int
    private var times: [EmailAddress: [Date]] = [:]

    static let span: TimeInterval = 3600

    init(register: Register, perHour: Int) { (self.register, self.perHour) = (register, perHour) }

    /// When the next mail may go to this address; nil: now.
    mutating func wait(for recipient: EmailAddress, at now: Date) throws -> Date? {
        let start = now.addingTimeInterval(-Self.span)
        let known = try times[recipient] ?? register.read { try $0.sendingTimes(to: recipient, since: start) }
        let recent = Array(known.drop { $0 <= start })
        times[recipient] = recent
        guard recent.count >= perHour else { return nil }
        // From then on fewer than `perHour` lie within the hour.
        return recent[recent.count - perHour].addingTimeInterval(Self.span)
    }

    /// Takes note of a mail that goes to this address.
    mutating func count(_ recipient: EmailAddress, at now: Date) { times[recipient, default: []].append(now) }
}
