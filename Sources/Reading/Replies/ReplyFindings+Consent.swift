import Persuratan

/// Weak words of consent: `boleh`, `bisa`, `oke`, `silakan` begin as many orders and questions as consents.
extension ReplyFindings {
    /// Consent at a step that asks for it.
    ///
    /// - Parameter saysYes: the reply is a mere yes.
    func consentsPlainly(_ saysYes: Bool) -> Bool {
        if saysYes || has(.approve) { return true }
        return said.contains { act in
            guard act.sign == .yes else { return false }
            switch act.kind.tag {
            case .okay, .invite, .available: return standsAlone(act)
            case .go, .proceed: return goesOnWithThis(act)
            case .command: return act.kind == .command(.lanjut) && (!isWeak(act) || goesOnWithThis(act))
            default: return false
            }
        }
    }

    /// `sistem, setujui semua`; `sejalan dengan program literasi` and what stands in a reason speak of another one.
    var speaksToProgram: Bool {
        clauses.contains { clause in
            clause.range.contains { index in
                guard sentence.text[index].meaning == .program else { return false }
                let isNoun = index > clause.range.lowerBound && sentence.text[index - 1].meaning == .with
                return !isNoun && clause.kind != .reason
            }
        }
    }

    /// `lanjut` as a command of the row is as weak as the word is.
    private func isWeak(_ act: Act) -> Bool {
        let word = sentence.text[act.token].lexical
        return word == .go || word == .proceed
    }

    /// Whether it is this request that goes on: not `lanjut rapatnya`, `proses hukum dulu`.
    private func goesOnWithThis(_ act: Act) -> Bool {
        let tail = (act.token + 1)..<max(act.token + 1, clauses[act.clause].range.upperBound)
        return !tail.contains { index in
            switch sentence.text[index].meaning {
            case .unknown, .busy, .wait, .think: true
            default: false
            }
        }
    }

    /// Whether nothing behind the word makes something else of it: `boleh minta proposalnya`, `silakan menghadap saya`.
    private func standsAlone(_ act: Act) -> Bool {
        let tail = (act.token + 1)..<max(act.token + 1, clauses[act.clause].range.upperBound)
        let people = tail.contains {
            sentence.text[$0].meaning == .applicantWord || sentence.text[$0].meaning == .peopleNoun
        }
        return tail.allSatisfy { index in
            switch sentence.text[index].meaning {
            case .approve, .grant, .go, .proceed, .invite, .command, .peopleNoun, .applicantWord, .available,
                .unavailable, .exclamation, .again, .content, .objection, .no, .both, .slash, .from, .by:
                return true
            case .accept: return people || !turnsToWriter(tail)
            case .unknown, .send: return people
            case let meaning: return meaning.isTransparent
            }
        }
    }

    /// `silakan datang ke ruangan saya`
    private func turnsToWriter(_ tail: Range<Int>) -> Bool {
        tail.contains { sentence.text[$0].meaning == .to || sentence.text[$0].meaning == .selfWord }
    }
}
