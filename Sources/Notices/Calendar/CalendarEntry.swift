import Foundation
import Persuratan

/// An agreed visit as a calendar entry (RFC 5545), published with the approval for the applicant's own calendar.
///
/// Its UID stays the same and its SEQUENCE rises with each change of the agenda, so a later entry replaces the older one.
struct CalendarEntry: Hashable, Sendable {
    let uid: String
    let sequence: Int
    let stamp: Date
    let jadwal: Jadwal
    let waktu: OfficeTime
    let summary: String
    let location: String
    let description: String
    let organizerName: String
    let organizerAddress: String

    /// - Returns: nil when nothing is agreed on.
    init?(_ facts: NoticeFacts) {
        guard let jadwal = facts.alur.jadwal else { return nil }
        let envelope = facts.envelope
        self.jadwal = jadwal
        (waktu, stamp) = (envelope.waktu, envelope.now)
        uid = "\(facts.alur.tag)@\(envelope.pengirim.domain)"
        sequence = max(0, facts.alur.urutanAgenda - 1)
        let perihal = SafeText.line(facts.alur.surat.perihal)
        summary = perihal ?? facts.alur.tag.description
        location = [facts.ruang, facts.kantor.alamat].compactMap { SafeText.line($0) }.joined(separator: ", ")
        description = [facts.alur.tag.bracketed, perihal, SafeText.line(facts.kantor.nama)].compactMap { $0 }
            .joined(separator: "\n")
        organizerName = SafeText.line(facts.kantor.nama)?.filter { $0 != "\"" } ?? ""
        organizerAddress = envelope.pengirim.address
    }

    /// The whole calendar object, lines folded and ended by CRLF.
    ///
    /// Errors: `calendarNotMade`.
    func text() throws(NoticeError) -> String { try CalendarObject(self).text() }
}
