/// What an officer's reply comes to.
///
/// The order is the safety: what contradicts itself is unclear before anything acts, and consent comes last.
struct OfficerVerdict {
    let findings: ReplyFindings

    init(_ findings: ReplyFindings) { self.findings = findings }

    var tahap: Tahap { findings.context.tahap }

    var verdict: Verdict {
        contradiction ?? request ?? delegation ?? movement ?? returning ?? refusal ?? consentOrWork ?? answer ?? nothing
    }

    /// Consent that would act.
    var consents: Bool {
        findings.has(.approve, .okay, .go) || findings.command(.lanjut) != nil
            || tahap == .persetujuan && findings.has(.invite, .proceed)
    }

    var refusesPlainly: Bool { findings.refuses }

    // MARK: Delegation, movement, return, refusal

    private var delegation: Verdict? {
        guard let act = findings.first(.delegate) else { return nil }
        if findings.mainTargets.isEmpty {
            guard tahap == .disposisi, findings.targets.strangers.isEmpty, !tellsOfSelf(act),
                !namesSomeUnit(act)
            else { return nil }
        }
        return Verdict(.delegate, because: "it hands the matter over")
    }

    /// `nanti saya wakili`: the writer does it.
    private func tellsOfSelf(_ act: Act) -> Bool {
        let clause = findings.clauses[act.clause]
        return findings.sentence.text.tokens[clause.range.lowerBound..<act.token].contains { $0.meaning == .selfWord }
    }

    /// `serahkan ke bidang`: to whom there, nobody can tell.
    private func namesSomeUnit(_ act: Act) -> Bool {
        let tail = findings.sentence.text.tokens[act.token..<findings.clauses[act.clause].range.upperBound]
        guard let to = tail.firstIndex(where: { $0.meaning == .to }) else { return false }
        return tail[to...].dropFirst().contains { $0.meaning != .light && !$0.meaning.isMark }
    }

    private var movement: Verdict? {
        let free = findings.has(.available) && findings.has(.unavailable)
        let cannot = findings.has(.unavailable) && !findings.schedules.refused.isEmpty && findings.has(.available)
        guard findings.moves || free || cannot else { return nil }
        // `saya setujui besok`, `tunggu Senin`: the day of the decision, not of the visit.
        let saysMove = findings.has(.move, .available, .okay, .accept) || findings.command(.usul, .jadwalUlang) != nil
        if !saysMove, !findings.foreign.isEmpty || findings.holds { return nil }
        if tahap == .disposisi, !findings.mainTargets.isEmpty, !findings.offersAnotherDay { return nil }
        if tahap == .umum, findings.command(.usul, .jadwalUlang) == nil, !findings.has(.move) { return nil }
        return Verdict(.reschedule, because: "it wants another day or time")
    }

    private var returning: Verdict? {
        guard findings.returns else { return nil }
        if findings.mainTargets.isEmpty == false, findings.has(.complete), !findings.has(.giveBack) { return nil }
        var verdict = Verdict(.return, because: "it gives the request back")
        verdict.toApplicant = findings.contains(.documentNoun, .applicantWord)
        return verdict
    }

    private var refusal: Verdict? {
        let cancels = findings.has(.cancel)
        let unable = findings.has(.unavailable) && tahap != .disposisi && !findings.has(.available)
        let plainly = refusesPlainly
        guard plainly || cancels || unable && unableRefuses else { return nil }
        if findings.foreign.isEmpty == false, !plainly { return nil }
        if tahap == .umum, findings.command(.tolak) == nil { return nil }
        if tahap == .disposisi, !findings.has(.reject, .cancel), findings.command(.tolak) == nil,
            !findings.hasNegated(.approve)
        {
            return nil
        }
        var verdict = Verdict(.reject, because: unable && !plainly ? "it cannot be done" : "it refuses")
        // `batal` calls something off: the request, or what the officer has said before.
        if cancels, !plainly, !unable { verdict.subtype = .cancel }
        return verdict
    }

    /// `tidak bisa` and, where rooms are looked after, a room in use.
    private var unableRefuses: Bool {
        tahap == .tindaklanjut
            || findings.first(.unavailable).map { findings.sentence.text[$0.token].meaning == .can } ?? false
    }

    // MARK: Consent and work

    private var consentOrWork: Verdict? {
        switch tahap {
        case .persetujuan: approval
        case .disposisi: disposition
        case .tindaklanjut, .jadwal, .lengkapi: arrangement
        case .umum: unasked
        }
    }

    private var approval: Verdict? {
        if findings.consentsPlainly(saysYes) {
            if findings.holds || findings.contains(.suppose) || findings.putsSomethingFirst {
                return .unclear("it consents and puts off", .alreadyApproved)
            }
            if findings.hasQuestion { return Verdict(.question, because: "it asks before it consents") }
            return Verdict(.approve, because: "it consents")
        }
        return orders ?? archive
    }

    private var disposition: Verdict? {
        if !findings.targets.strangers.isEmpty, findings.mainTargets.isEmpty {
            return .unclear("the officer named is not known", .officerUnknown)
        }
        if findings.hasQuestion, findings.mainTargets.isEmpty { return nil }
        if let orders { return orders }
        if let archive { return archive }
        if findings.holds { return nil }
        if isReceipt { return Verdict(.confirm, .received, because: "it says that the order was received") }
        if findings.has(.approve, .go, .proceed, .forward, .work) || findings.command(.lanjut) != nil {
            return Verdict(.dispose, because: "it goes on to the next officer of the procedure")
        }
        return nil
    }

    /// An officer is named, and told something.
    private var orders: Verdict? {
        guard !findings.mainTargets.isEmpty || tahap == .disposisi && !findings.targets.targets.isEmpty else {
            return nil
        }
        if findings.hasQuestion, findings.said.isEmpty { return nil }
        return Verdict(.dispose, because: "it names the officer who is to act")
    }

    private var archive: Verdict? {
        findings.has(.archive) ? Verdict(.dispose, because: "it is to be filed") : nil
    }

    /// `Siap, dilaksanakan`, `baik, saya cek`.
    private var isReceipt: Bool {
        if findings.has(.receipt) { return !findings.has(.approve, .go) && findings.command(.lanjut) == nil }
        return findings.said.contains { $0.sign == .yes && [.work, .proceed].contains($0.kind.tag) && tellsOfSelf($0) }
    }

    private var arrangement: Verdict? {
        if let command = findings.command(.lanjut) {
            _ = command
            return findings.holds || findings.hasQuestion
                ? nil : Verdict(.approve, because: "it uses the step's own word")
        }
        if findings.hasQuestion, !findings.has(.available, .accept, .receipt) { return nil }
        if findings.has(.available, .accept) { return Verdict(.confirm, because: "it says that it can be done") }
        if !findings.mainTargets.isEmpty, findings.has(.work, .forward, .proceed, .delegate), !isReceipt {
            return Verdict(.dispose, because: "it names the officer who is to act")
        }
        if findings.has(.approve, .go), !findings.holds { return Verdict(.confirm, because: "it agrees") }
        if findings.has(.receipt, .work, .proceed, .okay) || offersWishedDay {
            return Verdict(.confirm, offersWishedDay ? nil : .received, because: "it says that the order was received")
        }
        return nil
    }

    private var offersWishedDay: Bool {
        !findings.schedules.offered.isEmpty && !findings.offersAnotherDay && !findings.hasQuestion
    }

    private var unasked: Verdict? {
        if findings.sentence.isByAdmin, findings.has(.available), !findings.holds, !findings.hasQuestion {
            return Verdict(.confirm, because: "it says that the request is complete")
        }
        if findings.command(.lanjut) != nil, !findings.holds, !findings.hasQuestion {
            return Verdict(.approve, because: "it uses the step's own word")
        }
        guard findings.has(.work, .forward, .proceed), !findings.hasQuestion else { return nil }
        return orders
    }

    private var saysYes: Bool {
        findings.said.isEmpty && findings.foreign.isEmpty && findings.contains(.yes)
            && findings.sentence.text.tokens.allSatisfy(\.meaning.isTransparent)
    }

    // MARK: The rest

    private var answer: Verdict? {
        if findings.hasQuestion {
            let status = findings.contains(.status)
            return Verdict(.question, status ? .status : nil, because: "it asks")
        }
        if findings.has(.receipt), tahap != .persetujuan, tahap != .umum {
            return Verdict(.confirm, .received, because: "it says that the order was received")
        }
        return nil
    }

    /// `Mohon arahan Bapak`, from anybody but the head of the office.
    private var asksForDirection: Bool {
        findings.contains(.please) && findings.contains(.direction) && findings.context.peran != "kadis"
            && !findings.has(.approve, .reject, .giveBack, .move) && findings.mainTargets.isEmpty
    }

    private var request: Verdict? {
        asksForDirection ? Verdict(.question, because: "it asks a superior for direction") : nil
    }

    private var nothing: Verdict {
        if !findings.foreign.isEmpty {
            return .unclear("a consent in it may be somebody else's", .ownDecision)
        }
        if findings.holds {
            return .unclear("it puts the decision off", .decisionLater)
        }
        switch tahap {
        case .disposisi:
            return .unclear("it names nobody and no decision", .forwardToWhom)
        case .persetujuan: return .unclear("it holds no decision", .anyDecision)
        case .tindaklanjut:
            return .unclear("it says nothing about room or day", .canBeServed)
        case .jadwal, .lengkapi, .umum: return .unclear("it holds no decision", .purposeOfReply)
        }
    }
}
