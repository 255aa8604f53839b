import CLibical
import Foundation
import Persuratan

/// When an event takes place, once or again and again (RFC 5545, 3.8.5).
struct CalendarRecurrence {
    let component: CalendarComponent
    let waktu: OfficeTime

    /// Steps of one rule: daily for more than a hundred years.
    static let stepLimit = 40_000
    /// Days of one occurrence.
    static let dayLimit = 62

    init(_ component: CalendarComponent, _ waktu: OfficeTime) { (self.component, self.waktu) = (component, waktu) }

    /// One occurrence.
    struct Occurrence {
        let moment: CalendarMoment
        /// Its share of each day that it touches.
        let days: [Jadwal]
    }

    /// Those that begin on these days, or so shortly before that they reach into them.
    ///
    /// - Returns: nil when the event's time, or a rule of it, is not understood.
    func occurrences(from first: Tanggal, to last: Tanggal) -> [Occurrence]? {
        guard let start = component.property(ICAL_DTSTART_PROPERTY) else { return nil }
        let begin = CalendarMoment.withZone(start, icalproperty_get_dtstart(start), in: component.owner.calendar)
        guard let firstMoment = moment(start, begin), let length = length(after: firstMoment),
            let times = times(start, begin, until: last)
        else { return nil }
        let excluded = Set(
            component.properties(ICAL_EXDATE_PROPERTY).compactMap { moment($0, icalproperty_get_exdate($0)) })
        var seen: Set<CalendarMoment> = []
        return times.compactMap { moment in
            guard !excluded.contains(moment), seen.insert(moment).inserted,
                firstDay(moment).ditambah(hari: Self.dayLimit) >= first, firstDay(moment) <= last
            else { return nil }
            return Occurrence(moment: moment, days: days(moment, length))
        }
    }

    private func moment(_ property: OpaquePointer, _ time: icaltimetype) -> CalendarMoment? {
        CalendarMoment(property, time, in: component.owner.calendar, waktu)
    }

    private func firstDay(_ moment: CalendarMoment) -> Tanggal {
        switch moment {
        case .day(let day): day
        case .instant(let date): waktu.tanggal(date)
        }
    }

    /// The first time, those of the rules and those listed.
    private func times(_ start: OpaquePointer, _ begin: icaltimetype, until last: Tanggal) -> [CalendarMoment]? {
        var found = [moment(start, begin)].compactMap(\.self)
        for rule in component.properties(ICAL_RRULE_PROPERTY) {
            guard let times = times(of: rule, start, begin, until: last) else { return nil }
            found += times
        }
        for property in component.properties(ICAL_RDATE_PROPERTY) {
            let listed = icalproperty_get_rdate(property)
            guard icaltime_is_null_time(listed.time) == 0, let time = moment(property, listed.time) else { return nil }
            found.append(time)
        }
        return found
    }

    private func times(
        of rule: OpaquePointer, _ start: OpaquePointer, _ begin: icaltimetype, until last: Tanggal
    ) -> [CalendarMoment]? {
        let recurrence = icalproperty_get_rrule(rule)
        switch recurrence.freq {
        case ICAL_DAILY_RECURRENCE, ICAL_WEEKLY_RECURRENCE, ICAL_MONTHLY_RECURRENCE, ICAL_YEARLY_RECURRENCE: break
        default: return nil
        }
        guard let iterator = icalrecur_iterator_new(recurrence, begin) else { return nil }
        defer { icalrecur_iterator_free(iterator) }
        var found: [CalendarMoment] = []
        for _ in 0..<Self.stepLimit {
            let next = icalrecur_iterator_next(iterator)
            guard icaltime_is_null_time(next) == 0, let time = moment(start, next) else { return found }
            if firstDay(time) > last { return found }
            found.append(time)
        }
        return nil
    }

    /// Of a whole day, or days; or in seconds.
    private enum Length {
        case days(Int)
        case seconds(TimeInterval)
    }

    /// RFC 5545, 3.6.1: without an end a day lasts a day, and a time no time at all.
    private func length(after begin: CalendarMoment) -> Length? {
        if let property = component.property(ICAL_DTEND_PROPERTY) {
            switch (begin, moment(property, icalproperty_get_dtend(property))) {
            case (.day(let from), .day(let to)?) where from <= to: return .days(max(1, to.nomorHari - from.nomorHari))
            case (.instant(let from), .instant(let to)?) where from <= to: return .seconds(to.timeIntervalSince(from))
            default: return nil
            }
        }
        let duration = component.property(ICAL_DURATION_PROPERTY).map {
            Int(icaldurationtype_as_int(icalproperty_get_duration($0)))
        }
        guard (duration ?? 0) >= 0 else { return nil }
        switch begin {
        case .day: return .days(max(1, (duration ?? 86_400) / 86_400))
        case .instant: return .seconds(TimeInterval(duration ?? 0))
        }
    }

    private func days(_ moment: CalendarMoment, _ length: Length) -> [Jadwal] {
        switch (moment, length) {
        case (.day(let day), .days(let count)):
            return (0..<min(count, Self.dayLimit)).compactMap { share(day.ditambah(hari: $0), 0, 1440) }
        case (.instant(let date), .seconds(let seconds)): return days(from: date, to: date.addingTimeInterval(seconds))
        case (.day, .seconds), (.instant, .days): return []
        }
    }

    private func days(from begin: Date, to end: Date) -> [Jadwal] {
        let (first, last) = (waktu.tanggal(begin), waktu.tanggal(end))
        let count = min(last.nomorHari - first.nomorHari, Self.dayLimit)
        return (0...max(0, count)).compactMap { offset in
            let day = first.ditambah(hari: offset)
            return share(
                day, day == first ? waktu.pukul(begin).menit : 0, day == last ? waktu.pukul(end).menit : 1440)
        }
    }

    private func share(_ day: Tanggal, _ from: Int, _ to: Int) -> Jadwal? {
        guard let begin = Pukul(menit: from), let end = Pukul(menit: to) else { return nil }
        return Jadwal(tanggal: day, mulai: begin, selesai: end)
    }
}
