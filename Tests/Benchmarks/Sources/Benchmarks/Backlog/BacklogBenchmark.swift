import Foundation
import MailWorld
import Persuratan
import Register

/// An officer's reply behind 200 letters that came at once: some in the text, some as PDF, some as scans whose words take
/// seconds to make out. Counted as `LatencyBenchmark` counts, from Dovecot's word to Postfix's.
///
/// The rounds follow each other without a rest, so each meets the scans that the ones before left unread.
struct BacklogBenchmark {
    static let rounds = 7
    static let mails = 200
    /// Of ten mails.
    private static let papers: [OfficeLetter.Paper] = [
        .text, .pdf, .text, .pdf, .scan, .text, .pdf, .text, .pdf, .text,
    ]

    func rows() throws -> [Row] {
        let office = try BusyOffice()
        do {
            try office.open()
            // The first case meets no open connections and no warm caches; it is not counted.
            _ = try round(office, mails: 0)
            let alone = try (0..<Self.rounds).map { _ in try round(office, mails: 0) }
            let behind = try (0..<Self.rounds).map { _ in try round(office, mails: Self.mails) }
            let unread = try office.waitingLetters()
            try office.close()
            let what = "an officer's reply behind \(Self.mails) mails (text, PDF, a tenth scans), \(Self.rounds) times"
            return [
                row("\(what), median (goal 500 ms); one alone", behind.median, alone.median),
                row("the slowest of them; of those alone", behind.max() ?? 0, alone.max() ?? 0),
                Row("letters that still waited to be read behind the last of them", Figure.grouped(unread)),
            ]
        } catch {
            Progress.say(office.world.recentLog(lines: 5))
            office.world.stop()
            throw error
        }
    }

    private func row(_ what: String, _ ours: Double, _ other: Double) -> Row {
        Row(what, Figure.milliseconds(ours), Figure.milliseconds(other), ratio: ours / other)
    }

    /// - Returns: seconds from the reply's arrival to the last mail that it caused.
    private func round(_ office: BusyOffice, mails count: Int) throws -> Double {
        let first = try office.lastLine()
        let request = try office.nextRequest(on: .text)
        _ = try office.deliver(request)
        let asked = try office.mails(after: first, of: request.sender)
        guard let tag = asked.first?.tag else { throw BenchmarkError.failed("a letter", "made no case") }
        let letters = try (0..<count).map { try office.nextRequest(on: Self.papers[$0 % Self.papers.count]) }
        let reply = try office.answer("teruskan", "admin", to: asked)
        let line = try office.lastLine()
        for letter in letters { _ = try office.deliver(letter) }
        let arrival = try office.deliver(reply)
        let caused = try office.mails(after: line, about: tag)
        let end = office.end(caused)
        // What takes no converter is answered before the next round.
        let texts = count * Self.papers.count { $0 != .scan } / Self.papers.count
        if texts > 0 { _ = try office.mails(after: line, cases: texts) }
        return end.timeIntervalSince(arrival)
    }
}
