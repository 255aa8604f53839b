/// A file of the lexicon: sections of words, each headed by what they mean.
enum LexiconFile {
    /// Its lines without comments and blank ones.
    static func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
    }

    /// Its sections in order; a heading that is no meaning is told, and what stands under it is left out.
    static func sections(_ bytes: [UInt8]) -> (tables: [WordTable], unknown: [String]) {
        var (tables, unknown): ([WordTable], [String]) = ([], [])
        var meaning: Meaning?
        var words: [Substring] = []
        func close() { if let meaning { tables.append(WordTable(meaning, words.joined(separator: "\n"))) } }
        for line in lines(bytes) {
            guard line.hasPrefix("["), line.hasSuffix("]") else {
                words.append(line)
                continue
            }
            close()
            let name = String(line.dropFirst().dropLast())
            (meaning, words) = (Meaning(name: name), [])
            if meaning == nil { unknown.append(name) }
        }
        close()
        return (tables, unknown)
    }
}

extension Meaning {
    /// The meaning that is called so.
    init?(name: String) {
        guard let meaning = Self.allCases.first(where: { String(describing: $0) == name }) else { return nil }
        self = meaning
    }
}
