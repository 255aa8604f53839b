/// Answers that a machine wrote for somebody who is away. Nothing in them counts, whatever words they hold.
///
/// Headers tell it first (RFC 3834, `Mail`); this is for bodies that come without.
struct AutoReply {
    /// It calls itself automatic; not only its words look so.
    let saysSo: Bool

    /// nil when a person wrote it.
    init?(_ sentence: ReplySentence) {
        var (automatic, away, later, contact, thanks, thanked) = (false, false, false, false, false, false)
        for token in sentence.text.tokens {
            switch token.meaning {
            case .automatic: automatic = true
            case .leave: away = true
            case .later:
                later = true
                thanked = thanked || thanks
            case .contact: contact = true
            case .thanks: thanks = true
            default: break
            }
        }
        let looksSo = (away && (later || contact)) || (thanked && sentence.text.tokens.count > 8)
        guard automatic || looksSo else { return nil }
        saysSo = automatic
    }
}
