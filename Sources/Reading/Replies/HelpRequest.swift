/// `Bantuan`, `ini balasnya gimana?`: the writer wants to know what can be answered.
enum HelpRequest {
    static func isOne(_ sentence: ReplySentence, lexicon: Lexicon) -> Bool {
        let tokens = sentence.text.tokens
        if isBareWord(tokens) { return true }
        var (replies, asks, other) = (false, false, 0)
        for token in tokens {
            switch token.meaning {
            case .reply: replies = true
            case .how, .asking: asks = true
            case .officer, .date, .requestNoun, .documentNoun, .roomNoun, .applicantWord: other += 1
            default: break
            }
        }
        return replies && asks && other <= 1 && tokens.count <= 20
    }

    private static func isBareWord(_ tokens: [ReplyToken]) -> Bool {
        guard tokens.contains(where: { $0.meaning == .help }) else { return false }
        return tokens.allSatisfy {
            $0.meaning == .help || $0.meaning == .please || $0.meaning == .reply || $0.meaning == .questionMark
                || $0.meaning == .exclamation
                || $0.meaning == .stop || $0.meaning.isTransparent
        }
    }
}
