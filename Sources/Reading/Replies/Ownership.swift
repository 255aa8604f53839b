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
        if [.proceed, .work, .forward].contains(kind.tag), clause.range.contains(where: { tokens[$0].meaning == .past })
        {
            return false
        }
        switch kind.tag {
        case .approve, .okay, .go, .proceed, .invite, .accept, .command: return headIsHarmless && tailIsHarmless
        case .reject, .cancel, .giveBack, .move:
            if kind.tag == .reject, isSomebodyElses { return false }
            return !tellsOfOthers && !tellsOfAnOfficer && !speaksForAnOfficer
        case .work, .forward: return !tellsOfAnOfficer
        default: return true
        }
    }

    /// `ditolak Bappeda`, `ditolak oleh Sekda`
    private var isSomebodyElses: Bool {
        let tail = tokens[(index + 1)..<clause.range.upperBound].filter {
            $0.meaning != .light && $0.meaning != .address
        }
        switch tail.first?.meaning {
        case .authority: return true
        case .by: return tail.dropFirst().first?.meaning != .selfWord
        default: return false
        }
    }

    /// `Sekretaris sudah menindaklanjuti`, `Kabid belum setuju`: news of an officer.
    private var tellsOfAnOfficer: Bool {
        for position in clause.range.lowerBound..<index {
            guard tokens[position].meaning == .officer || tokens[position].meaning == .authority else { continue }
            let next = tokens[(position + 1)..<index].first { $0.meaning != .light && $0.meaning != .address }
            switch next?.meaning {
            case .already, .notYet, .no, .will, .said, .past, .busy, .leave: return true
            default: continue
            }
        }
        return false
    }

    /// `Sekretaris: tolak`: whose refusal it is nobody can tell, unless the officer is asked to do it.
    private var speaksForAnOfficer: Bool {
        guard kind.tag == .reject else { return false }
        let head = tokens[clause.range.lowerBound..<index]
        return head.contains { $0.meaning == .officer }
            && !head.contains { $0.meaning == .please || $0.meaning == .purpose || $0.meaning == .to }
    }

    private var headIsHarmless: Bool {
        if index > clause.range.lowerBound, tokens[index - 1].meaning == .that { return false }
        if kind.tag == .approve, isPurpose { return false }
        var topic = false
        let newSubject = ownSubject
        for position in clause.range.lowerBound..<index {
            let meaning = tokens[position].meaning
            switch meaning {
            case .requestNoun, .planNoun, .documentNoun, .roomNoun: topic = true
            case .applicantWord:
                guard !isState else { return false }
                topic = true
            case .consentNoun: guard tokens[index].meaning == .bestow else { return false }
            case .unknown, .content, .peopleNoun, .unit, .unitWord, .busy, .from, .attention, .know, .field:
                guard topic && !isState || position < newSubject else { return false }
            case .officer:
                // `Kabid dilanjutkan` speaks to the officer, `Kabid setuju` about them.
                guard kind.tag == .go || kind.tag == .proceed, !tellsOfAnOfficer else { return false }
            case .either: guard isBetweenDays(position) else { return false }
            case .authority, .said, .past, .maybe, .suppose, .program, .without, .only, .again, .by, .deficient,
                .deadline, .other:
                return false
            case .will: guard kind.tag != .approve, !isCommand else { return false }
            case .please:
                guard kind.tag != .approve, kind.tag != .okay, !isCommand || kind.tag != .accept else { return false }
            case .reply, .status, .automatic, .contact: return false
            default: break
            }
        }
        return true
    }

    /// `untuk disetujui`, `agar dapat diizinkan`: what somebody is asked to do.
    private var isPurpose: Bool {
        var position = index - 1
        while position >= clause.range.lowerBound {
            switch tokens[position].meaning {
            case .can, .light, .adverb, .will, .already: position -= 1
            case .purpose: return true
            default: return false
            }
        }
        return false
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
    private var isState: Bool { tokens[index].lexical == .approve || tokens[index].lexical == .refuse }

    /// `Senin atau Selasa`
    private func isBetweenDays(_ position: Int) -> Bool {
        position > clause.range.lowerBound && position + 1 < index && tokens[position - 1].meaning == .date
            && tokens[position + 1].meaning == .date
    }

    private var tailIsHarmless: Bool {
        let doubts = tokens[index..<clause.range.upperBound].contains {
            $0.meaning == .maybe || $0.meaning == .suppose || $0.meaning == .said
                || $0.meaning == .decision && tokens[index].meaning != .bestow
        }
        if doubts { return false }
        var position = index + 1
        while position < clause.range.upperBound,
            tokens[position].meaning == .light || tokens[position].meaning == .address
                || tokens[position].meaning == .colon
        {
            position += 1
        }
        guard position < clause.range.upperBound else { return true }
        switch tokens[position].meaning {
        case .either: return false
        case .no, .notYet:
            return position + 1 < clause.range.upperBound && !endsThere(position) && !isReproach(position)
        case .by: return position + 1 < clause.range.upperBound && tokens[position + 1].meaning == .selfWord
        case .authority: return false
        // `konfirmasi ke sekolah` is still to be done.
        case .to: return !isCommand || kind.tag != .accept
        case .officer: return !isGrant || ordersAfter(position)
        default: return true
        }
    }

    private var isCommand: Bool { tokens[index].meaning == .command }

    private var isGrant: Bool { tokens[index].lexical == .grant }

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

    /// `setuju kok tidak ditanya`: the no belongs neither to a hindrance nor to another decision.
    private func isReproach(_ position: Int) -> Bool {
        guard isState else { return false }
        return !tokens[(position + 1)..<clause.range.upperBound].contains {
            switch $0.meaning {
            case .objection, .refuse, .unavailable, .must, .move, .cancel, .reject, .wait, .okay, .complete: true
            default: false
            }
        }
    }

    private var tellsOfOthers: Bool {
        tokens[clause.range.lowerBound..<index].contains {
            switch $0.meaning {
            case .authority, .said, .past, .suppose, .program: true
            case .other: kind.tag != .move
            default: false
            }
        }
    }
}
