/// Finds what each clause says, with its negation and whose it is.
struct ActFinder {
    let sentence: ReplySentence
    let clauses: [Clause]
    /// The lexemes of `nanti` and `baru`.
    let later: Int
    let notBefore: Int
    /// The lexeme of `usul`.
    let proposal: Int

    private var tokens: [ReplyToken] { sentence.text.tokens }

    func acts() -> [Act] {
        var acts: [Act] = []
        for (index, clause) in clauses.enumerated() {
            let before = acts.count
            for token in clause.range {
                if let act = act(at: token, clause, index) { acts.append(act) }
            }
            if let act = bareNegation(clause, index, found: acts.count > before) { acts.append(act) }
            if let act = wrongField(clause, index) { acts.append(act) }
        }
        return acts
    }

    private func act(at index: Int, _ clause: Clause, _ number: Int) -> Act? {
        let token = tokens[index]
        if token.meaning == .can { return canStandAlone(index, clause) ? ability(index, clause, number) : nil }
        if token.meaning == .objection { return absentObjection(index, clause, number) }
        if token.meaning == .refuse { return refusal(index, clause, number) }
        if token.meaning == .bestow { return bestowal(index, clause, number) }
        let sign = sign(of: index, clause)
        if token.lexical == .whole, token.meaning != .command || sign != .yes {
            return completeness(sign, index, clause, number)
        }
        guard let kind = kind(of: token, sign) else { return nil }
        guard !isOnlyAWord(index, clause) else { return nil }
        var act = turned(Act(kind: kind, sign: sign, token: index, clause: number), clause)
        let word = Act.Kind(token.lexical, commands: sentence.commands, value: token.value) ?? kind
        act.isOwn = Ownership(tokens: tokens, clause: clause, kind: word, index: index).isOwn
        return act
    }

    /// A command of the row commands only where it is affirmed; negated it is the word it is.
    private func kind(of token: ReplyToken, _ sign: Act.Sign) -> Act.Kind? {
        let meaning = sign == .yes ? token.meaning : token.lexical
        return Act.Kind(meaning, commands: sentence.commands, value: token.value)
    }

    /// Rooms: `tidak dipakai` is free, `tidak tersedia` is not, `bisa dipakai` is, `permohonan tidak diterima` refuses.
    private func turned(_ act: Act, _ clause: Clause) -> Act {
        var act = act
        switch (act.kind.tag, act.sign) {
        case (.unavailable, .yes) where canBefore(act.token, clause): act.kind = .available
        case (.unavailable, .no):
            (act.kind, act.sign) = canBefore(act.token, clause) ? (.unavailable, .yes) : (.available, .yes)
        case (.available, .no): (act.kind, act.sign) = (.unavailable, .yes)
        case (.available, .notYet): act.kind = .unavailable
        case (.receipt, .no) where isAboutTheRequest(act.token, clause): (act.kind, act.sign) = (.reject, .yes)
        default: return act
        }
        act.isTurned = true
        return act
    }

    private func isAboutTheRequest(_ index: Int, _ clause: Clause) -> Bool {
        sentence.text.word(tokens[index]) == Array("diterima".utf8)[...]
            && tokens[clause.range.lowerBound..<index].contains { $0.meaning == .requestNoun }
    }

    /// `berkas sudah lengkap` of whoever looks through it; `tidak lengkap` gives it back.
    private func completeness(_ sign: Act.Sign, _ index: Int, _ clause: Clause, _ number: Int) -> Act? {
        if sign == .yes, sentence.isByAdmin { return Act(kind: .available, token: index, clause: number) }
        guard sign == .no || sign == .notYet, clause.kind == .plain else { return nil }
        return Act(kind: .complete, token: index, clause: number)
    }

    /// `persetujuan diberikan`, `memberikan persetujuan`; other gifts are none of ours.
    private func bestowal(_ index: Int, _ clause: Clause, _ number: Int) -> Act? {
        let before = tokens[clause.range.lowerBound..<index].contains { $0.meaning == .consentNoun }
        let behind = tokens[index..<clause.range.upperBound].prefix(4).contains { $0.meaning == .consentNoun }
        guard before || behind else { return nil }
        var act = Act(kind: .approve, sign: sign(of: index, clause), token: index, clause: number)
        act.isOwn = Ownership(tokens: tokens, clause: clause, kind: .approve, index: index).isOwn
        return act
    }

    // MARK: Negation

    /// What the negations to the left make of a word; they reach over everything but another act, `dan` and `atau`.
    private func sign(of index: Int, _ clause: Clause) -> Act.Sign {
        var negations: [Meaning] = []
        var position = index - 1
        var first = index
        while position >= clause.range.lowerBound {
            let meaning = tokens[position].meaning
            if meaning.isNegation {
                negations.append(meaning)
                first = position
            }
            if meaning == .both || meaning == .either || meaning == .colon || stopsNegation(meaning) { break }
            position -= 1
        }
        guard let nearest = negations.first else { return .yes }
        if negations.count > 1 || saysNotAll(first) { return .neither }
        switch nearest {
        case .notYet: return .notYet
        // `bukannya sudah saya setujui`: a question in the dress of a statement.
        case .notThat: return .neither
        case .dont: return followedByFirstly(first, clause) ? .notYet : .no
        default: return .no
        }
    }

    /// `tidak semua saya setujui`: some are, and nobody can tell which.
    private func saysNotAll(_ negation: Int) -> Bool {
        guard negation + 1 < tokens.count else { return false }
        let word = sentence.text.word(tokens[negation + 1])
        return ["semua", "semuanya", "smua", "seluruh", "seluruhnya"].contains { Array($0.utf8)[...] == word }
    }

    private func stopsNegation(_ meaning: Meaning) -> Bool {
        switch meaning {
        case .okay, .receipt, .wait, .invite: false
        case .can, .objection, .refuse: false
        default: Act.Kind(meaning, commands: [.lanjut], value: 0) != nil
        }
    }

    private func followedByFirstly(_ index: Int, _ clause: Clause) -> Bool {
        tokens[index..<clause.range.upperBound].contains { $0.meaning == .firstly }
    }

    /// A clause that is a negation and nothing else.
    private func bareNegation(_ clause: Clause, _ number: Int, found: Bool) -> Act? {
        guard !found, let index = clause.range.first(where: { tokens[$0].meaning.isNegation }) else { return nil }
        let rest = clause.range.allSatisfy {
            $0 == index || (tokens[$0].meaning.isTransparent && tokens[$0].meaning != .exists)
        }
        let other = clause.range.contains {
            tokens[$0].meaning == .date || tokens[$0].meaning == .to || tokens[$0].meaning == .must
        }
        guard rest, !other else { return nil }
        let refuses = tokens[index].meaning == .no && !followedByFirstly(index, clause)
        return Act(kind: refuses ? .reject : .hold, token: index, clause: number)
    }

    // MARK: Ability, objections, competence

    /// `bisa`, where no verb of decision follows it.
    private func canStandAlone(_ index: Int, _ clause: Clause) -> Bool {
        !tokens[(index + 1)..<clause.range.upperBound].contains {
            $0.meaning != .can && $0.meaning != .thumbUp
                && Act.Kind($0.meaning, commands: [.lanjut], value: 0) != nil || $0.meaning == .objection
        }
    }

    private func canBefore(_ index: Int, _ clause: Clause) -> Bool {
        tokens[clause.range.lowerBound..<index].contains { $0.meaning == .can || $0.meaning == .okay }
    }

    private func ability(_ index: Int, _ clause: Clause, _ number: Int) -> Act? {
        var act = Act(kind: .available, token: index, clause: number)
        switch sign(of: index, clause) {
        case .yes: act.isOwn = Ownership(tokens: tokens, clause: clause, kind: .accept, index: index).isOwn
        case .no, .neither: act.kind = .unavailable
        case .notYet: (act.kind, act.sign) = (.unavailable, .notYet)
        }
        return act
    }

    /// `tidak masalah`, `tidak ada kendala`; a problem that is there decides nothing.
    private func absentObjection(_ index: Int, _ clause: Clause, _ number: Int) -> Act? {
        guard sign(of: index, clause) == .no else { return nil }
        var act = Act(kind: .okay, token: index, clause: number)
        act.isTurned = true
        act.isOwn = Ownership(tokens: tokens, clause: clause, kind: .okay, index: index).isOwn
        return act
    }

    /// `saya keberatan`, `tidak keberatan`.
    private func refusal(_ index: Int, _ clause: Clause, _ number: Int) -> Act? {
        let without = tokens[clause.range.lowerBound..<index].contains { $0.meaning == .without }
        let sign = without ? .no : sign(of: index, clause)
        var act = Act(kind: sign == .yes ? .reject : .approve, token: index, clause: number)
        act.sign = sign == .neither ? .neither : .yes
        act.isTurned = sign == .no
        act.isOwn = without || Ownership(tokens: tokens, clause: clause, kind: .approve, index: index).isOwn
        return act
    }

    /// `bukan bidang kami`, `tidak termasuk tupoksi kami`.
    private func wrongField(_ clause: Clause, _ number: Int) -> Act? {
        guard clause.kind != .question, clause.kind != .condition else { return nil }
        guard let negation = clause.range.first(where: { tokens[$0].meaning == .notThat || tokens[$0].meaning == .no }),
            let field = clause.range.last(where: { tokens[$0].meaning == .field || tokens[$0].meaning == .unitWord }),
            field > negation,
            tokens[negation..<clause.range.upperBound].contains(where: { $0.meaning == .selfWord })
        else { return nil }
        return Act(kind: .wrongField, token: field, clause: number)
    }

    /// Words that look like an act and are part of something else: `terima kasih`, `mohon bantuan`, `kirim ulang`.
    private func isOnlyAWord(_ index: Int, _ clause: Clause) -> Bool {
        let next = index + 1 < clause.range.upperBound ? tokens[index + 1] : nil
        switch tokens[index].lexical {
        // `masih di jalan`
        case .go where index > clause.range.lowerBound && tokens[index - 1].meaning == .at: return true
        // `silakan tolak` invites to refuse.
        case .invite:
            return tokens[(index + 1)..<clause.range.upperBound].prefix(2).contains {
                $0.lexical == .reject || $0.lexical == .giveBack || $0.lexical == .cancel
            }
        case .move:
            // `setuju dengan usul itu`
            return index > clause.range.lowerBound
                && (tokens[index - 1].meaning == .with || tokens[index - 1].lexical == .accept
                    || tokens[index - 1].lexical == .approve && tokens[index].lexeme == proposal)
        // `laporan dari Kabid`, `dengan tanggapan Kabid`
        case .work:
            return next?.meaning == .from || index > clause.range.lowerBound && tokens[index - 1].meaning == .with
        // `kemarin penuh`
        case .unavailable: return clause.range.contains { tokens[$0].meaning == .past }
        case .help: return clause.range.contains { tokens[$0].meaning == .please || tokens[$0].meaning == .officer }
        case .accept: return next?.meaning == .with || next?.meaning == .adverb
        case .wait:
            // `baru saya setujui` and `baru setuju` put off, `jadwal baru` does not.
            if tokens[index].lexeme == notBefore {
                let putOff: Set<Meaning> = [.selfWord, .grant, .approve]
                return next.map { !putOff.contains($0.meaning) } ?? true
            }
            // `nanti Kabid yang hubungi` puts nothing off.
            let isLater = tokens[index].lexeme == later
            return isLater && clause.range.contains { tokens[$0].meaning == .officer || tokens[$0].meaning == .work }
                && !clause.range.contains { tokens[$0].meaning == .selfWord }
        default: return false
        }
    }
}
