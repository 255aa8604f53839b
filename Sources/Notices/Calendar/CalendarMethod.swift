import CLibical

/// What a calendar object is for (RFC 5546, 1.4).
public enum CalendarMethod: String, Sendable, CaseIterable {
    case publish, request, reply, cancel, counter, refresh
    case declineCounter = "declinecounter"

    /// In capitals, as it stands in METHOD.
    public var name: String { rawValue.uppercased() }

    var symbol: icalproperty_method {
        switch self {
        case .publish: ICAL_METHOD_PUBLISH
        case .request: ICAL_METHOD_REQUEST
        case .reply: ICAL_METHOD_REPLY
        case .cancel: ICAL_METHOD_CANCEL
        case .counter: ICAL_METHOD_COUNTER
        case .refresh: ICAL_METHOD_REFRESH
        case .declineCounter: ICAL_METHOD_DECLINECOUNTER
        }
    }
}
