/// The calendar invitation as the applicant last got it.
///
/// There is one for each request, under one UID. SEQUENCE rises with each change of its time or standing (RFC 5546, 2.1.4),
/// so that an answer names the invitation that it answers. Of several slots offered at once only the first is an invitation:
/// alternatives must not be several calendar objects of one mail (RFC 6047, 2.4), and a calendar that holds three visits where
/// one is meant misleads whoever looks at it. The others are chosen by their number.
public struct Undangan: Hashable, Sendable {
    /// What it does to the entry in the applicant's calendar.
    public enum Cara: Hashable, Sendable {
        /// Asks for the slot (METHOD REQUEST, STATUS TENTATIVE).
        case tawaran
        /// The visit is agreed on (METHOD REQUEST, STATUS CONFIRMED).
        case kepastian
        /// Another time was asked for by the calendar, and the slot stays as it was (METHOD DECLINECOUNTER).
        case tetap
        /// The visit is off (METHOD CANCEL).
        case pembatalan
    }

    public let cara: Cara
    /// SEQUENCE.
    public let urutan: Int
    public let jadwal: Jadwal
    /// The mail that brings it.
    public let surel: NoticeContent
    /// The question that an answer to it answers; 0 when nothing is asked.
    let permintaan: Int
    /// Whether the calendar has asked for another time since.
    var isDitawar = false
    /// Whether it was declined although the visit is agreed on, and the secretariat knows.
    var isDitolak = false
}

/// What the applicant's calendar answered (RFC 5546, 3.2.3 and 3.2.7): a person's decision, made with a button.
public struct CalendarAnswer: Hashable, Sendable, Codable {
    public enum Decision: Hashable, Sendable, Codable {
        case accepted
        case declined
        /// Perhaps, not yet, or in a way that is neither yes nor no.
        case tentative
        /// Another time (COUNTER).
        case counter(Jadwal)
    }

    /// SEQUENCE of the invitation that is answered.
    public let urutan: Int
    public let decision: Decision

    public init(urutan: Int, decision: Decision) { (self.urutan, self.decision) = (urutan, decision) }
}

extension CalendarAnswer {
    /// A word for lists and logs.
    public var name: String {
        switch decision {
        case .accepted: "accepted"
        case .declined: "declined"
        case .tentative: "tentative"
        case .counter: "counter"
        }
    }
}
