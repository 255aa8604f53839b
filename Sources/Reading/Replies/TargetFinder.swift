/// Finds whom a reply names to act, and whom to be told.
struct TargetFinder {
    struct Found: Sendable {
        struct Target: Sendable {
            var id: String
            var part: ReplyTarget.Part
            var token: Int
            var clause: Int
            /// Named behind `ke` or `kepada`.
            var dative: Bool
        }

        var targets: [Target] = []
        /// Named to act, but nobody of the office (or one of several of that name).
        var strangers: [String] = []
        /// `Kabid TKPBET atau Kabid IKP`
        var alternatives = false
    }

    let sentence: ReplySentence
    let clauses: [Clause]
    let context: ReplyContext
    /// Offsets into the own words where an answer to a quoted `siapa` begins, in order.
    let answers: [Int]

    /// Nobody names more officers to act; a longer list is somebody's address book.
    static let mostTargets = 24

    private var tokens: [ReplyToken] { sentence.text.tokens }

    func found() -> Found {
        var found = Found()
        for (number, clause) in clauses.enumerated() where clause.kind == .plain {
            if clause.corrects, clause.range.contains(where: { tokens[$0].meaning == .officer }) { found.targets = [] }
            for index in clause.range where tokens[index].meaning == .officer { place(index, clause, number, &found) }
        }
        return found
    }

    private func place(_ index: Int, _ clause: Clause, _ number: Int, _ found: inout Found) {
        let mention = sentence.officers[tokens[index].value]
        guard mention.id != context.peran, !isNegated(index, clause) else { return }
        guard isNamedToAct(index, clause, number, mention, found) else { return }
        guard let id = mention.id, found.targets.count < Self.mostTargets else {
            found.strangers.append(mention.words)
            if found.targets.count == Self.mostTargets { found.alternatives = true }
            return
        }
        let dative = previous(index, clause).map { tokens[$0].meaning == .to } ?? false
        guard dative || !isSuperior(id) else { return }
        if isSalutation(index, clause) { return }
        if isAll(index, clause) { found.alternatives = true }
        if let before = previous(index, clause), tokens[before].meaning == .either, !found.targets.isEmpty {
            found.alternatives = true
        }
        if clause.opener == .slash, index == clause.range.lowerBound, !found.targets.isEmpty {
            found.alternatives = true
        }
        let part: ReplyTarget.Part = isToBeTold(index, clause) ? .fyi : .main
        if let known = found.targets.firstIndex(where: { $0.id == id }) {
            if part == .main { found.targets[known].part = .main }
            return
        }
        found.targets.append(Found.Target(id: id, part: part, token: index, clause: number, dative: dative))
    }

    // MARK: What surrounds a name

    private func previous(_ index: Int, _ clause: Clause) -> Int? {
        var position = index - 1
        while position >= clause.range.lowerBound {
            switch tokens[position].meaning {
            case .light, .address, .adverb, .at, .colon, .greeting: position -= 1
            default: return position
            }
        }
        return nil
    }

    /// The officer that `dan`, `atau` or `sama` ties this one to.
    private func officer(before index: Int, _ clause: Clause) -> Int? {
        guard let tie = previous(index, clause), let other = previous(tie, clause), tokens[other].meaning == .officer
        else { return nil }
        return other
    }

    private func isNegated(_ index: Int, _ clause: Clause) -> Bool {
        var position = index - 1
        while position >= clause.range.lowerBound {
            let meaning = tokens[position].meaning
            if meaning.isNegation { return true }
            if isOrder(meaning) || meaning == .officer || meaning == .both { return false }
            position -= 1
        }
        return false
    }

    private func isNamedToAct(
        _ index: Int, _ clause: Clause, _ number: Int, _ mention: OfficerMention, _ found: Found
    ) -> Bool {
        if answersQuestion(tokens[index].start) { return true }
        let head = tokens[clause.range.lowerBound..<index]
        let tail = tail(of: index, clause)
        let before = previous(index, clause).map { tokens[$0].meaning }
        let orderBefore = head.indices.contains { isOrder(tokens[$0].lexical) && !isNoun($0) }
        if tellsOfThePast(clause) || head.contains(where: { $0.meaning == .wait }) && before != .to { return false }
        let mainBefore = found.targets.contains { $0.clause == number && $0.part == .main }
        switch before {
        case .with where orderBefore: return false
        case .from, .said, .condition, .move: return false
        case .to where orderBefore && mainBefore: return false
        case .to where saysWhomToAsk(clause): return false
        case .to, .by, .only, .copy, .deadline: return true
        case .both, .either, .with:
            if let other = officer(before: index, clause) { return found.targets.contains { $0.token == other } }
            guard before != .with else { return false }
            // `Kabid TKPBET untuk ditindaklanjuti dan Kabid IKP untuk diketahui`
            if before == .both, tail.contains(where: { isOrder($0.meaning) || $0.meaning == .purpose }) { return true }
        default: break
        }
        if tellsOf(tail) || quotesDecision(tail) { return false }
        // `tadi Kabid minta …`
        if head.contains(where: { $0.meaning == .past }) { return false }
        if tail.contains(where: {
            isOrder($0.meaning) || $0.meaning == .colon || $0.meaning == .purpose || $0.meaning == .please
        }) {
            return !(mainBefore && orderBefore)
        }
        if orderBefore || head.contains(where: { $0.meaning == .please || $0.meaning == .field }) { return !mainBefore }
        if before == .purpose { return true }
        return isBare(clause) || ordersFollow(clause, number)
    }

    private func answersQuestion(_ start: Int) -> Bool {
        var (low, high) = (0, answers.count)
        while low < high {
            let middle = (low + high) / 2
            if answers[middle] <= start { low = middle + 1 } else { high = middle }
        }
        return low > 0 && start < answers[low - 1] + 80
    }

    private func tail(of index: Int, _ clause: Clause) -> ArraySlice<ReplyToken> {
        tokens[(index + 1)..<clause.range.upperBound]
    }

    /// `Kabid sudah setuju`, `Sekretaris sedang cuti`: about the officer, not to them.
    private func tellsOf(_ tail: ArraySlice<ReplyToken>) -> Bool {
        guard let first = tail.first(where: { $0.meaning != .light && $0.meaning != .both && $0.meaning != .officer })
        else { return false }
        // `Sekretaris minta saya setuju`
        if first.meaning == .please, tail.dropFirst().first?.meaning == .selfWord { return true }
        // `Pak Dodi hadir mewakili saya`
        if first.lexical == .accept { return !tail.contains { $0.meaning == .represent } }
        switch first.lexical {
        case .already, .notYet, .no, .approve, .busy, .leave, .said, .past, .receipt, .exists, .reject:
            return true
        default: return false
        }
    }

    /// `sudah pernah didisposisi ke Kabid bulan lalu`
    private func tellsOfThePast(_ clause: Clause) -> Bool {
        clause.range.contains { tokens[$0].meaning == .past }
            && clause.range.contains { tokens[$0].meaning == .already }
    }

    /// `persetujuan dapat diminta kepada Sekretaris`: what the reader may do, no order to the officer.
    private func saysWhomToAsk(_ clause: Clause) -> Bool {
        let words = tokens[clause.range]
        return words.contains { $0.meaning == .can }
            && words.contains { $0.meaning == .consentNoun || $0.meaning == .contact }
    }

    /// `dengan tanggapan Kabid`, `laporan dari Kabid`: work that was done, not ordered.
    private func isNoun(_ index: Int) -> Bool {
        index > 0 && tokens[index - 1].meaning == .with
            || index + 1 < tokens.count && tokens[index + 1].meaning == .from
    }

    /// `Sekretaris: tolak`: what the officer decided, not what they are to do.
    private func quotesDecision(_ tail: ArraySlice<ReplyToken>) -> Bool {
        guard let colon = tail.first, colon.meaning == .colon,
            let word = tail.dropFirst().first(where: { $0.meaning != .light && $0.meaning != .selfWord })
        else { return false }
        switch word.lexical {
        case .approve, .grant, .okay, .reject, .refuse, .no, .notYet: return true
        default: return false
        }
    }

    private func isOrder(_ meaning: Meaning) -> Bool {
        switch meaning {
        case .work, .proceed, .forward, .coordinate, .represent, .handOver, .talk, .archive, .know, .copy, .attention,
            .go,
            .complete, .move, .command, .giveBack:
            true
        default: false
        }
    }

    /// Nothing but names and small words: `Ke Kabid`, `Kabid TKPBET ya`.
    private func isBare(_ clause: Clause) -> Bool {
        clause.range.allSatisfy {
            let meaning = tokens[$0].meaning
            // `…, jadi Kasi Aplikasi saja`
            if meaning == .change, $0 == clause.range.lowerBound { return true }
            return meaning == .officer || meaning.isTransparent || meaning == .invite || meaning == .approve
                || meaning == .either
        }
    }

    /// `Kabid TKPBET, agar ditindaklanjuti`: the order is in the next clause of the sentence.
    private func ordersFollow(_ clause: Clause, _ number: Int) -> Bool {
        guard number + 1 < clauses.count, clauses[number + 1].kind == .plain else { return false }
        let next = clauses[number + 1]
        guard next.sentence == clause.sentence || next.opener == .newline else { return false }
        for index in next.range {
            if tokens[index].meaning == .officer { return false }
            if isOrder(tokens[index].meaning) || tokens[index].meaning == .purpose { return true }
        }
        return false
    }

    private func isToBeTold(_ index: Int, _ clause: Clause) -> Bool {
        func tells(_ range: some Sequence<Int>) -> Bool? {
            var told: Bool?
            for position in range {
                switch tokens[position].meaning {
                case .know, .copy: told = true
                case .work, .proceed, .coordinate, .represent, .handOver, .forward: return false
                case .officer: return told
                default: break
                }
            }
            return told
        }
        let after = tells((index + 1)..<clause.range.upperBound)
        if let after { return after }
        return tells(stride(from: index - 1, through: clause.range.lowerBound, by: -1)) ?? false
    }

    /// `Yth. Sekretariat` above a decision names the reader, not who is to act.
    private func isSalutation(_ index: Int, _ clause: Clause) -> Bool {
        guard context.tahap == .persetujuan, index > clause.range.lowerBound else { return false }
        if isAddressed(index, clause) { return true }
        return tokens[clause.range.lowerBound..<index].contains { $0.meaning == .greeting }
            && !tail(of: index, clause).contains { isOrder($0.meaning) }
    }

    /// `acc, Pak Sekretaris`, `acc Pak Sekretaris` and nothing else: whom the writer answers.
    private func isAddressed(_ index: Int, _ clause: Clause) -> Bool {
        let words = sentence.officers[tokens[index].value].words.lowercased()
        let isPolite = ["pak ", "bu ", "bapak ", "ibu "].contains { words.hasPrefix($0) }
        guard isPolite || tokens[index - 1].meaning == .address, clauses.count == 1 else { return false }
        return tokens.indices.allSatisfy {
            $0 == index || tokens[$0].lexical == .approve || tokens[$0].meaning == .address
                || tokens[$0].meaning == .light || tokens[$0].meaning.isMark
        }
    }

    /// `semua kabid`: which of them, the office must say.
    private func isAll(_ index: Int, _ clause: Clause) -> Bool {
        guard index > clause.range.lowerBound else { return false }
        let word = sentence.text.word(tokens[index - 1])
        return [Array("semua".utf8), Array("seluruh".utf8), Array("para".utf8)].contains(Array(word))
    }
}
