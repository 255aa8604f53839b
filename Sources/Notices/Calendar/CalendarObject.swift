import CLibical
import Foundation
import Persuratan

/// An iCalendar object in libical's hands. Its components live and end within one call.
struct CalendarObject {
    let waktu: OfficeTime
    /// DTSTAMP of every event.
    let stamp: Date
    let method: CalendarMethod
    let events: [CalendarEvent]
    /// The calendar's name and how often it should be fetched again, where people subscribe to it.
    var subscription: Subscription?

    struct Subscription {
        let name: String
        let minutes: Int
    }

    /// Lines folded and ended by CRLF.
    ///
    /// Errors: `calendarNotMade`.
    func text() throws(NoticeError) -> String {
        guard let calendar = icalcomponent_new(ICAL_VCALENDAR_COMPONENT) else { throw .calendarNotMade }
        defer { icalcomponent_free(calendar) }
        let head = [
            icalproperty_new_version("2.0"), icalproperty_new_prodid("-//disposisi//surat//ID"),
            icalproperty_new_calscale("GREGORIAN"), icalproperty_new_method(method.symbol),
        ]
        add(head + (subscription.map(named) ?? []), to: calendar)
        if events.contains(where: { $0.jadwal != nil }) {
            guard let zone = zone() else { throw .calendarNotMade }
            icalcomponent_add_component(calendar, zone)
        }
        for event in events {
            guard let component = component(event) else { throw .calendarNotMade }
            icalcomponent_add_component(calendar, component)
        }
        guard let bytes = icalcomponent_as_ical_string_r(calendar) else { throw .calendarNotMade }
        defer { icalmemory_free_buffer(bytes) }
        return String(cString: bytes)
    }

    /// RFC 7986, 5.1 and 5.7, and the older names that clients read.
    private func named(_ subscription: Subscription) -> [OpaquePointer?] {
        let duration = icaldurationtype_from_int(Int32(clamping: subscription.minutes * 60))
        let pause = icalproperty_new_refreshinterval(duration)
        icalproperty_add_parameter(pause, icalparameter_new_value(ICAL_VALUE_DURATION))
        return [
            icalproperty_new_name(subscription.name), other("X-WR-CALNAME", subscription.name),
            other("X-WR-TIMEZONE", waktu.nama), pause, other("X-PUBLISHED-TTL", "PT\(subscription.minutes)M"),
        ]
    }

    private func other(_ name: String, _ value: String) -> OpaquePointer? {
        let property = icalproperty_new_x(value)
        icalproperty_set_x_name(property, name)
        return property
    }

    /// RFC 5545, 3.6.5. Indonesia has no summer time: one observance since ever is the whole truth.
    private func zone() -> OpaquePointer? {
        guard let zone = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT) else { return nil }
        guard let standard = icalcomponent_new(ICAL_XSTANDARD_COMPONENT) else {
            icalcomponent_free(zone)
            return nil
        }
        let seconds = Int32(waktu.offset * 60)
        add([icalproperty_new_tzid(waktu.nama)], to: zone)
        add(
            [
                icalproperty_new_dtstart(time(Tanggal(nomorHari: 0), .tengahMalam)),
                icalproperty_new_tzoffsetfrom(seconds), icalproperty_new_tzoffsetto(seconds),
                icalproperty_new_tzname(waktu.zona),
            ], to: standard)
        icalcomponent_add_component(zone, standard)
        return zone
    }

    private func component(_ event: CalendarEvent) -> OpaquePointer? {
        guard let component = icalcomponent_new(ICAL_VEVENT_COMPONENT) else { return nil }
        add(
            [
                icalproperty_new_uid(event.uid), icalproperty_new_sequence(Int32(clamping: event.sequence)),
                icalproperty_new_dtstamp(utc(stamp)),
            ], to: component)
        if let jadwal = event.jadwal {
            add(
                [
                    zoned(icalproperty_new_dtstart(time(jadwal.tanggal, jadwal.mulai))),
                    zoned(icalproperty_new_dtend(time(jadwal.tanggal, jadwal.selesai))),
                ], to: component)
        }
        add(words(event) + people(event) + standing(event), to: component)
        return component
    }

    private func words(_ event: CalendarEvent) -> [OpaquePointer?] {
        [
            event.summary.flatMap { icalproperty_new_summary($0) },
            event.location.flatMap { icalproperty_new_location($0) },
            event.description.flatMap { icalproperty_new_description($0) },
        ]
    }

    private func people(_ event: CalendarEvent) -> [OpaquePointer?] {
        [
            event.organizer.flatMap { named(icalproperty_new_organizer("mailto:\($0.address)"), $0.name) },
            event.attendee.flatMap(invited),
        ]
    }

    private func invited(_ attendee: CalendarEvent.Attendee) -> OpaquePointer? {
        let property = named(icalproperty_new_attendee("mailto:\(attendee.person.address)"), attendee.person.name)
        guard let property else { return nil }
        for parameter in [
            icalparameter_new_cutype(ICAL_CUTYPE_INDIVIDUAL), icalparameter_new_role(ICAL_ROLE_REQPARTICIPANT),
            icalparameter_new_partstat(attendee.hasAccepted ? ICAL_PARTSTAT_ACCEPTED : ICAL_PARTSTAT_NEEDSACTION),
            icalparameter_new_rsvp(attendee.isAsked ? ICAL_RSVP_TRUE : ICAL_RSVP_FALSE),
        ] { icalproperty_add_parameter(property, parameter) }
        return property
    }

    /// With the name as CN, in which quotation marks cannot stand (RFC 5545, 3.2).
    private func named(_ property: OpaquePointer?, _ name: String?) -> OpaquePointer? {
        let plain = name?.filter { $0 != "\"" } ?? ""
        if let property, !plain.isEmpty { icalproperty_add_parameter(property, icalparameter_new_cn(plain)) }
        return property
    }

    private func standing(_ event: CalendarEvent) -> [OpaquePointer?] {
        switch event.status {
        case .tentative: [icalproperty_new_status(ICAL_STATUS_TENTATIVE), icalproperty_new_transp(ICAL_TRANSP_OPAQUE)]
        case .confirmed: [icalproperty_new_status(ICAL_STATUS_CONFIRMED), icalproperty_new_transp(ICAL_TRANSP_OPAQUE)]
        case .cancelled: [icalproperty_new_status(ICAL_STATUS_CANCELLED)]
        case nil: []
        }
    }

    private func add(_ properties: [OpaquePointer?], to component: OpaquePointer) {
        for case let property? in properties { icalcomponent_add_property(component, property) }
    }

    private func zoned(_ property: OpaquePointer?) -> OpaquePointer? {
        if let property { icalproperty_add_parameter(property, icalparameter_new_tzid(waktu.nama)) }
        return property
    }

    /// A wall clock time; 24.00 is the next day's midnight.
    private func time(_ tanggal: Tanggal, _ pukul: Pukul) -> icaltimetype {
        let day = pukul.menit == 1440 ? tanggal.ditambah(hari: 1) : tanggal
        var time = icaltime_null_time()
        (time.year, time.month, time.day) = (Int32(day.tahun), Int32(day.bulan), Int32(day.hari))
        (time.hour, time.minute) = (Int32(pukul.menit % 1440 / 60), Int32(pukul.menit % 60))
        return time
    }

    /// DTSTAMP is in UTC (RFC 5545, 3.8.7.2).
    private func utc(_ date: Date) -> icaltimetype {
        let seconds = time_t(date.timeIntervalSince1970.rounded(.down))
        return icaltime_from_timet_with_zone(seconds, 0, icaltimezone_get_utc_timezone())
    }
}
