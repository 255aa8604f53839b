import Persuratan

/// Reads whether an officer names somebody to stand in for a time: `delegasikan ke Bu Citra sampai 30 November`,
/// `selama saya dinas luar s.d. Jumat, disposisi oleh Sekdis`.
///
/// A disposition with a day by which it is due is none: it is read so only where a word of standing in and a last day
/// (`sampai`, `s.d.`) are there, and either nothing else is said or the writer tells of being away. Words that negate, ask
/// or hang on a condition, answers of machines and long letters are left to the reader of answers.
public struct StandInReader: Sendable {
    private let lexicon: Lexicon

    public init(lexicon: Lexicon = .baku) { self.lexicon = lexicon }

    /// Bytes of a reply that can name somebody; more is a letter.
    static let reach = 800

    /// - Parameter text: the writer's new words.
    /// - Returns: nil when nobody is named for a time.
    public func read(_ text: String, _ context: ReplyContext) -> PenggantiDisebut? {
        let own = ReplyText(String(decoding: text.utf8.prefix(Self.reach * 8), as: UTF8.self), lexicon: lexicon).own
        guard own.bytes.count <= Self.reach else { return nil }
        let sentence = ReplySentence(own, context: context, lexicon: lexicon)
        let words = StandInWords(String(decoding: own.bytes, as: UTF8.self))
        guard let phrase = words.phrase, AutoReply(sentence) == nil, !isHedged(sentence) else { return nil }
        let days = StandInDays(String(decoding: own.bytes, as: UTF8.self), context)
        guard days.isUntil, words.tellsAbsence || phrase == .delegation && saysNothingElse(sentence) else { return nil }
        var named = PenggantiDisebut()
        named.kepada = officer(sentence, context)
        named.isPelaksanaTugas = words.saysPelaksanaTugas
        (named.mulai, named.sampai) = (days.mulai, days.sampai)
        named.isMixed = decides(sentence)
        return named
    }

    /// The one officer who is named; those unknown count as named.
    private func officer(_ sentence: ReplySentence, _ context: ReplyContext) -> String? {
        let mentions = sentence.text.tokens.filter { $0.meaning == .officer }.map { sentence.officers[$0.value].id }
        let others = Set(mentions.filter { $0 != context.peran })
        guard others.count == 1, let one = others.first else { return nil }
        return one
    }

    private func isHedged(_ sentence: ReplySentence) -> Bool {
        sentence.text.tokens.contains { token in
            if token.meaning.isNegation || token.asks { return true }
            switch token.meaning {
            // `selama` says for how long, `asal` on what condition.
            case .proviso: return sentence.text.word(token) != Array("selama".utf8)[...]
            case .questionMark, .condition, .asking, .how, .maybe, .depends, .think, .suppose, .said, .either,
                .without, .otherwise, .undo, .cancel, .correction:
                return true
            default: return false
            }
        }
    }

    /// Words that decide on the letter itself.
    private func decides(_ sentence: ReplySentence) -> Bool {
        sentence.text.tokens.contains { token in
            switch token.meaning {
            case .approve, .grant, .okay, .go, .reject, .refuse, .giveBack, .command, .thumbUp, .thumbDown, .complete:
                true
            // `digantikan` speaks of the person, `diganti hari Jumat` of the visit.
            case .move: !StandInWords.isStandingIn(sentence.text.word(token))
            default: false
            }
        }
    }

    /// Only the word, whom, until when, and politeness.
    private func saysNothingElse(_ sentence: ReplySentence) -> Bool {
        sentence.text.tokens.allSatisfy { token in
            switch token.meaning {
            case .handOver, .officer, .date, .time, .to, .by, .please, .light, .address, .greeting, .thanks, .from, .at,
                .both, .selfWord, .this, .only, .adverb, .yes:
                true
            default: token.meaning.isMark || StandInWords.isFiller(sentence.text.word(token))
            }
        }
    }
}
