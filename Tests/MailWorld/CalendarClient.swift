import Foundation
import Mail
import Persuratan

/// Answers an invitation as a person's calendar does when a button is pressed.
public struct CalendarClient: Sendable {
    /// Whose habits it has.
    public enum Make: Sendable {
        /// Echoes ORGANIZER, and writes a sentence of its own into the body.
        case google
        /// Leaves ORGANIZER out, and puts the person's words into the body.
        case outlook
    }

    public enum Button: String, Sendable {
        case accept = "ACCEPTED"
        case decline = "DECLINED"
        case tentative = "TENTATIVE"
    }

    public let make: Make
    public let address: String
    private let lines: [String]
    private let subject: String

    /// - Parameter invitation: the mail with the calendar part.
    /// - Returns: nil when it has none.
    public init?(_ make: Make, answering invitation: ParsedMail, as address: String) {
        guard let calendar = invitation.calendar else { return nil }
        (self.make, self.address, subject) = (make, address, invitation.subject)
        let plain = calendar.text.replacing("\r\n", with: "\n").replacing("\n ", with: "")
        lines = plain.split(separator: "\n").map(String.init)
    }

    /// The value of the invitation's property, parameters left out.
    public func value(_ property: String) -> String? {
        let event = lines.drop { $0 != "BEGIN:VEVENT" }
        let scope = property == "METHOD" ? lines[...] : event
        guard let line = scope.first(where: { $0.hasPrefix("\(property):") || $0.hasPrefix("\(property);") }) else {
            return nil
        }
        if property == "ORGANIZER" || property == "ATTENDEE", let found = line.range(of: "mailto:") {
            return String(line[found.upperBound...])
        }
        return line.firstIndex(of: ":").map { String(line[line.index(after: $0)...]) }
    }

    /// A REPLY (RFC 5546, 3.2.3).
    public func press(_ button: Button, words: String = "", sequence: Int? = nil) -> PersonalMail {
        let times = ["DTSTART", "DTEND"].compactMap { name in lines.last { $0.hasPrefix(name + ";") } }
        return mail(
            "REPLY", ["ATTENDEE;PARTSTAT=\(button.rawValue):mailto:\(address)"] + times, words: words, sequence)
    }

    /// A COUNTER (RFC 5546, 3.2.7), in UTC as many calendars write.
    public func propose(_ slot: Jadwal, words: String = "", sequence: Int? = nil) -> PersonalMail {
        let wanted = [("DTSTART", slot.mulai), ("DTEND", slot.selesai)].map { name, time in
            "\(name):\(Self.utc(OfficeTime.wib.instant(slot.tanggal, time)))"
        }
        return mail(
            "COUNTER", ["ATTENDEE;PARTSTAT=TENTATIVE:mailto:\(address)", "SUMMARY:Usul"] + wanted, words: words,
            sequence)
    }

    private func mail(_ method: String, _ own: [String], words: String, _ sequence: Int?) -> PersonalMail {
        let organizer = value("ORGANIZER") ?? ""
        var event = ["UID:\(value("UID") ?? "")", "DTSTAMP:\(Self.utc(Date()))"] + own
        event.append("SEQUENCE:\(sequence.map(String.init) ?? value("SEQUENCE") ?? "0")")
        if make == .google { event.append("ORGANIZER:mailto:\(organizer)") }
        if make == .google, !words.isEmpty { event.append("COMMENT:\(words.replacing(",", with: "\\,"))") }
        let product =
            make == .google
            ? "-//Google Inc//Google Calendar 70.9054//EN" : "-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN"
        let text =
            ["BEGIN:VCALENDAR", "PRODID:\(product)", "VERSION:2.0", "METHOD:\(method)", "BEGIN:VEVENT"] + event
            + ["END:VEVENT", "END:VCALENDAR", ""]
        let body = make == .google ? "\(address) telah menanggapi undangan ini." : words
        var mail = PersonalMail(to: organizer, subject: "\(method): \(subject)", text: body)
        mail.calendar = MailCalendar(method: method, text: text.joined(separator: "\r\n"))
        return mail
    }

    private static func utc(_ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "yyyyMMdd'T'HHmmss'Z'"
        return formatter.string(from: date)
    }
}
