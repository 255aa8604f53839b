import CLibical
import Foundation
import Persuratan

/// A calendar entry in libical's hands. Its components live and end within one call.
struct CalendarObject {
    let entry: CalendarEntry

    init(_ entry: CalendarEntry) { self.entry = entry }

    func text() throws(NoticeError) -> String {
        guard let calendar = component(ICAL_VCALENDAR_COMPONENT) else { throw .calendarNotMade }
        defer { icalcomponent_free(calendar) }
        add(
            [
                icalproperty_new_version("2.0"), icalproperty_new_prodid("-//disposisi//surat//ID"),
                icalproperty_new_calscale("GREGORIAN"), icalproperty_new_method(ICAL_METHOD_PUBLISH),
            ], to: calendar)
        guard let zone = zone(), let event = event() else { throw .calendarNotMade }
        icalcomponent_add_component(calendar, zone)
        icalcomponent_add_component(calendar, event)
        guard let bytes = icalcomponent_as_ical_string_r(calendar) else { throw .calendarNotMade }
        defer { icalmemory_free_buffer(bytes) }
        return String(cString: bytes)
    }

    /// RFC 5545, 3.6.5. Indonesia has no summer time: one observance since ever is the whole truth.
    private func zone() -> OpaquePointer? {
        guard let zone = component(ICAL_VTIMEZONE_COMPONENT), let standard = component(ICAL_XSTANDARD_COMPONENT) else {
            return nil
        }
        let seconds = Int32(entry.waktu.offset * 60)
        add([icalproperty_new_tzid(entry.waktu.nama)], to: zone)
        add(
            [
                icalproperty_new_dtstart(time(Tanggal(nomorHari: 0), .tengahMalam)),
                icalproperty_new_tzoffsetfrom(seconds), icalproperty_new_tzoffsetto(seconds),
                icalproperty_new_tzname(entry.waktu.zona),
            ], to: standard)
        icalcomponent_add_component(zone, standard)
        return zone
    }

    private func event() -> OpaquePointer? {
        guard let event = component(ICAL_VEVENT_COMPONENT) else { return nil }
        let organizer = icalproperty_new_organizer("mailto:\(entry.organizerAddress)")
        if let organizer, !entry.organizerName.isEmpty {
            icalproperty_add_parameter(organizer, icalparameter_new_cn(entry.organizerName))
        }
        add(
            [
                icalproperty_new_uid(entry.uid), icalproperty_new_sequence(Int32(clamping: entry.sequence)),
                icalproperty_new_dtstamp(stamp()),
                zoned(icalproperty_new_dtstart(time(entry.jadwal.tanggal, entry.jadwal.mulai))),
                zoned(icalproperty_new_dtend(time(entry.jadwal.tanggal, entry.jadwal.selesai))),
                icalproperty_new_summary(entry.summary), icalproperty_new_location(entry.location),
                icalproperty_new_description(entry.description), organizer,
                icalproperty_new_status(ICAL_STATUS_CONFIRMED), icalproperty_new_transp(ICAL_TRANSP_OPAQUE),
            ], to: event)
        return event
    }

    private func component(_ kind: icalcomponent_kind) -> OpaquePointer? { icalcomponent_new(kind) }

    private func add(_ properties: [OpaquePointer?], to component: OpaquePointer) {
        for case let property? in properties { icalcomponent_add_property(component, property) }
    }

    private func zoned(_ property: OpaquePointer?) -> OpaquePointer? {
        if let property { icalproperty_add_parameter(property, icalparameter_new_tzid(entry.waktu.nama)) }
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
    private func stamp() -> icaltimetype {
        let seconds = time_t(entry.stamp.timeIntervalSince1970.rounded(.down))
        return icaltime_from_timet_with_zone(seconds, 0, icaltimezone_get_utc_timezone())
    }
}
