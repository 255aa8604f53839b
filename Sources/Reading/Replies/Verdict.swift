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
        return OfficerVerdict(findings).verdict
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
