import Persuratan

/// Everything found in a reply, before anybody says what it comes to.
struct ReplyFindings: Sendable {
    let sentence: ReplySentence
    let clauses: [Clause]
    let context: ReplyContext
    /// What the writer says now: not in conditions, reasons and questions, and not taken back by `eh`.
    private(set) var said: [Act] = []
    /// Decisions inside of `kalau …`.
    private(set) var conditional: [Act] = []
    /// Consents in statements that are somebody else's, or nobody knows whose.
    private(set) var foreign: [Act] = []
    var targets: TargetFinder.Found
    var schedules: ScheduleFinder.Found
    var fields = ReplyFields()
    private(set) var hasQuestion = false
    private let acts: [Act]

    init(_ sentence: ReplySentence, _ context: ReplyContext, lexicon: Lexicon, answers: [Int]) {
        self.sentence = sentence
        self.context = context
        clauses = ClauseSplitter.clauses(of: sentence.text.tokens)
        acts = ActFinder(
            sentence: sentence, clauses: clauses, later: lexicon.lexeme("nanti").map(Int.init) ?? -1,
            notBefore: lexicon.lexeme("baru").map(Int.init) ?? -1,
            proposal: lexicon.lexeme("usul").map(Int.init) ?? -1
        ).acts()
        targets = TargetFinder(sentence: sentence, clauses: clauses, context: context, answers: answers).found()
        schedules = ScheduleFinder(sentence: sentence, clauses: clauses, acts: acts, context: context).found()
        sort(acts)
        hasQuestion = clauses.contains { clause in
            clause.kind == .question && clause.range.contains { !sentence.text[$0].meaning.isTransparent }
        }
    }

    private mutating func sort(_ acts: [Act]) {
        let corrected = lastCorrection(acts)
        for act in acts where act.clause >= corrected {
            switch clauses[act.clause].kind {
            case .plain: if act.isOwn { said.append(act) } else { foreign.append(act) }
            case .condition: conditional.append(act)
            case .reason, .time, .question: break
            }
        }
    }

    /// The clause at which the writer took everything before it back; 0 when nothing was.
    private func lastCorrection(_ acts: [Act]) -> Int {
        // `eh setuju maksudnya 🙏`: what comes behind the last word of correction may be nothing.
        guard let last = acts.last?.clause else { return 0 }
        return clauses.indices.prefix(last + 1).last { clauses[$0].corrects } ?? 0
    }

    // MARK: Questions to it

    func first(_ tags: Act.Tag...) -> Act? { said.first { $0.sign == .yes && tags.contains($0.kind.tag) } }

    func has(_ tags: Act.Tag...) -> Bool { said.contains { $0.sign == .yes && tags.contains($0.kind.tag) } }

    func hasNegated(_ tags: Act.Tag...) -> Bool { said.contains { $0.sign == .no && tags.contains($0.kind.tag) } }

    func command(_ wanted: Perintah...) -> Act? {
        said.first {
            guard $0.sign == .yes, case .command(let perintah) = $0.kind else { return false }
            return wanted.contains(perintah)
        }
    }

    var perintah: Perintah? {
        for act in said where act.sign == .yes {
            if case .command(let perintah) = act.kind { return perintah }
        }
        return nil
    }

    func contains(_ meanings: Meaning...) -> Bool { sentence.text.tokens.contains { meanings.contains($0.meaning) } }

    var mainTargets: [TargetFinder.Found.Target] { targets.targets.filter { $0.part == .main } }

    /// `kalau` and `asal` clauses as written.
    var conditions: [Clause] { clauses.filter { $0.kind == .condition } }

    /// Conditions that name a case (`kalau`), not a proviso (`asal`).
    var hasIf: Bool { conditions.contains { sentence.text[$0.range.lowerBound].meaning == .condition } }

    /// A refusal of consent, by its own word or by a negation.
    var refuses: Bool {
        has(.reject) || hasNegated(.approve, .go, .okay, .invite) || command(.tolak) != nil
    }

    /// Something is put off or left open.
    var holds: Bool {
        said.contains { act in
            act.kind.tag == .hold && act.sign != .no
                || (act.sign == .notYet || act.sign == .neither)
                    && [.approve, .go, .okay, .unavailable, .proceed, .forward, .invite, .command].contains(
                        act.kind.tag)
        }
    }

    /// `…, yang kedua tidak`: a clause without a word of decision that ends in a negation.
    var hasEllipticalNo: Bool {
        let deciding = Set(said.map(\.clause))
        return clauses.indices.contains { number in
            guard clauses[number].kind == .plain, !deciding.contains(number) else { return false }
            let last = clauses[number].range.last { index in
                let meaning = sentence.text[index].meaning
                return !meaning.isMark && ![.light, .smile, .address, .thanks].contains(meaning)
            }
            return last.map { sentence.text[$0].meaning == .no || sentence.text[$0].meaning == .notYet } ?? false
        }
    }

    /// `tolong cek dulu ruangannya`, `tapi tanya Sekda dulu`: something that comes before what else is said.
    var putsSomethingFirst: Bool {
        clauses.contains { clause in
            guard clause.kind == .plain else { return false }
            let order = clause.range.first { index in
                switch sentence.text[index].meaning {
                case .work, .coordinate, .talk: true
                default: clause.contrasts
                }
            }
            guard let order else { return false }
            return (order..<clause.range.upperBound).contains { sentence.text[$0].meaning == .firstly }
        }
    }

    /// `cabut penolakan saya`, `batal setuju`, `setuju yang tadi dibatalkan`: a decision is called off, not the visit.
    var takesDecisionBack: Bool {
        guard !context.isApplicant else { return false }
        return acts.contains { act in
            guard act.kind.tag == .cancel, act.sign != .no, clauses[act.clause].kind == .plain else { return false }
            return clauses[act.clause].range.contains { index in
                switch sentence.text[index].lexical {
                case .approve, .grant, .reject, .refuse, .consentNoun, .forward, .decision: true
                default: false
                }
            }
        }
    }

    /// `permohonan kami tarik kembali`, of an applicant.
    var withdrawsRequest: Bool {
        guard context.isApplicant, !hasQuestion, !contains(.documentNoun, .no, .dont, .notYet, .notThat) else {
            return false
        }
        return clauses.contains { clause in
            guard clause.kind == .plain, clause.range.contains(where: { sentence.text[$0].meaning == .requestNoun })
            else { return false }
            return clause.range.contains { index in
                sentence.text[index].meaning == .undo
                    && sentence.text.text(index..<(index + 1)).lowercased().contains("tarik")
            }
        }
    }

    /// `bisa pagi, siang tidak`: a no that is nothing but the word.
    var endsInBareNo: Bool {
        said.contains { $0.kind.tag == .reject && sentence.text[$0.token].meaning.isNegation }
    }

    /// Somebody refuses, returns or calls off in it, whoever that is.
    var speaksOfRefusal: Bool {
        foreign.contains { $0.sign == .yes && [.reject, .giveBack, .cancel].contains($0.kind.tag) }
    }

    /// Somebody consents in it who may be another, or to another letter: `yang SMKN setuju, yang kampus tolak`.
    var speaksOfConsent: Bool {
        foreign.contains { act in
            guard act.sign == .yes, !act.isTurned else { return false }
            let word = sentence.text[act.token].lexical
            return act.kind.tag == .approve || act.kind == .command(.lanjut) && (word == .approve || word == .grant)
        }
    }

    var returns: Bool { has(.giveBack, .complete, .wrongField) || command(.kembalikan) != nil }

    var moves: Bool { has(.move) || command(.usul, .jadwalUlang) != nil || offersAnotherDay }

    /// A day or time is offered that is not the wished one.
    var offersAnotherDay: Bool { schedules.offered.contains { !isWished($0) } }

    func isWished(_ schedule: PilihanJadwal) -> Bool {
        guard let request = context.request else { return false }
        let sameTime = schedule.mulai == nil || request.mulai == nil || schedule.mulai == request.mulai
        return schedule.tanggal == request.tanggal && sameTime
            && (schedule.sampai ?? schedule.tanggal) == schedule.tanggal
    }
}
