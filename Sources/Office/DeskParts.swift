import Foundation
import Notices
import Register

/// What every desk of the office works with.
public struct DeskParts: Sendable {
    public let setup: OfficeSetup
    public let register: Register
    public let notices: Notices
    public let clock: OfficeClock

    public init(setup: OfficeSetup, register: Register, notices: Notices, clock: OfficeClock) {
        (self.setup, self.register, self.notices, self.clock) = (setup, register, notices, clock)
    }
}
