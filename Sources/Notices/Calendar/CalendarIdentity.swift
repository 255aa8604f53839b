import Persuratan

/// What names a request's entry in every calendar, from the first invitation to the last.
public struct CalendarIdentity: Hashable, Sendable {
    public let uid: String
    /// Where calendars answer.
    public let organizer: EmailAddress

    /// - Parameter kode: the code that lets the applicant's calendar answer; only who got the invitation knows it.
    public init(tag: CaseTag, kode: String?, organizer: EmailAddress) {
        uid = [tag.description.lowercased(), kode].compactMap(\.self).joined(separator: ".") + "@\(organizer.domain)"
        self.organizer = organizer
    }
}
