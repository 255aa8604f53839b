import Foundation
import MailWorld
import Persuratan
import Register

/// From a mail's arrival in Dovecot's mailbox to Postfix's word that it took the last of the mails that follow from it,
/// with the program running as an office runs it: IDLE, STARTTLS, letters as PDF, authentication looked at.
struct LatencyBenchmark {
    /// Cases that are played up to row 6: a letter and four officers' answers each.
    static let cases = 40
    /// Letters that come at the same time, and how often.
    static let burst = 20
    static let bursts = 5

    /// Rows 2 to 5 of the visit's SOP.
    private static let answers = [
        ("admin", "teruskan"), ("sekretariat", "catat"), ("kadis", "setuju"),
        ("kabid", "Setuju, Kasi PK & AI agar menyiapkan narasumber."),
    ]

    func rows() throws -> [Row] {
        let office = try BusyOffice()
        do {
            try office.open()
            // The first case meets no open connections and no warm caches; it is not counted.
            _ = try playCase(office)
            let single = try (0..<Self.cases).flatMap { _ in try playCase(office) }
            let (letters, replies) = try bursts(office)
            let notice = try IdleNotice().seconds(in: office.world)
            try office.checkArrivals()
            try office.close()
            return rows(single, letters, replies, notice)
        } catch {
            Progress.say(office.world.recentLog(lines: 5))
            office.world.stop()
            throw error
        }
    }

    private func rows(_ single: [Double], _ letters: [Double], _ replies: [Double], _ notice: [Double]) -> [Row] {
        let what = "arrival at Dovecot to the next mail at Postfix, \(single.count) mails one at a time"
        let queue = "\(Self.burst) letters at once, \(Self.bursts) times"
        return [
            row("\(what), median; IDLE's bare notice", single.median, notice.median),
            row("the same, 99th percentile; IDLE's bare notice", single.percentile(0.99), notice.percentile(0.99)),
            row("\(queue): until the last is answered, median; one alone", letters.median, single.median),
            row("an officer's reply right behind them, median; one alone", replies.median, single.median),
        ]
    }

    private func row(_ what: String, _ ours: Double, _ other: Double) -> Row {
        Row(what, Figure.milliseconds(ours), Figure.milliseconds(other), ratio: ours / other)
    }

    /// - Returns: seconds from each mail's arrival to the last mail that it caused.
    private func playCase(_ office: BusyOffice) throws -> [Double] {
        var (seconds, lines) = try exchange(office, try office.nextRequest())
        var all = [seconds]
        for (role, text) in Self.answers {
            (seconds, lines) = try exchange(office, try office.answer(text, role, to: lines))
            all.append(seconds)
        }
        return all
    }

    private func exchange(_ office: BusyOffice, _ letter: OfficeLetter) throws -> (Double, [OutboxBaris]) {
        let line = try office.lastLine()
        let arrival = try office.deliver(letter)
        let lines = try office.mails(after: line)
        return (office.end(lines).timeIntervalSince(arrival), lines)
    }

    /// Letters all at once with an officer's reply behind them, several times.
    private func bursts(_ office: BusyOffice) throws -> (letters: [Double], replies: [Double]) {
        var (letters, replies): ([Double], [Double]) = ([], [])
        for _ in 0..<Self.bursts {
            let (_, asked) = try exchange(office, try office.nextRequest())
            let reply = try office.answer("teruskan", "admin", to: asked)
            let requests = try (0..<Self.burst).map { _ in try office.nextRequest() }
            let line = try office.lastLine()
            let arrivals = try requests.map { try office.deliver($0) }
            let replied = try office.deliver(reply)
            let lines = try office.mails(after: line, cases: Self.burst + 1)
            let (caused, others) = (
                lines.filter { $0.tag == asked.last?.tag }, lines.filter { $0.tag != asked.last?.tag }
            )
            replies.append(office.end(caused).timeIntervalSince(replied))
            letters.append(office.end(others).timeIntervalSince(arrivals[0]))
        }
        return (letters, replies)
    }
}
