/// What contradicts itself is unclear before anything acts.
extension OfficerVerdict {
    var contradiction: Verdict? {
        if findings.targets.alternatives, tahap == .disposisi || findings.mainTargets.count > 1 {
            return .unclear("it names officers as alternatives", .oneOfficer)
        }
        if consents, refusesPlainly {
            return .unclear(
                "it consents and refuses", .consentOrRefusal)
        }
        if consents, findings.has(.cancel) {
            return .unclear("it consents and calls off", .consentOrRefusal)
        }
        if consents, findings.returns {
            return .unclear("it consents and returns", .consentOrReturn)
        }
        if findings.has(.reject), findings.returns || findings.moves && findings.schedules.offered.isEmpty {
            return .unclear(
                "it refuses and asks for something else", .refusalOrOther)
        }
        if findings.has(.available), findings.endsInBareNo, !findings.offersAnotherDay {
            return .unclear("it says that it can be done, and no", .canBeServed)
        }
        if consents, findings.speaksOfRefusal {
            return .unclear("it consents, and somebody refuses in it", .ownDecision)
        }
        if refusesPlainly || findings.returns, findings.speaksOfConsent {
            return .unclear("it refuses or returns, and somebody consents in it", .ownDecision)
        }
        if consents, findings.schedules.unknownDay {
            return .unclear("it consents to a day that nobody can place", .dateMeant)
        }
        if consents, findings.hasEllipticalNo {
            return .unclear("it consents, and something else ends in a no", .whichIsApproved)
        }
        if tahap == .disposisi, findings.hasIf, !findings.mainTargets.isEmpty, conditionNamesOfficer {
            return .unclear("whom it goes to hangs on a condition", .oneOfficer)
        }
        if refusesRefusal {
            return .unclear("it refuses a refusal", .approvedOrNot)
        }
        return twoWays
    }

    /// `kalau Kabid sibuk, ke Sekretaris`
    private var conditionNamesOfficer: Bool {
        findings.conditions.contains { clause in
            clause.range.contains { findings.sentence.text[$0].meaning == .officer }
        }
    }

    /// `menolak untuk tidak setuju`: two negations that one clause turns into each other.
    private var refusesRefusal: Bool {
        zip(findings.said, findings.said.dropFirst()).contains { refusal, consent in
            refusal.kind.tag == .reject && refusal.sign == .yes && consent.kind.tag == .approve && consent.sign == .no
                && consent.clause == refusal.clause
                && !findings.sentence.text.tokens[refusal.token..<consent.token].contains { $0.meaning == .both }
        }
    }

    /// `ACC kalau ada suratnya, kalau belum kembalikan`; and refusals that hang on an `if`.
    private var twoWays: Verdict? {
        guard findings.hasIf else { return nil }
        let decides: [Act.Tag] = [.approve, .okay, .go, .reject, .giveBack, .move, .cancel, .command, .proceed]
        let inside = findings.conditional.contains { act in
            decides.contains(act.kind.tag)
                && findings.sentence.text[findings.clauses[act.clause].range.lowerBound].meaning == .condition
        }
        guard inside || refusesPlainly || findings.returns else { return nil }
        return .unclear(
            "what it wants hangs on a condition", .decideWithoutCondition)
    }
}
