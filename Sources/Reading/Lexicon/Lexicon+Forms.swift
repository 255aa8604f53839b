/// The forms a word takes: lengthened, doubled, with particles and prefixes hung on.
extension Lexicon {
    /// What a written word is.
    struct Form {
        let lexeme: UInt16
        /// It ends in `-kah`: it asks.
        var asks = false
        /// It was not in the lexicon as written, but near to a word that is.
        var guessed = false
    }

    /// - Parameter word: lower case, letters, digits, apostrophes and hyphens.
    func form(of word: ArraySlice<UInt8>) -> Form? {
        if let lexeme = words[word] { return Form(lexeme: lexeme) }
        guard word.count >= 3, word.count <= 40 else { return nil }
        var letters = Array(word)
        if letters.last == UInt8(ascii: "2") { letters.removeLast() }
        if let form = plain(letters) { return form }
        let single = Self.withoutRepeats(letters)
        if single.count < letters.count, let form = plain(single) { return form }
        if let half = Self.halfOfDoubled(letters), let form = plain(half) { return form }
        guard letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return nil }
        return spelling.lexeme(near: letters).map { Form(lexeme: $0, guessed: true) }
    }

    /// The word itself, or what is left of it without particles and the prefix `di`.
    private func plain(_ letters: [UInt8]) -> Form? {
        if let lexeme = words[letters[...]] { return Form(lexeme: lexeme) }
        for particle in Self.particles where letters.count >= particle.count + 3 && letters.ends(with: particle) {
            let stem = letters.dropLast(particle.count)
            guard let lexeme = words[stem] else { continue }
            return Form(lexeme: lexeme, asks: particle == Self.kah)
        }
        guard letters.count >= 5, letters[0] == UInt8(ascii: "d"), letters[1] == UInt8(ascii: "i") else { return nil }
        var stem = letters.dropFirst(2)
        if stem.first == UInt8(ascii: "-") { stem = stem.dropFirst() }
        if let lexeme = words[stem], isDecision(lexeme) { return Form(lexeme: lexeme) }
        for suffix in Self.suffixes where stem.count >= suffix.count + 2 && Array(stem).ends(with: suffix) {
            if let lexeme = words[stem.dropLast(suffix.count)], isDecision(lexeme) { return Form(lexeme: lexeme) }
        }
        return nil
    }

    private func isDecision(_ lexeme: UInt16) -> Bool {
        switch meanings[Int(lexeme)] {
        case .approve, .okay, .go, .reject, .move, .cancel, .giveBack, .work, .forward, .archive: true
        default: false
        }
    }

    private static let kah = Array("kah".utf8)
    private static let particles = ["kah", "lah", "nya", "pun", "deh", "yah", "ya", "na", "e"].map { Array($0.utf8) }
    private static let suffixes = ["kan", "keun", "aken", "ken", "in", "ne", "ke", "no", "i"].map { Array($0.utf8) }

    /// `setujuuu` and `okkkeee` with every run of a letter made one.
    private static func withoutRepeats(_ letters: [UInt8]) -> [UInt8] {
        var single: [UInt8] = []
        single.reserveCapacity(letters.count)
        for letter in letters where letter != single.last { single.append(letter) }
        return single
    }

    /// `oke` of `oke-oke`.
    private static func halfOfDoubled(_ letters: [UInt8]) -> [UInt8]? {
        guard letters.count >= 5, letters.count % 2 == 1, letters[letters.count / 2] == UInt8(ascii: "-") else {
            return nil
        }
        let half = letters[..<(letters.count / 2)]
        return half == letters[(letters.count / 2 + 1)...] ? Array(half) : nil
    }
}

extension [UInt8] {
    func ends(with suffix: [UInt8]) -> Bool { count >= suffix.count && self[(count - suffix.count)...] == suffix[...] }
}
