/// Cuts tokens into clauses, and says which of them ask, condition or explain.
struct ClauseSplitter {
    private let tokens: [ReplyToken]
    private var clauses: [Clause] = []
    private var start = 0
    private var sentence = 0
    private var sentenceStart = 0
    private var opener = Meaning.newline
    private var kind = Clause.Kind.plain
    private var (contrasts, corrects) = (false, false)

    private init(_ tokens: [ReplyToken]) { self.tokens = tokens }

    static func clauses(of tokens: [ReplyToken]) -> [Clause] {
        var splitter = ClauseSplitter(tokens)
        for index in tokens.indices { splitter.read(index) }
        splitter.close(at: tokens.count)
        splitter.endSentence(asks: false)
        return splitter.clauses
    }

    private mutating func read(_ index: Int) {
        let meaning = tokens[index].meaning
        switch meaning {
        case .questionMark, .stop, .newline, .blankLine, .exclamation, .semicolon:
            close(at: index)
            endSentence(asks: meaning == .questionMark)
            begin(index + 1, .plain, meaning)
        case .comma, .slash, .dash:
            close(at: index)
            begin(index + 1, .plain, meaning)
        case .but:
            close(at: index)
            begin(index + 1, .plain, meaning)
            contrasts = true
        case .correction:
            close(at: index)
            begin(index + 1, .plain, meaning)
            corrects = true
        // `Kabid IKP saja, jangan Kabid TKPBET`, with or without the comma.
        case .dont, .notThat:
            guard followsOfficer(index) else { return }
            close(at: index)
            begin(index, kind, .comma)
        case .because: open(index, .reason)
        case .condition, .proviso: open(index, .condition)
        case .time where isSubordinate(index): open(index, .time)
        default:
            guard index - start >= Self.longestClause else { return }
            close(at: index)
            begin(index, kind, meaning)
        }
    }

    private func followsOfficer(_ index: Int) -> Bool {
        var position = index - 1
        while position > start, tokens[position].meaning == .light { position -= 1 }
        return position >= start && tokens[position].meaning == .officer
            && index + 1 < tokens.count && [.officer, .to].contains(tokens[index + 1].meaning)
    }

    /// Nobody writes longer ones; keeps the work linear in texts without marks.
    private static let longestClause = 120

    /// `setelah itu` goes on; `setelah disetujui` only says when.
    private func isSubordinate(_ index: Int) -> Bool {
        index + 1 < tokens.count && tokens[index + 1].meaning != .date && tokens[index + 1].meaning != .this
    }

    private mutating func open(_ index: Int, _ kind: Clause.Kind) {
        let (but, correction) = (contrasts, corrects)
        close(at: index)
        begin(index, kind, tokens[index].meaning)
        if clauses.last?.range.upperBound != index { (contrasts, corrects) = (but, correction) }
    }

    private mutating func begin(_ index: Int, _ kind: Clause.Kind, _ opener: Meaning) {
        let goesOn = corrects && isMereCorrection(start..<index)
        (start, self.kind, self.opener, contrasts, corrects) = (index, kind, opener, false, goesOn)
    }

    /// `eh, salah, …`: the correction itself is still to come.
    private func isMereCorrection(_ range: Range<Int>) -> Bool {
        range.allSatisfy {
            switch tokens[$0].meaning {
            case .deficient, .light, .address, .please, .correction: true
            default: tokens[$0].meaning.isMark
            }
        }
    }

    private mutating func close(at end: Int) {
        guard start < end else {
            return
        }
        var clause = Clause(kind: kind, range: start..<end, sentence: sentence, opener: opener)
        (clause.contrasts, clause.corrects) = (contrasts, corrects)
        clauses.append(clause)
    }

    /// A question reaches from the clause with its question word to the mark; without a word, over the sentence.
    private mutating func endSentence(asks: Bool) {
        var first: Int?
        for index in sentenceStart..<clauses.count where asksByWord(clauses[index]) {
            first = first ?? index
            if clauses[index].kind == .plain { clauses[index].kind = .question }
        }
        if asks, !suggests {
            for index in (first ?? sentenceStart)..<clauses.count { clauses[index].kind = .question }
        }
        sentence += 1
        sentenceStart = clauses.count
    }

    /// `gimana kalau tgl 7?` offers a day.
    private var suggests: Bool {
        clauses[sentenceStart...].contains { clause in
            clause.range.contains { tokens[$0].meaning == .suggestion }
                && clause.range.contains { tokens[$0].meaning == .date }
        }
    }

    private func asksByWord(_ clause: Clause) -> Bool {
        for index in clause.range {
            let token = tokens[index]
            if token.asks { return true }
            guard token.meaning == .asking || token.meaning == .how else { continue }
            // `cek apakah …`, `tanyakan berapa …` are orders.
            let ordered = tokens[clause.range.lowerBound..<index].contains {
                $0.meaning == .work || $0.meaning == .coordinate || $0.meaning == .forward
            }
            if index > clause.range.lowerBound, tokens[index - 1].meaning == .to { return true }
            if !ordered { return true }
        }
        return false
    }
}
