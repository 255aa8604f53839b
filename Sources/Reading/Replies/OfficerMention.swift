/// An officer (or a section, or somebody unknown) that a reply names.
struct OfficerMention: Sendable {
    enum Kind { case office, person, section }

    /// nil: the office does not know them, or knows several of that name.
    var id: String?
    var kind: Kind
    /// As written.
    var words: String
}

/// Finds the officers in a reply's tokens.
///
/// Titles with sections and names of the directory are ids of the directory. A title with a section that is not in it
/// is known all the same, under a generic id that its reader can refuse; of names nothing is invented.
struct OfficerFinder {
    let directory: OfficerDirectory
    let lexicon: Lexicon
    let text: ReplyTokens
    /// Short titles of the whole text being upper case: then capitals show nothing.
    let shouts: Bool

    init(_ text: ReplyTokens, directory: OfficerDirectory, lexicon: Lexicon) {
        (self.text, self.directory, self.lexicon) = (text, directory, lexicon)
        shouts = !text.bytes.contains { (0x61...0x7A).contains($0) }
    }

    /// The mention that begins at token `index` and how many tokens it takes.
    func mention(at index: Int) -> (OfficerMention, length: Int)? {
        let token = text[index]
        guard token.end > token.start, !token.meaning.isMark else { return nil }
        if let found = person(at: index) { return found }
        switch token.meaning {
        case .title where isVerb(at: index): return nil
        case .title: return office(title: lexicon.names[token.lexeme], from: index, after: index + 1)
        case .head: return head(at: index)
        case .to where text.word(token) == Array("ka".utf8)[...]: return head(at: index)
        case .unitWord: return section(at: index)
        case .unit: return loneUnit(at: index)
        case .unknown: return directoryUnit(at: index)
        case .address: return stranger(at: index)
        default: return nil
        }
    }

    /// `kasi ke Kabid`: give it to.
    private func isVerb(at index: Int) -> Bool {
        guard text.word(text[index]) == Array("kasi".utf8)[...] else { return false }
        return text.tokens[(index + 1)...].first { $0.meaning != .light }?.meaning == .to
    }

    // MARK: Offices

    private func head(at index: Int) -> (OfficerMention, length: Int)? {
        var next = index + 1
        if next < text.tokens.count, text[next].meaning == .light { next += 1 }
        guard next < text.tokens.count, text[next].meaning == .unitWord,
            let title = OfficeName.title(ofHeadOf: lexicon.names[text[next].lexeme])
        else { return nil }
        return office(title: title, from: index, after: next + 1)
    }

    private func section(at index: Int) -> (OfficerMention, length: Int)? {
        guard let title = OfficeName.title(ofHeadOf: lexicon.names[text[index].lexeme]), title != "kadis",
            title != "kabag",
            let (unit, end) = unit(from: index + 1, title: title)
        else { return nil }
        return resolved(title: title, unit: unit, index..<end, .section)
    }

    private func office(title: String, from start: Int, after next: Int) -> (OfficerMention, length: Int) {
        // `Kabid Bambang`
        if next < text.tokens.count, let (named, length) = person(at: next), named.id != nil {
            return (named, length + next - start)
        }
        if let (unit, end) = unit(from: next, title: title) {
            return resolved(title: title, unit: unit, start..<end, .office)
        }
        let ids = directory.ids(title: title, unit: [])
        let mention = OfficerMention(
            id: ids.count == 1 ? ids[0] : title, kind: .office, words: text.text(start..<next))
        return (mention, next - start)
    }

    private func resolved(
        title: String, unit: [[UInt8]], _ range: Range<Int>, _ kind: OfficerMention.Kind
    ) -> (OfficerMention, length: Int) {
        let ids = directory.ids(title: title, unit: unit)
        let slug = ([title] + unit.map { String(decoding: $0, as: UTF8.self) }).joined(separator: "_")
        return (
            OfficerMention(id: ids.count == 1 ? ids[0] : slug, kind: kind, words: text.text(range)), range.count
        )
    }

    /// The words of a section behind a title: those of an office in the directory, one of the lexicon, or a name.
    private func unit(from start: Int, title: String) -> (words: [[UInt8]], end: Int)? {
        var next = start
        while next < text.tokens.count, text[next].meaning == .light && text[next].lexeme < 0 || isUnitWord(next) {
            next += 1
        }
        guard next < text.tokens.count else { return nil }
        if let known = longestUnit(from: next, title: title) { return known }
        let token = text[next]
        let word = Array(text.word(token))
        if token.meaning == .unit { return ([canonical(next)], next + 1) }
        guard token.meaning == .unknown || token.guessed, token.startsUpper, !shouts, word.count > 1,
            next == start || isUnitWord(next - 1)
        else { return nil }
        return ([word], next + 1)
    }

    private func isUnitWord(_ index: Int) -> Bool {
        text[index].meaning == .unitWord && index > 0 && text[index - 1].meaning != .unitWord
    }

    private func longestUnit(from start: Int, title: String) -> (words: [[UInt8]], end: Int)? {
        var best: (words: [[UInt8]], end: Int)?
        for office in directory.offices where office.title == title && !office.unit.isEmpty {
            var (next, matched) = (start, 0)
            while next < text.tokens.count, matched < office.unit.count {
                if canonical(next) == office.unit[matched] {
                    matched += 1
                } else if matched == 0 || text[next].meaning != .both {
                    break
                }
                next += 1
            }
            if matched > 0, matched > best?.words.count ?? 0 { best = (Array(office.unit[..<matched]), next) }
        }
        return best
    }

    private func canonical(_ index: Int) -> [UInt8] {
        let token = text[index]
        guard token.lexeme >= 0, !token.guessed else { return Array(text.word(token)) }
        return Array(lexicon.names[token.lexeme].utf8)
    }

    /// `IKP`, without a title: sections whose name is no other word.
    private func loneUnit(at index: Int) -> (OfficerMention, length: Int)? {
        let name = lexicon.names[text[index].lexeme]
        guard ["tkpbet", "ikp", "aptika"].contains(name) else { return nil }
        return resolved(title: "kabid", unit: [Array(name.utf8)], index..<(index + 1), .section)
    }

    private func directoryUnit(at index: Int) -> (OfficerMention, length: Int)? {
        let word = Array(text.word(text[index]))
        let ids = directory.ids(title: nil, unit: [word])
        guard word.count >= 3, ids.count == 1 else { return nil }
        return (OfficerMention(id: ids[0], kind: .section, words: text.text(index..<(index + 1))), 1)
    }

    // MARK: Persons

    private func person(at index: Int) -> (OfficerMention, length: Int)? {
        guard let names = directory.names[Array(text.word(text[index]))] else { return nil }
        var ids: [String] = []
        var length = 0
        for name in names where name.words.count >= length && matches(name.words, at: index) {
            length = name.words.count
            if !ids.contains(name.id) { ids.append(name.id) }
        }
        guard length > 0 else { return nil }
        let range = index..<(index + length)
        return (OfficerMention(id: ids.count == 1 ? ids[0] : nil, kind: .person, words: text.text(range)), length)
    }

    private func matches(_ words: [[UInt8]], at index: Int) -> Bool {
        guard index + words.count <= text.tokens.count else { return false }
        for (offset, word) in words.enumerated() where text.word(text[index + offset]) != word[...] { return false }
        return true
    }

    /// `Pak Joko`, whom the office does not know.
    private func stranger(at index: Int) -> (OfficerMention, length: Int)? {
        let next = index + 1
        guard next < text.tokens.count, text[next].meaning == .unknown,
            text[next].end - text[next].start > (text[next].startsUpper ? 2 : 3), person(at: next) == nil,
            directoryUnit(at: next) == nil
        else { return nil }
        return (OfficerMention(id: nil, kind: .person, words: text.text(index..<(next + 1))), 2)
    }
}
