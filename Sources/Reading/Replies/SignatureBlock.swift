/// A name with a title or an address under it at the end of a text, without `--` above it.
struct SignatureBlock {
    let lines: [TextLine]
    let lexicon: Lexicon

    func drop(from kinds: inout [LineFilter.Kind]) {
        let own = kinds.indices.filter { kinds[$0] == .own && !lines[$0].isBlank }
        guard own.count > 1, let start = start(own, kinds) else { return }
        for line in own[start...] { kinds[line] = .dropped }
    }

    /// The first of the last own lines that is a name, when only lines of a signature follow it.
    private func start(_ own: [Int], _ kinds: [LineFilter.Kind]) -> Int? {
        var index = own.count - 1
        while index > 0, own.count - index <= 8 {
            let line = lines[own[index]]
            if isName(line) {
                let alone = index == own.count - 1
                let apart = own[index] > own[index - 1] + 1
                return !alone || apart ? index : nil
            }
            guard isSignature(line.folded) else { return nil }
            index -= 1
        }
        return nil
    }

    /// One to four words with capitals, none of them in the lexicon.
    private func isName(_ line: TextLine) -> Bool {
        guard line.startsUpper, line.folded.count <= 50 else { return false }
        if line.folded.contains(where: { ASCII.isDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "?") }) {
            return false
        }
        let words = line.folded.split { !ASCII.isLetter($0) }.filter { $0.count > 2 }
        return (1...5).contains(words.count) && words.allSatisfy { lexicon.words[$0] == nil }
    }

    private func isSignature(_ line: [UInt8]) -> Bool {
        line.beginsWithAny(
            [
                "nip", "telp", "telepon", "hp ", "hp.", "hp:", "wa ", "wa:", "jl.", "jalan ", "www.", "http",
                "pemerintah kota",
                "dinas komunikasi", "diskominfo", "plt.", "plh.", "kota pontianak",
            ])
            || ["kepala dinas", "kepala bidang", "kepala seksi", "kabid ", "kasi ", "sekretaris dinas", "staf "]
                .contains { (title: StaticString) in
                    line.begins(with: title) && !line.includes(":") && line.count < 80 && !hasVerb(line)
                }
            || (line.contains(UInt8(ascii: "@")) && !line.contains(0x20))
    }

    func hasVerb(_ line: [UInt8]) -> Bool {
        line.split(separator: 0x20).contains { word in
            guard let lexeme = lexicon.words[word] else { return false }
            switch lexicon.meanings[Int(lexeme)] {
            case .work, .proceed, .coordinate, .forward, .represent, .please, .go, .purpose, .archive: return true
            default: return false
            }
        }
    }
}
