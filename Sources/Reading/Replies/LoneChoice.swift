/// A number of our list of choices, with or without a reason behind it.
struct LoneChoice {
    let number: Int
    let reason: String?
    let token: ReplyToken

    /// nil when the reply is not just that, or no such choice was offered.
    init?(_ sentence: ReplySentence, context: ReplyContext) {
        let tokens = sentence.text.tokens
        guard context.choiceCount > 0,
            let index = tokens.firstIndex(where: { $0.meaning == .number }),
            (1...context.choiceCount).contains(tokens[index].value)
        else { return nil }
        let head = tokens[..<index].allSatisfy {
            switch $0.meaning {
            case .label, .documentNoun, .light, .greeting, .address, .newline, .blankLine, .comma, .stop, .bracket,
                .bullet:
                true
            default:
                sentence.text.word($0) == Array("nomor".utf8)[...] || sentence.text.word($0) == Array("no".utf8)[...]
            }
        }
        guard head else { return nil }
        let rest = tokens[(index + 1)...]
        var reason: String?
        if let first = rest.first(where: { !Self.isQuiet($0.meaning) }) {
            guard let next = rest.first, Self.opensReason(next.meaning),
                !rest.contains(where: { $0.meaning == .number && $0.opensLine })
            else { return nil }
            let start = next.meaning == .because ? next.start : first.start
            reason = sentence.text.text(from: start, to: sentence.text.bytes.count)
        }
        (number, self.reason, token) = (tokens[index].value, reason, tokens[index])
    }

    private static func isQuiet(_ meaning: Meaning) -> Bool {
        switch meaning {
        case .light, .address, .greeting, .thanks, .smile, .thumbUp, .stop, .comma, .exclamation, .newline, .blankLine,
            .bracket,
            .bullet, .yes, .dash, .colon:
            true
        default: false
        }
    }

    private static func opensReason(_ meaning: Meaning) -> Bool {
        switch meaning {
        case .colon, .comma, .dash, .because, .stop, .bullet, .bracket, .newline, .semicolon: true
        default: false
        }
    }
}
