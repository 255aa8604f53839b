import Foundation
import Persuratan

/// Reads the days and times of an Indonesian (or English) text.
///
/// Understands dates, ranges, enumerations, alternatives, relative words and times with zones and parts of the day.
/// What is vague is flagged and a weekday that does not fit its date is reported; neither is guessed.
/// Time and memory are linear in the text.
public struct DateReader: Sendable {
    let calendar: DateCalendar

    /// - Parameters:
    ///   - now: when the text was received; `besok` counts from its day in office time.
    ///   - reference: the schedule the text answers to; `tgl 10` prefers its month, `minggu depannya` is the week after it.
    public init(now: Date, officeTime: OfficeTime, reference: PilihanJadwal? = nil) {
        calendar = DateCalendar(
            today: officeTime.tanggal(now), offset: officeTime.offset, reference: reference?.tanggal)
    }

    /// All mentions, in the order of the text.
    public func read(_ text: String) -> [DateMention] {
        let grammar = DateGrammar(tokens: SpelledDays.figures(DateTokenizer.tokens(text)), calendar: calendar)
        return DateJoiner(tokens: grammar.tokens).join(grammar.phrases())
    }

    /// The mentions of a text, grouped: `Sabtu 5 atau Rabu 9 Desember` is one group of two.
    public func groups(_ text: String) -> [DateGroup] { DateGroup.groups(of: read(text)) }
}
