import Foundation
import Persuratan

/// The agenda of the rooms as a calendar that people subscribe to (METHOD PUBLISH; RFC 5546, 3.2.1).
///
/// Its UIDs are stable and hold no code: whoever reads the office's agenda must not be able to answer an invitation.
public struct AgendaCalendar {
    /// What is entered: one visit, or one time for which the room is blocked.
    public struct Entry {
        /// Names the entry for good within the office: `PC-2026-0001`, `blokir-12`.
        public let nama: String
        public let jadwal: Jadwal
        public let ruang: String
        public let judul: String
        public let keterangan: String?

        public init(nama: String, jadwal: Jadwal, ruang: String, judul: String, keterangan: String?) {
            (self.nama, self.jadwal, self.ruang) = (nama, jadwal, ruang)
            (self.judul, self.keterangan) = (judul, keterangan)
        }
    }

    /// Minutes after which a subscriber should look again (REFRESH-INTERVAL).
    static let refreshMinutes = 60
    /// What its UIDs begin with.
    static let uidPrefix = "agenda-"

    let kantor: Kantor
    let alamat: EmailAddress
    let waktu: OfficeTime

    /// - Parameter alamat: the office's mailbox; its domain makes the UIDs the office's own.
    public init(kantor: Kantor, alamat: EmailAddress, waktu: OfficeTime) {
        (self.kantor, self.alamat, self.waktu) = (kantor, alamat, waktu)
    }

    /// The file, lines ended by CRLF.
    ///
    /// Errors: `calendarNotMade`.
    public func text(_ entries: [Entry], at now: Date) throws(NoticeError) -> String {
        var object = CalendarObject(waktu: waktu, stamp: now, method: .publish, events: entries.map(event))
        object.subscription = .init(name: SafeText.line(kantor.nama) ?? "", minutes: Self.refreshMinutes)
        return try object.text()
    }

    private func event(_ entry: Entry) -> CalendarEvent {
        var event = CalendarEvent(
            uid: "\(Self.uidPrefix)\(entry.nama.lowercased())@\(alamat.domain)", sequence: 0, jadwal: entry.jadwal,
            status: .confirmed)
        event.summary = SafeText.line(entry.judul) ?? entry.nama
        event.location = SafeText.line(entry.ruang)
        event.description = SafeText.line(entry.keterangan)
        event.organizer = .init(name: SafeText.line(kantor.nama), address: alamat.description)
        return event
    }
}
