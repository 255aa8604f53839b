import Foundation
import Mail
import Persuratan

/// The calendar object that goes with a mail to the applicant (RFC 5546, in a mail as RFC 6047 says).
///
/// Kept: the UID and the ORGANIZER are the same in every mail of a request (``CalendarIdentity``), and SEQUENCE is the
/// invitation's own. The organizer is an address that reads its mail: clients answer there, whatever Reply-To says
/// (RFC 6047, 2.3).
struct Invitation {
    let undangan: Undangan
    let facts: NoticeFacts

    /// - Returns: nil for a mail that brings no invitation.
    init?(_ notice: Notice, _ facts: NoticeFacts) {
        guard notice.kepada == .pemohon, !facts.alur.pemohon.isTanpaSurel, let undangan = facts.alur.undangan,
            undangan.surel == notice.isi
        else {
            return nil
        }
        (self.undangan, self.facts) = (undangan, facts)
    }

    /// Puts the object into the mail twice: as a part that calendars act upon, and as a file for those that open files.
    ///
    /// The file is no text/calendar, so that the mail has one calendar part and no client takes it in twice
    /// (seen in practice: Google Calendar's own invitations).
    ///
    /// Errors: `calendarNotMade`.
    func enclose(in mail: inout OutgoingMail) throws(NoticeError) {
        let text = try object.text()
        mail.calendar = MailCalendar(method: method.name, text: text)
        let file = OutgoingAttachment(
            fileName: "\(facts.alur.tag).ics", contentType: "application/ics", content: Data(text.utf8))
        mail.attachments.insert(file, at: 0)
    }

    private var object: CalendarObject {
        CalendarObject(waktu: facts.envelope.waktu, stamp: facts.envelope.now, method: method, events: [event])
    }

    private var method: CalendarMethod {
        switch undangan.cara {
        case .tawaran, .kepastian: .request
        case .tetap: .declineCounter
        case .pembatalan: .cancel
        }
    }

    private var event: CalendarEvent {
        var event = CalendarEvent(
            uid: identity.uid, sequence: undangan.urutan, jadwal: undangan.cara == .tetap ? nil : undangan.jadwal,
            status: status)
        let perihal = SafeText.line(facts.alur.surat.perihal)
        event.summary = perihal ?? facts.alur.tag.description
        event.organizer = .init(name: SafeText.line(facts.kantor.nama), address: identity.organizer.description)
        event.attendee = .init(
            person: .init(
                name: SafeText.line(facts.alur.pemohon.nama), address: facts.alur.pemohon.alamat.description),
            hasAccepted: undangan.cara == .kepastian,
            isAsked: undangan.cara == .tawaran || undangan.cara == .tetap)
        if undangan.cara == .tetap { return event }
        event.location = [facts.ruang, facts.kantor.alamat].compactMap { SafeText.line($0) }.joined(separator: ", ")
        event.description = [facts.alur.tag.bracketed, perihal, SafeText.line(facts.kantor.nama)].compactMap(\.self)
            .joined(separator: "\n")
        return event
    }

    private var status: CalendarEvent.Status? {
        switch undangan.cara {
        case .tawaran: .tentative
        case .kepastian: .confirmed
        case .pembatalan: .cancelled
        case .tetap: nil
        }
    }

    private var identity: CalendarIdentity {
        facts.kalender ?? CalendarIdentity(tag: facts.alur.tag, kode: nil, organizer: facts.envelope.replyTo)
    }
}
