import CLibical
import Foundation
import Persuratan

/// What DTSTART and its like mean: a moment, or a whole day.
enum CalendarMoment: Hashable, Sendable {
    case instant(Date)
    case day(Tanggal)

    /// - Returns: nil for what is no time, or one of a zone that nobody knows.
    init?(_ property: OpaquePointer, _ time: icaltimetype, in calendar: OpaquePointer, _ waktu: OfficeTime) {
        guard icaltime_is_null_time(time) == 0, icaltime_is_valid_time(time) != 0,
            let day = Tanggal(tahun: Int(time.year), bulan: Int(time.month), hari: Int(time.day)),
            (1970...2200).contains(day.tahun)
        else { return nil }
        if time.is_date != 0 {
            self = .day(day)
            return
        }
        guard let pukul = Pukul(menit: Int(time.hour) * 60 + Int(time.minute)) else { return nil }
        let wall = CalendarMoment.instant(waktu.instant(day, pukul))
        if icaltime_is_utc(time) != 0 {
            self = .instant(Date(timeIntervalSince1970: Double(icaltime_as_timet(time))))
        } else if let name = Self.zoneName(property), name != waktu.nama {
            guard let zone = Self.zone(name, in: calendar) else { return nil }
            self = .instant(Date(timeIntervalSince1970: Double(icaltime_as_timet_with_zone(time, zone))))
        } else {
            // A time without a zone is the reader's own (RFC 5545, 3.3.5).
            self = wall
        }
    }

    /// The same time, which now knows its zone: what a rule makes of it then ends where UNTIL says.
    static func withZone(_ property: OpaquePointer, _ time: icaltimetype, in calendar: OpaquePointer) -> icaltimetype {
        guard time.is_date == 0, icaltime_is_utc(time) == 0, let name = zoneName(property) else { return time }
        var zoned = time
        return icaltime_set_timezone(&zoned, zone(name, in: calendar))
    }

    private static func zoneName(_ property: OpaquePointer) -> String? {
        icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER).flatMap { icalparameter_get_tzid($0) }
            .map { String(cString: $0) }
    }

    /// The zone as the object itself says it is, else as the zone database does.
    private static func zone(_ name: String, in calendar: OpaquePointer) -> OpaquePointer? {
        icalcomponent_get_timezone(calendar, name) ?? icaltimezone_get_builtin_timezone(name)
    }
}
