/// Whether a consent is the writer's own: not somebody else's, not told of, not thought of, not asked for.
///
/// Consent counts only when everything before it in its clause is harmless. What an unknown word before it does, nobody
/// can tell, so it does not count then: a question back is cheap.
struct Ownership {
    let tokens: [ReplyToken]
    let clause: Clause
    let kind: Act.Kind
    let index: Int

    var isOwn: Bool {
        switch kind.tag {
        case .approve, .okay, .go, .proceed, .invite, .accept, .command: return headIsHarmless && tailIsHarmless
        case .reject, .cancel, .giveBack, .move: return !tellsOfOthers
        default: return true
        }
    }

    private var headIsHarmless: Bool {
        if index > clause.range.lowerBound, tokens[index - 1].meaning == .that { return false }
        var topic = false
        let newSubject = ownSubject
        for position in clause.range.lowerBound..<index {
            let meaning = tokens[position].meaning
            switch meaning {
            case .requestNoun, .planNoun, .documentNoun, .roomNoun: topic = true
            case .applicantWord:
                guard !isState else { return false }
                topic = true
            case .unknown, .content, .peopleNoun, .unit, .unitWord, .busy, .from, .attention, .know, .field:
                guard topic && !isState || position < newSubject else { return false }
            case .officer:
                // `Kabid dilanjutkan` speaks to the officer, `Kabid setuju` about them.
                guard kind.tag == .go || kind.tag == .proceed else { return false }
            case .authority, .said, .past, .maybe, .suppose, .program, .either, .without, .only, .again, .by,
                .deficient:
                return false
            case .will: guard kind.tag != .approve else { return false }
            case .please: guard kind.tag != .approve && kind.tag != .okay else { return false }
            case .reply, .status, .automatic, .contact: return false
            default: break
            }
        }
        return true
    }

    /// Where `dan saya …` begins; what stands before it is another predicate.
    private var ownSubject: Int {
        for position in clause.range.lowerBound..<index where tokens[position].meaning == .both && position + 1 < index
        {
            if tokens[position + 1].meaning == .selfWord { return position }
        }
        return clause.range.lowerBound
    }

    /// `setuju`, `acc` are states of somebody; `disetujui` says it of the request.
    private var isState: Bool { tokens[index].meaning == .approve || tokens[index].meaning == .refuse }

    private var tailIsHarmless: Bool {
        var position = index + 1
        while position < clause.range.upperBound,
            tokens[position].meaning == .light || tokens[position].meaning == .address
        {
            position += 1
        }
        guard position < clause.range.upperBound else { return true }
        switch tokens[position].meaning {
        case .either: return false
        case .no, .notYet: return position + 1 < clause.range.upperBound && !endsThere(position)
        case .by: return position + 1 < clause.range.upperBound && tokens[position + 1].meaning == .selfWord
        case .authority: return false
        case .officer: return !isGrant || ordersAfter(position)
        default: return true
        }
    }

    private var isGrant: Bool { tokens[index].meaning == .grant }

    private func ordersAfter(_ position: Int) -> Bool {
        tokens[position..<clause.range.upperBound].contains {
            switch $0.meaning {
            case .work, .proceed, .coordinate, .please, .purpose, .colon, .must, .know, .represent: true
            default: false
            }
        }
    }

    /// `setuju tidak`, `boleh nggak ya`: a question without its mark.
    private func endsThere(_ position: Int) -> Bool {
        tokens[(position + 1)..<clause.range.upperBound].allSatisfy { $0.meaning.isTransparent }
    }

    private var tellsOfOthers: Bool {
        tokens[clause.range.lowerBound..<index].contains {
            switch $0.meaning {
            case .authority, .said, .past, .suppose, .program: true
            default: false
            }
        }
    }
}
