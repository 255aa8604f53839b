/// The room of mail: bytes to messages and messages to bytes.
///
/// - **In**: `MailParser.parse` never throws. It gives what it understood plus `defects`; a fatal defect means that the
///   office sets the mail aside. Work is bounded before it is begun (`MailLimits`).
/// - **Out**: `OutgoingMail.render` gives the same bytes for the same value, so that a resend is the same mail; a value
///   that cannot be written safely into a header is refused (`MailError`) or cleaned, never passed on.
/// - **Not here**: no network, no files, and no meaning of letters: `newText` is what a person wrote, not what it says.
///
/// Every public type is a value and Sendable. GMime's objects live and end within one call.
public enum MailRoom {
    /// The header by which the office knows its own mails again (loop protection); its value is the office's mark.
    public static let officeMarkHeader = "X-Disposisi-Kantor"

    /// The line above which people are asked to write, when the office does not use another.
    public static let defaultMarker = "--- Tulis balasan di atas garis ini ---"
}
