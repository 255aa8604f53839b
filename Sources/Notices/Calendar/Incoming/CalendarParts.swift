import CLibical
import Foundation

/// A calendar object from outside in libical's hands; freed with this.
final class CalendarParts {
    let calendar: OpaquePointer

    /// Errors of input are answers, not the end of the program; set once, before anything is parsed.
    private static let isPrepared: Bool = {
        icalerror_set_errors_are_fatal(0)
        return true
    }()

    /// - Returns: nil for what is no calendar object, or beyond the limits.
    init?(_ text: String, limits: CalendarLimits) {
        guard Self.isPrepared, let text = CalendarScreen(limits: limits).passed(text),
            let parsed = icalparser_parse_string(text)
        else { return nil }
        guard icalcomponent_isa(parsed) == ICAL_VCALENDAR_COMPONENT else {
            icalcomponent_free(parsed)
            return nil
        }
        calendar = parsed
    }

    deinit { icalcomponent_free(calendar) }

    var events: [CalendarComponent] {
        var found: [CalendarComponent] = []
        var next = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT)
        while let component = next {
            found.append(CalendarComponent(owner: self, component: component))
            next = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)
        }
        return found
    }

    var method: CalendarMethod? {
        guard let property = icalcomponent_get_first_property(calendar, ICAL_METHOD_PROPERTY) else { return nil }
        let symbol = icalproperty_get_method(property)
        return CalendarMethod.allCases.first { $0.symbol == symbol }
    }

    /// Who wrote the object: `-//Microsoft Corporation//Outlook …`.
    var product: String {
        guard let property = icalcomponent_get_first_property(calendar, ICAL_PRODID_PROPERTY) else { return "" }
        return icalproperty_get_prodid(property).map { String(cString: $0) } ?? ""
    }
}

/// One VEVENT of a calendar object from outside.
struct CalendarComponent {
    let owner: CalendarParts
    let component: OpaquePointer

    func properties(_ kind: icalproperty_kind) -> [OpaquePointer] {
        var found: [OpaquePointer] = []
        var next = icalcomponent_get_first_property(component, kind)
        while let property = next {
            found.append(property)
            next = icalcomponent_get_next_property(component, kind)
        }
        return found
    }

    func property(_ kind: icalproperty_kind) -> OpaquePointer? { icalcomponent_get_first_property(component, kind) }

    /// The value as text, escapes taken off; nil when there is none.
    func text(_ kind: icalproperty_kind) -> String? {
        guard let value = property(kind).flatMap({ icalproperty_get_value($0) }),
            let text = icalvalue_get_text(value)
        else { return nil }
        return String(cString: text)
    }

    var sequence: Int {
        property(ICAL_SEQUENCE_PROPERTY).map { Int(icalproperty_get_sequence($0)) } ?? 0
    }
}
