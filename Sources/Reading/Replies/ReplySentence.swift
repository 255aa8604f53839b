import Persuratan

/// A reply's words with everything found in them that is longer than a word: dates, officers, commands, phrases.
struct ReplySentence: Sendable {
    private(set) var text: ReplyTokens
    private(set) var dates: [DateMention] = []
    private(set) var officers: [OfficerMention] = []
    private(set) var commands: [Perintah] = []
    /// A form with boxes, none of them ticked.
    private(set) var hasOnlyEmptyBoxes = false
    /// The writer looks requests through for completeness.
    let isByAdmin: Bool

    init(_ words: SourceText, context: ReplyContext, lexicon: Lexicon) {
        isByAdmin = context.peran.hasPrefix("admin") || context.peran.hasPrefix("sekretariat")
        text = ReplyTokeniser.tokens(of: words.bytes, lexicon: lexicon)
        readForm()
        mergeDates(context)
        merge(context, lexicon)
        silenceQuotations()
    }

    // MARK: Forms

    /// Takes out what stands behind boxes that are not ticked.
    private mutating func readForm() {
        let empty = text.tokens.contains { $0.meaning == .boxEmpty }
        let checked = text.tokens.contains { $0.meaning == .boxChecked || (empty && $0.meaning == .tick) }
        for index in text.indices where text.tokens[index].meaning == .tick {
            text.tokens[index].meaning = empty ? .boxChecked : .thumbUp
        }
        guard empty || checked else { return }
        if boxesFollowLabels { text.tokens = Self.boxesFirst(text.tokens) }
        hasOnlyEmptyBoxes = empty && !checked
        var kept: [ReplyToken] = []
        var dropping = false
        for token in text.tokens {
            switch token.meaning {
            case .boxEmpty: dropping = true
            case .boxChecked:
                dropping = false
                var end = token
                end.meaning = .newline
                kept.append(end)
            case .newline, .blankLine:
                dropping = false
                kept.append(token)
            default: if !dropping { kept.append(token) }
            }
        }
        text.tokens = kept
    }

    /// `Setuju ( )  Tolak (v)`: words before the first box of the line, none behind the last.
    private var boxesFollowLabels: Bool {
        let boxes = text.indices.filter { text[$0].meaning == .boxEmpty || text[$0].meaning == .boxChecked }
        guard let first = boxes.first, let last = boxes.last else { return false }
        func ends(_ index: Int) -> Bool { index < 0 || index >= text.tokens.count || text[index].meaning.endsSentence }
        func opensReason(_ index: Int) -> Bool { text[index].meaning == .colon || text[index].meaning == .comma }
        return !ends(first - 1) && (ends(last + 1) || opensReason(last + 1))
    }

    /// The same with every box before its words.
    private static func boxesFirst(_ tokens: [ReplyToken]) -> [ReplyToken] {
        var turned: [ReplyToken] = []
        var label: [ReplyToken] = []
        for token in tokens {
            switch token.meaning {
            case .boxEmpty, .boxChecked:
                turned += [token] + label
                label = []
            case .newline, .blankLine:
                turned += label + [token]
                label = []
            default: label.append(token)
            }
        }
        return turned + label
    }

    /// `Setuju / Tolak`, `setuju atau tolak`: our choices, none of them chosen.
    var copiesChoices: Bool {
        for index in text.indices.dropFirst().dropLast()
        where text[index].meaning == .slash || text[index].meaning == .either {
            let (left, right) = (Self.choice(text[index - 1].lexical), Self.choice(text[index + 1].lexical))
            if let left, let right, left != right { return true }
        }
        return false
    }

    private static func choice(_ meaning: Meaning) -> Int? {
        switch meaning {
        case .approve, .grant, .okay, .go: 1
        case .reject, .refuse, .thumbDown: 2
        case .giveBack, .complete: 3
        default: nil
        }
    }

    // MARK: Longer things

    private mutating func mergeDates(_ context: ReplyContext) {
        let reader = DateReader(now: context.now, officeTime: context.officeTime, reference: context.request)
        let words = String(decoding: text.bytes, as: UTF8.self)
        let today = context.officeTime.tanggal(context.now)
        // `kemarin` tells of something; nobody offers a day that is over.
        let mentions = reader.read(words).filter { !$0.isRelative || ($0.tanggal ?? today) >= today }
        guard !mentions.isEmpty else { return }
        var merged: [ReplyToken] = []
        var next = 0
        for var token in text.tokens {
            while next < mentions.count, mentions[next].range.upperBound <= token.start { next += 1 }
            guard next < mentions.count, mentions[next].range.lowerBound < token.end else {
                merged.append(token)
                continue
            }
            if let last = merged.last, last.meaning == .date, last.value == dates.count - 1,
                last.start < mentions[next].range.upperBound, last.end > mentions[next].range.lowerBound
            {
                merged[merged.count - 1].end = token.end
                continue
            }
            dates.append(mentions[next])
            (token.meaning, token.value, token.lexeme) = (.date, dates.count - 1, -1)
            merged.append(token)
        }
        text.tokens = merged
    }

    private mutating func merge(_ context: ReplyContext, _ lexicon: Lexicon) {
        let finder = OfficerFinder(text, directory: context.directory, lexicon: lexicon)
        var merged: [ReplyToken] = []
        merged.reserveCapacity(text.tokens.count)
        var index = 0
        while index < text.tokens.count {
            var token = text[index]
            var length = 1
            let phrase = phrase(at: index, lexicon)
            if let (perintah, words) = command(at: index, context.commands), words >= phrase?.length ?? 0 {
                token.word = words == 1 ? token.meaning : phrase?.0 ?? .unknown
                (token.meaning, token.value, length) = (.command, commands.count, words)
                commands.append(perintah)
            } else if let (mention, words) = finder.mention(at: index) {
                (token.meaning, token.value, length) = (.officer, officers.count, words)
                officers.append(mention)
            } else if let (meaning, words) = phrase {
                (token.meaning, length) = (meaning, words)
            }
            if isNumberSign(at: index) { token.meaning = .documentNoun }
            token.end = text[index + length - 1].end
            merged.append(token)
            index += length
        }
        text.tokens = merged
    }

    /// `No. 0123`
    private func isNumberSign(at index: Int) -> Bool {
        guard text[index].meaning == .no, text.word(text[index]) == Array("no".utf8)[...] else { return false }
        return text.tokens[(index + 1)...].prefix(2).contains { $0.meaning == .number || $0.meaning == .date }
    }

    private func command(at index: Int, _ commands: CommandWords) -> (Perintah, length: Int)? {
        guard !commands.entries.isEmpty, text[index].end > text[index].start,
            let entries = commands.entries[Array(text.word(text[index]))]
        else { return nil }
        for entry in entries where index + entry.words.count <= text.tokens.count {
            let fits = entry.words.indices.allSatisfy { text.word(text[index + $0]) == entry.words[$0][...] }
            if fits { return (entry.perintah, entry.words.count) }
        }
        return nil
    }

    private func phrase(at index: Int, _ lexicon: Lexicon) -> (Meaning, length: Int)? {
        let lexeme = text[index].lexeme
        guard lexeme >= 0 else { return nil }
        for phrase in lexicon.phrases[lexeme] where index + phrase.lexemes.count <= text.tokens.count {
            let fits = phrase.lexemes.indices.allSatisfy { text[index + $0].lexeme == Int(phrase.lexemes[$0]) }
            if fits { return (phrase.meaning, phrase.lexemes.count) }
        }
        return nil
    }

    /// Words between quotation marks on one line are somebody else's.
    private mutating func silenceQuotations() {
        var open: Int?
        for index in text.indices {
            switch text[index].meaning {
            case .newline, .blankLine: open = nil
            case .quotation:
                guard let start = open else {
                    open = index
                    continue
                }
                for inside in (start + 1)..<index { text.tokens[inside].meaning = .content }
                open = nil
            default: break
            }
        }
    }
}
