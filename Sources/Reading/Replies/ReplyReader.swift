import Persuratan

/// Reads what officials and applicants answer.
///
/// Kept: nothing acts on words that are not the writer's own, that are negated, asked, conditional or contradicted. Such
/// replies are `ambiguous`, and say what is missing. Given up: nothing is ever thrown; any text has a reading.
/// Time and memory are linear in the text.
public struct ReplyReader: Sendable {
    private let lexicon: Lexicon

    public init(lexicon: Lexicon = .baku) { self.lexicon = lexicon }

    /// - Parameter text: the body as it was received: plain or HTML, with or without quotes and signatures.
    public func read(_ text: String, _ context: ReplyContext) -> Reading {
        let reply = ReplyText(text, lexicon: lexicon)
        let letters = AgendaDecisions(reply, lexicon: lexicon).parts
        guard letters.count > 1 else { return read(reply.own, quotes: reply.quotes, context) }
        let parts = letters.map { part in
            AgendaReading(number: part.number, reading: read(part.words, quotes: [], context))
        }
        return Self.joined(parts)
    }

    /// Several letters in one reply: one intent when all have it, otherwise nothing for all of them.
    private static func joined(_ parts: [AgendaReading]) -> Reading {
        let intents = Set(parts.map(\.reading.intent))
        var reading = Reading(intents.count == 1 ? parts[0].reading.intent : .ambiguous)
        if intents.count == 1 { reading.subtype = parts[0].reading.subtype }
        reading.perAgenda = parts
        reading.evidence = parts.flatMap(\.reading.evidence)
        reading.explanation =
            "decisions on several letters: "
            + parts.map { "\($0.number) \($0.reading.intent.rawValue)" }.joined(separator: ", ")
        if intents.count > 1 { reading.missing = [Lack.onlyOneLetter.sentence()] }
        return reading
    }

    private func read(_ own: SourceText, quotes: [(at: Int, words: String)], _ context: ReplyContext) -> Reading {
        let fields = ReplyFields(own, context: context, lexicon: lexicon)
        let words = own.blanking(fields.lines)
        let sentence = ReplySentence(words, context: context, lexicon: lexicon)
        if let machine = AutoReply(sentence), machine.saysSo || !decides(sentence, context) {
            return ReadingMaker.plain(.autoreply, "a machine wrote it for somebody who is away")
        }
        if HelpRequest.isOne(sentence, lexicon: lexicon) { return ReadingMaker.plain(.help, "it asks how to answer") }
        if let choice = LoneChoice(sentence, context: context) { return ReadingMaker.choice(choice) }
        let answers = quotes.filter { $0.words.contains("siapa") || $0.words.contains("kepada") }.map(\.at)
        var findings = ReplyFindings(sentence, context, lexicon: lexicon, answers: answers)
        findings.fields = fields
        var verdict = Verdict.of(findings)
        if AutoReply(sentence) != nil {
            verdict = .unclear("somebody who is away decides in it, or a machine does", .ownDecision)
        }
        if verdict.intent == .ambiguous, correctsOnly(findings) {
            verdict = Verdict(.approve, because: "it puts the letter's metadata right")
        }
        var maker = ReadingMaker(findings: findings, verdict: verdict, words: words)
        if verdict.intent == .confirm { maker.answeredDays = days(in: quotes, context) }
        return maker.reading()
    }

    /// `Saya dinas luar, setuju, hubungi staf saya`: a decision stands in what otherwise looks written by a machine.
    private func decides(_ sentence: ReplySentence, _ context: ReplyContext) -> Bool {
        let findings = ReplyFindings(sentence, context, lexicon: lexicon, answers: [])
        return findings.said.contains { act in
            switch act.kind.tag {
            case .approve, .okay, .go, .reject, .giveBack, .cancel, .command: true
            default: false
            }
        }
    }

    /// Corrections without another word mean: register it so.
    private func correctsOnly(_ findings: ReplyFindings) -> Bool {
        !findings.fields.corrections.isEmpty && !findings.context.isApplicant
            && !findings.context.commands.entries.isEmpty
            && findings.said.isEmpty && findings.foreign.isEmpty && findings.conditional.isEmpty
            && !findings.hasQuestion
    }

    /// The days that quoted questions ask about.
    private func days(in quotes: [(at: Int, words: String)], _ context: ReplyContext) -> [PilihanJadwal] {
        let reader = DateReader(now: context.now, officeTime: context.officeTime, reference: context.request)
        return quotes.filter { $0.words.contains("?") }.flatMap { reader.read($0.words).compactMap(\.pilihan) }
    }
}
