import CLibical
import Foundation
import Persuratan

/// The times that a calendar file from elsewhere takes, day by day on the office's clock.
///
/// What repeats is expanded within the days asked for. Left out: events that are cancelled or leave their time free
/// (TRANSP:TRANSPARENT), and those of this office's own export, which are visits already.
public struct CalendarImport {
    /// One day's share of one event.
    public struct Event: Hashable, Sendable {
        /// One line; nil when the event has no name.
        public let judul: String?
        public let jadwal: Jadwal
    }

    /// In order of time, each time once.
    public let events: [Event]
    /// Events whose time is not understood, by name: they must be entered by hand.
    public let unread: [String]
    /// Whether there were more than are taken from one file.
    public let isCut: Bool

    /// Times taken from one file.
    static let limit = 5_000

    /// - Parameter ownDomain: the domain of the office's mailbox, in which its own UIDs end.
    /// - Returns: nil when it is no calendar file, or beyond `CalendarLimits.file`.
    public init?(_ text: String, waktu: OfficeTime, from first: Tanggal, to last: Tanggal, ownDomain: String) {
        guard let parts = CalendarParts(text, limits: .file) else { return nil }
        let components = parts.events.filter { !Self.isOwn($0, ownDomain) }
        let moved = Self.movedOccurrences(components, waktu)
        var (found, unread): (Set<Event>, [String]) = ([], [])
        for component in components where component.takesTime && found.count < Self.limit {
            let judul = SafeText.line(component.text(ICAL_SUMMARY_PROPERTY))
            let uid = component.text(ICAL_UID_PROPERTY) ?? ""
            guard let occurrences = CalendarRecurrence(component, waktu).occurrences(from: first, to: last) else {
                unread.append(judul ?? uid)
                continue
            }
            let isMoved = component.property(ICAL_RECURRENCEID_PROPERTY) != nil
            for one in occurrences where isMoved || !moved.contains(Moved(uid: uid, moment: one.moment)) {
                for jadwal in one.days where first <= jadwal.tanggal && jadwal.tanggal <= last {
                    found.insert(Event(judul: judul, jadwal: jadwal))
                }
            }
        }
        let sorted = found.sorted { $0.key < $1.key }
        (events, isCut) = (Array(sorted.prefix(Self.limit)), found.count >= Self.limit)
        self.unread = unread
    }

    /// One occurrence of a series that has an event of its own (RFC 5545, 3.8.4.4).
    private struct Moved: Hashable {
        let uid: String
        let moment: CalendarMoment
    }

    private static func movedOccurrences(_ components: [CalendarComponent], _ waktu: OfficeTime) -> Set<Moved> {
        Set(
            components.compactMap { component in
                guard let property = component.property(ICAL_RECURRENCEID_PROPERTY),
                    let uid = component.text(ICAL_UID_PROPERTY),
                    let moment = CalendarMoment(
                        property, icalproperty_get_recurrenceid(property), in: component.owner.calendar, waktu)
                else { return nil }
                return Moved(uid: uid, moment: moment)
            })
    }

    private static func isOwn(_ component: CalendarComponent, _ domain: String) -> Bool {
        guard let uid = component.text(ICAL_UID_PROPERTY)?.lowercased() else { return false }
        return uid.hasPrefix(AgendaCalendar.uidPrefix) && uid.hasSuffix("@\(domain.lowercased())")
    }
}

extension CalendarImport.Event {
    fileprivate var key: (Int, Int, Int, String) {
        (jadwal.tanggal.nomorHari, jadwal.mulai.menit, jadwal.selesai.menit, judul ?? "")
    }
}

extension CalendarComponent {
    /// Whether somebody is busy because of it (RFC 5545, 3.8.1.11 and 3.8.2.7).
    fileprivate var takesTime: Bool {
        let status = property(ICAL_STATUS_PROPERTY).map { icalproperty_get_status($0) }
        let transp = property(ICAL_TRANSP_PROPERTY).map { icalproperty_get_transp($0) }
        return status != ICAL_STATUS_CANCELLED && transp != ICAL_TRANSP_TRANSPARENT
            && transp != ICAL_TRANSP_TRANSPARENTNOCONFLICT
    }
}
