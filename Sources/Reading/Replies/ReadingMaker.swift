import Persuratan

/// Makes a reading of findings and the verdict on them: targets, instructions, reasons, days, evidence.
struct ReadingMaker {
    let findings: ReplyFindings
    let verdict: Verdict
    /// The words that were read, with where they stood in the source.
    let words: SourceText
    /// Days of quoted questions that were answered.
    var answeredDays: [PilihanJadwal] = []

    init(findings: ReplyFindings, verdict: Verdict, words: SourceText) {
        (self.findings, self.verdict, self.words) = (findings, verdict, words)
    }

    static func plain(_ intent: ReplyIntent, _ why: String) -> Reading {
        var reading = Reading(intent)
        reading.explanation = why
        return reading
    }

    static func choice(_ choice: LoneChoice) -> Reading {
        var reading = Reading(.choice)
        (reading.choice, reading.reason) = (choice.number, choice.reason)
        reading.explanation = "it answers choice \(choice.number)"
        return reading
    }

    func reading() -> Reading {
        var reading = Reading(verdict.intent)
        reading.subtype = verdict.subtype
        reading.explanation = verdict.why
        reading.missing = verdict.missing.map { [whatWasRead, $0.sentence()] } ?? []
        reading.perintah = verdict.intent == .ambiguous || verdict.intent == .question ? nil : findings.perintah
        reading.targets = targets()
        reading.schedules = schedules()
        reading.deadline = findings.schedules.deadline
        reading.corrections = findings.fields.corrections
        reading.unknownFields = findings.fields.unknown
        reading.peserta = findings.fields.peserta ?? people()
        reading.conditions = findings.conditions.map { findings.sentence.text.text($0.range) }
        let speech = ReplySpeech(findings: findings)
        reading.instruction = speech.instruction(for: reading)
        reading.reason = speech.reason(for: reading)
        for index in reading.targets.indices {
            reading.targets[index].instruction = speech.instruction(target: index, of: reading)
        }
        reading.evidence = evidence()
        return reading
    }

    /// The writer's words on which it turned, or else the first ones, so that a mail that asks back shows what was read.
    private var whatWasRead: String {
        let text = findings.sentence.text
        let acts = findings.said + findings.foreign
        let clauses = acts.map { findings.clauses[$0.clause].range }
        let first = clauses.map(\.lowerBound).min() ?? 0
        let words = text.text(first..<(clauses.map(\.upperBound).max() ?? text.tokens.count))
        let line = words.split { $0.isWhitespace }.joined(separator: " ")
        guard !line.isEmpty else { return Lack.nothingWasRead.sentence() }
        return Lack.whatWasRead.sentence(line.count > Self.longestQuote ? line.prefix(Self.longestQuote) + "…" : line)
    }

    /// Characters of a writer's words that are shown back.
    private static let longestQuote = 120

    // MARK: Targets

    private func targets() -> [ReplyTarget] {
        switch verdict.intent {
        case .dispose: return disposed()
        case .approve, .delegate, .confirm, .reject: return named()
        case .return: return returned()
        case .question: return asked()
        case .reschedule: return findings.has(.work) ? named() : []
        case .help, .autoreply, .ambiguous, .choice: return []
        }
    }

    private func named() -> [ReplyTarget] {
        if verdict.intent == .confirm, verdict.subtype == .received { return [] }
        return findings.targets.targets.map {
            ReplyTarget(
                id: $0.id, part: $0.part,
                words: findings.sentence.officers[findings.sentence.text[$0.token].value].words)
        }
    }

    private func disposed() -> [ReplyTarget] {
        let named = named()
        guard named.isEmpty, let act = findings.first(.archive) else { return named }
        return [ReplyTarget(id: "admin", part: .main, words: findings.sentence.text.text(act.token..<(act.token + 1)))]
    }

    private func returned() -> [ReplyTarget] {
        let named = named()
        guard named.isEmpty, verdict.toApplicant, !findings.has(.wrongField) else { return named }
        let word = findings.sentence.text.indices.first { findings.sentence.text[$0].meaning == .applicantWord }
        return [
            ReplyTarget(
                id: "applicant", part: .main, words: word.map { findings.sentence.text.text($0..<($0 + 1)) } ?? "")
        ]
    }

    /// `Mohon arahan Bapak`: the writer's superior is asked.
    private func asked() -> [ReplyTarget] {
        let tokens = findings.sentence.text.tokens
        let please = tokens.indices.first { index in
            tokens[index].meaning == .please && tokens[index...].prefix(4).contains { $0.meaning == .direction }
        }
        guard let please,
            let superior = Self.superior(of: findings.context.peran)
        else { return [] }
        return [ReplyTarget(id: superior, part: .main, words: findings.sentence.text.text(please..<(please + 1)))]
    }

    private static func superior(of peran: String) -> String? {
        if peran.hasPrefix("kabid") || peran.hasPrefix("sekretar") || peran.hasPrefix("kabag") { return "kadis" }
        return peran.hasPrefix("kasi") || peran.hasPrefix("seksi") ? "kabid" : nil
    }

    // MARK: Days and numbers

    private func schedules() -> [PilihanJadwal] {
        switch verdict.intent {
        case .approve, .reschedule, .confirm, .dispose:
            let days = findings.schedules.offered
            return days.isEmpty && findings.has(.available, .accept, .okay) ? answeredDays : days
        case .reject, .return, .delegate, .question, .help, .autoreply, .ambiguous, .choice: return []
        }
    }

    /// The number behind `menjadi`, or the last one; `25 siswa dan 3 guru` are 28.
    private func people() -> Int? {
        guard verdict.subtype == .changeParticipants else { return nil }
        let tokens = findings.sentence.text.tokens
        let change = tokens.lastIndex { $0.meaning == .change } ?? 0
        let clause = findings.clauses.first { $0.range.contains(change) }
        let behind = tokens[change..<(clause?.range.upperBound ?? tokens.count)].filter { $0.meaning == .number }
        guard let first = behind.first else { return tokens.last { $0.meaning == .number }?.value }
        let total = behind.map(\.value).reduce(0, +)
        return findings.sentence.groupsOfPeople(in: change..<tokens.count) == behind.count ? total : first.value
    }

    // MARK: Evidence

    private func evidence() -> [Evidence] {
        var evidence: [Evidence] = []
        for act in findings.said.prefix(12) { add(act.token, findings.sentence.describe(act), &evidence) }
        for act in findings.foreign.prefix(4) { add(act.token, "perhaps somebody else's consent", &evidence) }
        for target in findings.targets.targets {
            add(target.token, "officer \(target.id), \(target.part.rawValue)", &evidence)
        }
        for index in findings.sentence.text.indices
        where findings.sentence.text[index].meaning == .date && evidence.count < 24 {
            add(index, "day or time", &evidence)
        }
        return evidence
    }

    private func add(_ token: Int, _ why: String, _ evidence: inout [Evidence]) {
        let token = findings.sentence.text[token]
        evidence.append(Evidence(range: words.source(token.start..<token.end), why: why))
    }
}

extension ReplySentence {
    fileprivate func describe(_ act: Act) -> String {
        let kind = String(describing: act.kind.tag)
        switch act.sign {
        case .yes: return kind
        case .no: return "not \(kind)"
        case .notYet: return "not yet \(kind)"
        case .neither: return "neither \(kind) nor not"
        }
    }
}
