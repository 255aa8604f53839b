import Foundation
import Mail
import Persuratan

/// All that a mail about a case can say. Plain values.
public struct NoticeFacts: Sendable {
    public var kantor: Kantor
    /// The officer of each role; only those of the recipient and of the SOP's roles are used.
    public var pejabat: [Peran: Pejabat]
    /// The request after the event that made the notice due.
    public var alur: Alur
    /// What every mail needs, whatever it says.
    public var envelope: Envelope
    /// The token, shown in the foot; nil when nothing is asked.
    public var kode: String?
    /// When the SOP's minutes for this step are over.
    public var tenggat: Date?
    /// For how long the request has been with whoever has it.
    public var menunggu: LamaKerja?
    /// What is booked on the wished days.
    public var agenda: [EntriAgenda] = []
    /// The officers themselves, where somebody acts for one of them in ``pejabat``.
    public var pejabatTetap: [Peran: Pejabat] = [:]
    /// The room's name.
    public var ruang: String
    /// The room, its days and its free times, where a mail is about the schedule.
    public var tempat: RoomFacts?
    public var yangPerluDibawa: [String] = []
    /// The applicant's documents. Not sent to officers while the letter is withheld (``isWithheld``).
    public var attachments: [OutgoingAttachment] = []
    /// The print that goes with the mail once it is printed; nil: none does.
    public var cetakan: Cetakan?
    /// What names the request's entry in the applicant's calendar; nil: without a code.
    public var kalender: CalendarIdentity?
    /// The code with which the applicant sees on the public page how it stands.
    public var kodeStatus: String?
    /// Where that page is; nil when the office has none.
    public var halamanStatus: String?

    public init(kantor: Kantor, pejabat: [Peran: Pejabat], alur: Alur, envelope: Envelope, ruang: String) {
        (self.kantor, self.pejabat, self.alur) = (kantor, pejabat, alur)
        (self.envelope, self.ruang) = (envelope, ruang)
    }

    /// Whether the letter is marked Rahasia or Terbatas: its files and its content then stay out of officers' mails.
    public var isWithheld: Bool { alur.surat.isTertutup }

    /// Where a mail to `role` goes.
    func recipient(_ role: Peran) throws(NoticeError) -> Mailbox {
        if role == .pemohon, alur.pemohon.isTanpaSurel { return try recipient(alur.sop.sekretariat) }
        if role == .pemohon {
            return Mailbox(name: SafeText.line(alur.pemohon.nama), address: alur.pemohon.alamat.description)
        }
        guard let officer = pejabat[role] else { throw .officerMissing(role) }
        return Mailbox(name: SafeText.line(officer.nama), address: officer.alamat.description)
    }

    /// The title of a role, as people are told of it: never a person's name.
    func title(_ role: Peran) -> String {
        role == .pemohon ? alur.sop.judul(role) : pejabat[role]?.jabatan ?? alur.sop.judul(role)
    }

    /// The title of the role itself, whoever acts for it now.
    func ownTitle(_ role: Peran) -> String { pejabatTetap[role]?.jabatan ?? title(role) }
}

/// What stands on every mail of the office: sender, identifiers, moment and marker.
public struct Envelope: Sendable {
    public var waktu: OfficeTime
    /// The From of the mail.
    public var pengirim: Mailbox
    /// Where answers go: with a token in its plus address where the office's mailbox can do that.
    public var replyTo: EmailAddress
    /// Identifiers are without angle brackets.
    public var messageID: String
    public var inReplyTo: String?
    public var references: [String] = []
    /// The Date of the mail, and DTSTAMP of a calendar entry.
    public var now: Date
    /// The line above which people write; the first line of both parts.
    public var markerLine: String
    /// By which the office knows its own mails again.
    public var officeMark: String

    public init(
        waktu: OfficeTime, pengirim: Mailbox, replyTo: EmailAddress, messageID: String, now: Date,
        markerLine: String = MailRoom.defaultMarker, officeMark: String
    ) {
        (self.waktu, self.pengirim, self.replyTo) = (waktu, pengirim, replyTo)
        (self.messageID, self.now) = (messageID, now)
        (self.markerLine, self.officeMark) = (markerLine, officeMark)
    }
}

/// What the room's agenda holds.
public struct EntriAgenda: Sendable, Hashable {
    public let tag: CaseTag
    public let jadwal: Jadwal
    public let ruang: String
    public let perihal: String?

    public init(tag: CaseTag, jadwal: Jadwal, ruang: String, perihal: String?) {
        (self.tag, self.jadwal, self.ruang, self.perihal) = (tag, jadwal, ruang, perihal)
    }
}
