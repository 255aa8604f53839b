/// Finds the word that was meant by one that is not in the lexicon.
///
/// Only where no other known word is as near, and only among words that mean the same: a slip of the finger must never
/// turn a refusal into a consent. Short words are left alone.
struct Spelling: Sendable {
    /// Words with one letter left out, by hash, with the entries they come from.
    private var deletions: [UInt64: [UInt16]] = [:]
    /// Words without their vowels, by hash; nil where words of different meaning share the skeleton.
    private var skeletons: [UInt64: UInt16?] = [:]
    private var index = WordIndex(capacity: 1)
    private var meanings: [Meaning] = []

    /// Shorter words are too near to each other.
    private static let shortest = 5
    private static let longest = 24

    init() {}

    init(words: WordIndex, meanings: [Meaning]) {
        (index, self.meanings) = (words, meanings)
        for entry in 0..<words.count {
            let word = Array(words.word(at: entry))
            // A slip that looks like an order to the program would silence a decision.
            guard word.count >= 4, meanings[Int(words.value(at: entry))] != .program else { continue }
            addDeletions(word, UInt16(entry))
            addSkeleton(word, words.value(at: entry))
        }
    }

    /// The lexeme that `word` (lower case) is a misspelling or a vowelless short form of.
    func lexeme(near word: [UInt8]) -> UInt16? {
        guard word.count >= 3, word.count <= Self.longest else { return nil }
        return shortForm(word) ?? (word.count >= Self.shortest ? slip(word) : nil)
    }

    // MARK: Short forms

    /// `kmblikn` for `kembalikan`: fewer vowels, the same consonants in the same order.
    private func shortForm(_ word: [UInt8]) -> UInt16? {
        let bones = Self.skeleton(word)
        guard bones.count >= 3, word.count - bones.count <= bones.count / 3,
            case .some(.some(let lexeme)) = skeletons[WordIndex.hash(bones[...])]
        else { return nil }
        return lexeme
    }

    private mutating func addSkeleton(_ word: [UInt8], _ lexeme: UInt16) {
        let bones = Self.skeleton(word)
        guard bones.count >= 3 else { return }
        let hash = WordIndex.hash(bones[...])
        guard case .some(let known) = skeletons[hash] else {
            skeletons[hash] = .some(lexeme)
            return
        }
        if let known, meanings[Int(known)] == meanings[Int(lexeme)] { return }
        skeletons[hash] = .some(nil)
    }

    private static func skeleton(_ word: [UInt8]) -> [UInt8] {
        word.filter { byte in
            switch byte {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): false
            default: true
            }
        }
    }

    // MARK: Slips of the finger

    private func slip(_ word: [UInt8]) -> UInt16? {
        var found: UInt16?
        var shorter = word
        for position in -1..<word.count {
            if position >= 0 {
                shorter = word
                shorter.remove(at: position)
            }
            for entry in deletions[WordIndex.hash(shorter[...])] ?? [] {
                let known = index.word(at: Int(entry))
                guard Self.oneSlip(word, Array(known)) else { continue }
                let lexeme = index.value(at: Int(entry))
                if let found, meanings[Int(found)] != meanings[Int(lexeme)] { return nil }
                found = found ?? lexeme
            }
        }
        return found
    }

    private mutating func addDeletions(_ word: [UInt8], _ entry: UInt16) {
        deletions[WordIndex.hash(word[...]), default: []].append(entry)
        for position in word.indices {
            var shorter = word
            shorter.remove(at: position)
            let hash = WordIndex.hash(shorter[...])
            if deletions[hash]?.last != entry { deletions[hash, default: []].append(entry) }
        }
    }

    /// Whether one letter changed, left out, added, or exchanged with its neighbour makes `b` of `a`.
    /// A lost or changed first letter is none: it makes other words (`tidak`, `didik`).
    static func oneSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard a != b, abs(a.count - b.count) <= 1, a.first == b.first else { return false }
        var i = 0
        while i < a.count, i < b.count, a[i] == b[i] { i += 1 }
        if a.count > b.count { return a[(i + 1)...] == b[i...] }
        if a.count < b.count { return a[i...] == b[(i + 1)...] }
        if a[(i + 1)...] == b[(i + 1)...] { return true }
        return i + 1 < a.count && a[i] == b[i + 1] && a[i + 1] == b[i] && a[(i + 2)...] == b[(i + 2)...]
    }
}
