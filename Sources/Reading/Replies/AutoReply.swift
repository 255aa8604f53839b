/// Answers that a machine wrote for somebody who is away. Nothing in them counts, whatever words they hold.
///
/// Headers tell it first (RFC 3834, `Mail`); this is for bodies that come without.
enum AutoReply {
    static func isOne(_ sentence: ReplySentence) -> Bool {
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
        return automatic || (away && (later || contact)) || (thanked && sentence.text.tokens.count > 8)
    }
}
