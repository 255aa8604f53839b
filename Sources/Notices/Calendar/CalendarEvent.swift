import Foundation
import Persuratan

/// One VEVENT, before it has lines (RFC 5545, 3.6.1).
struct CalendarEvent: Hashable, Sendable {
    enum Status: Hashable, Sendable { case tentative, confirmed, cancelled }

    let uid: String
    let sequence: Int
    /// Without one the time goes unsaid, as in an object that only names an entry.
    let jadwal: Jadwal?
    let status: Status?
    var summary: String?
    var location: String?
    var description: String?
    var organizer: Participant?
    var attendee: Attendee?

    /// Somebody with a calendar.
    struct Participant: Hashable, Sendable {
        let name: String?
        let address: String
    }

    /// Who is invited, and what is known of the answer.
    struct Attendee: Hashable, Sendable {
        let person: Participant
        /// Whether the answer is known to be yes.
        let hasAccepted: Bool
        /// Whether an answer is asked for.
        let isAsked: Bool
    }
}
