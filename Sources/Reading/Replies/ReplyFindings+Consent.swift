import Persuratan

/// Weak words of consent: `boleh`, `bisa`, `oke`, `silakan` begin as many orders and questions as consents.
extension ReplyFindings {
    /// Consent at a step that asks for it.
    ///
    /// - Parameter saysYes: the reply is a mere yes.
    func consentsPlainly(_ saysYes: Bool) -> Bool {
        if saysYes || has(.approve, .go, .proceed) || command(.lanjut) != nil { return true }
        return said.contains { act in
            act.sign == .yes && [.okay, .invite, .available].contains(act.kind.tag) && standsAlone(act)
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
            case .accept, .unknown, .send: return people
            case let meaning: return meaning.isTransparent
            }
        }
    }
}
