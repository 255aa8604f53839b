/// What findings come to at a step: an intent, and why.
struct Verdict: Sendable {
    var intent: ReplyIntent
    var subtype: ReplySubtype?
    /// For people who look at the case: one English clause.
    var why: String
    /// What the writer is to say; nil when nothing is missing.
    var missing: Lack?
    /// The applicant has to act (at `return`).
    var toApplicant = false

    init(_ intent: ReplyIntent, _ subtype: ReplySubtype? = nil, because why: String, missing: Lack? = nil) {
        (self.intent, self.subtype, self.why, self.missing) = (intent, subtype, why, missing)
    }

    static func unclear(_ why: String, _ missing: Lack) -> Verdict {
        Verdict(.ambiguous, because: why, missing: missing)
    }

    /// The verdict on a reply that is no auto-reply, no cry for help and no choice of a number.
    static func of(_ findings: ReplyFindings) -> Verdict {
        if let verdict = standing(in: findings) { return verdict }
        if findings.context.isApplicant { return ApplicantVerdict(findings).verdict }
        let verdict = OfficerVerdict(findings).verdict
        guard verdict.intent == .approve, opensWithLooseNegation(findings) else { return verdict }
        return .unclear("it begins with a negation of nothing", .approvedOrNot)
    }

    /// `tidak` or `belum` as the first word, and no word of its clause that it turns into a yes: half a sentence is missing,
    /// and it may have been a refusal. (`tidak masalah, setuju` and `tidak usah ditunda, lanjut` are whole.)
    private static func opensWithLooseNegation(_ findings: ReplyFindings) -> Bool {
        let tokens = findings.sentence.text.tokens
        guard let first = tokens.firstIndex(where: { !$0.meaning.isMark }), tokens[first].meaning.isNegation,
            let clause = findings.clauses.firstIndex(where: { $0.range.contains(first) })
        else { return false }
        return !findings.said.contains { act in
            guard act.clause == clause, act.token > first else { return false }
            switch act.kind.tag {
            case .reject, .giveBack, .complete, .move, .cancel, .hold, .unavailable: return act.sign == .no
            case .okay, .approve, .available: return act.sign == .yes && act.isTurned
            default: return false
            }
        }
    }

    /// What stops any reading, at every step.
    private static func standing(in findings: ReplyFindings) -> Verdict? {
        if findings.speaksToProgram {
            return .unclear(
                "it speaks to the program, which takes no orders",
                .plainWords)
        }
        if findings.sentence.hasOnlyEmptyBoxes, findings.said.isEmpty {
            return .unclear("no box of the form is ticked", .nothingTicked)
        }
        if findings.sentence.copiesChoices, !findings.hasQuestion {
            return .unclear("it copies the choices", .onlyOneChoice)
        }
        if findings.withdrawsRequest {
            return Verdict(.reject, .cancel, because: "the applicant takes the request back")
        }
        if findings.has(.undo) || findings.contains(.undo) || findings.takesDecisionBack {
            var verdict = Verdict.unclear("it takes something back", .whatIsTakenBack)
            verdict.subtype = .undo
            return verdict
        }
        if findings.schedules.mismatch {
            return .unclear(
                "a weekday and its date do not fit", .dateAndWeekday)
        }
        return nil
    }
}
