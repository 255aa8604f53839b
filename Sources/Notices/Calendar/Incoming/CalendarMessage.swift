import CLibical
import Foundation
import Persuratan

/// What a calendar sent about one event (RFC 5546). Everything in it was written by others.
public struct CalendarMessage: Hashable, Sendable {
    public enum Participation: Hashable, Sendable { case accepted, declined, tentative, other }

    public let method: CalendarMethod
    public let uid: String
    /// 0 where none is said (RFC 5545, 3.8.7.4).
    public let sequence: Int
    /// Who answers, each with the answer.
    public let attendees: [EmailAddress: Participation]
    /// nil for a whole day, for what repeats, and for times of a zone that nobody knows.
    public let mulai: Date?
    public let selesai: Date?
    /// What the person added by hand.
    public let comment: String?
    /// Whether the body of the mail holds the person's own words: Outlook puts them there, others write a sentence of
    /// their own into it.
    public let hasWordsInBody: Bool

    /// Attendees that are looked at; an answer has one.
    static let attendeeLimit = 20
    static let commentLimit = 2_000

    /// - Returns: nil when it is no calendar object, beyond the limits, or not about just one event.
    public init?(_ text: String, waktu: OfficeTime, limits: CalendarLimits = .mail) {
        guard let parts = CalendarParts(text, limits: limits), let method = parts.method else { return nil }
        let events = parts.events
        guard events.count == 1, let event = events.first, let uid = event.text(ICAL_UID_PROPERTY) else { return nil }
        (self.method, self.uid, sequence) = (method, uid, event.sequence)
        attendees = Self.attendees(event)
        let comment = event.text(ICAL_COMMENT_PROPERTY).map { String($0.prefix(Self.commentLimit)) }
        self.comment = comment.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        hasWordsInBody = parts.product.contains("Microsoft")
        let repeats = [ICAL_RRULE_PROPERTY, ICAL_RDATE_PROPERTY, ICAL_RECURRENCEID_PROPERTY].contains {
            event.property($0) != nil
        }
        let span = repeats ? nil : CalendarSpan(event, waktu)
        (mulai, selesai) = (span?.mulai, span?.selesai)
    }

    private static func attendees(_ event: CalendarComponent) -> [EmailAddress: Participation] {
        var found: [EmailAddress: Participation] = [:]
        for property in event.properties(ICAL_ATTENDEE_PROPERTY).prefix(attendeeLimit) {
            guard let value = icalproperty_get_attendee(property).map({ String(cString: $0) }),
                value.lowercased().hasPrefix("mailto:"), let address = EmailAddress(String(value.dropFirst(7)))
            else { continue }
            // Two answers of one person are none.
            let answer = participation(property)
            found[address] = found[address].map { $0 == answer ? answer : .other } ?? answer
        }
        return found
    }

    private static func participation(_ property: OpaquePointer) -> Participation {
        guard let parameter = icalproperty_get_first_parameter(property, ICAL_PARTSTAT_PARAMETER) else { return .other }
        return switch icalparameter_get_partstat(parameter) {
        case ICAL_PARTSTAT_ACCEPTED: .accepted
        case ICAL_PARTSTAT_DECLINED: .declined
        case ICAL_PARTSTAT_TENTATIVE: .tentative
        default: .other
        }
    }
}

/// From when to when an event lasts; only such as begin at a time of day.
struct CalendarSpan {
    let mulai: Date
    /// nil when no end is said.
    let selesai: Date?

    init?(_ event: CalendarComponent, _ waktu: OfficeTime) {
        let calendar = event.owner.calendar
        guard let start = event.property(ICAL_DTSTART_PROPERTY),
            case .instant(let mulai)? = CalendarMoment(start, icalproperty_get_dtstart(start), in: calendar, waktu)
        else { return nil }
        self.mulai = mulai
        if let end = event.property(ICAL_DTEND_PROPERTY) {
            guard case .instant(let last)? = CalendarMoment(end, icalproperty_get_dtend(end), in: calendar, waktu)
            else { return nil }
            selesai = last
        } else if let duration = event.property(ICAL_DURATION_PROPERTY) {
            let seconds = icaldurationtype_as_int(icalproperty_get_duration(duration))
            selesai = mulai.addingTimeInterval(Double(seconds))
        } else {
            selesai = nil
        }
    }
}
