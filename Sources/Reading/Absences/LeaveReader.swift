import Foundation
import Persuratan

/// Reads from an absence notice when its writer is away (`sedang cuti s.d. 30 November 2026`, `back on 1 December`).
///
/// Nothing is guessed: a day counts only where a written date is tied to a word of absence in its own sentence. What is
/// relative to an unknown day (`Senin depan` in a notice that was set up once), vague, or on the wrong weekday is left out,
/// and two notices that contradict each other leave out what they disagree on.
public struct LeaveReader: Sendable {
    private let dates: DateReader

    /// - Parameter now: when the notice was received; a day without a year is the one near it.
    public init(now: Date, officeTime: OfficeTime) {
        dates = DateReader(now: now, officeTime: officeTime)
    }

    /// Bytes of a notice that are read.
    static let reach = 8 * 1024

    /// - Parameter text: what the notice says, without quotes.
    /// - Returns: nil where no day of absence is said.
    public func read(_ text: String) -> Ketidakhadiran? {
        let text = String(decoding: text.utf8.prefix(Self.reach), as: UTF8.self)
        let sentences = AbsenceSentence.all(of: text, mentions: dates.read(text))
        guard sentences.contains(where: \.tellsAbsence) else { return nil }
        var claims = AbsenceClaims()
        for sentence in sentences { claims.add(sentence.claims, from: sentence.words) }
        return claims.result()
    }
}
