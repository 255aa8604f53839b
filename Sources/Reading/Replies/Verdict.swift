/// What findings come to at a step: an intent, and why.
struct Verdict: Sendable {
    var intent: ReplyIntent
    var subtype: ReplySubtype?
    /// For people who look at the case: one English clause.
    var why: String
    /// What the writer is to say: an Indonesian sentence; nil when nothing is missing.
    var missing: String?
    /// The applicant has to act (at `return`).
    var toApplicant = false

    init(_ intent: ReplyIntent, _ subtype: ReplySubtype? = nil, because why: String, missing: String? = nil) {
        (self.intent, self.subtype, self.why, self.missing) = (intent, subtype, why, missing)
    }

    static func unclear(_ why: String, _ missing: String) -> Verdict {
        Verdict(.ambiguous, because: why, missing: missing)
    }

    /// The verdict on a reply that is no auto-reply, no cry for help and no choice of a number.
    static func of(_ findings: ReplyFindings) -> Verdict {
        if let verdict = standing(in: findings) { return verdict }
        if findings.context.isApplicant { return ApplicantVerdict(findings).verdict }
        let verdict = OfficerVerdict(findings).verdict
        guard verdict.intent == .approve, opensWithLooseNegation(findings.sentence) else { return verdict }
        return .unclear("it begins with a negation of nothing", "Mohon tegaskan: disetujui atau tidak?")
    }

    /// `tidak` or `belum` at the very beginning, before a word that it cannot negate: half a sentence is missing, and it may
    /// have been a refusal. (`tidak masalah, setuju` and `tidak perlu ke saya lagi` are whole.)
    private static func opensWithLooseNegation(_ sentence: ReplySentence) -> Bool {
        let words = sentence.text.tokens.lazy.map(\.meaning).filter { !$0.isMark }.prefix(3)
        guard let first = words.first, let second = words.dropFirst().first, first.isNegation else { return false }
        // `bukan tidak setuju` is a consent; other doubled negations are anybody's guess.
        if second.isNegation { return first != .notThat || ![.approve, .grant, .can].contains(words.last) }
        switch second {
        case .selfWord, .address, .greeting, .already, .requestNoun, .documentNoun, .planNoun: return true
        default: return false
        }
    }

    /// What stops any reading, at every step.
    private static func standing(in findings: ReplyFindings) -> Verdict? {
        if findings.contains(.program) {
            return .unclear(
                "it speaks to the program, which takes no orders",
                "Mohon sampaikan keputusan Bapak/Ibu dengan kata-kata biasa.")
        }
        if findings.sentence.hasOnlyEmptyBoxes, findings.said.isEmpty {
            return .unclear("no box of the form is ticked", "Belum ada pilihan yang ditandai.")
        }
        if findings.has(.undo) || findings.contains(.undo) {
            var verdict = Verdict.unclear("it takes something back", "Mohon jelaskan keputusan mana yang ditarik.")
            verdict.subtype = .undo
            return verdict
        }
        if findings.schedules.mismatch {
            return .unclear(
                "a weekday and its date do not fit", "Hari dan tanggal tidak cocok; mohon tulis tanggal yang benar.")
        }
        return nil
    }
}
