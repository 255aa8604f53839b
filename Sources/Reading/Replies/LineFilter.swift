/// Tells a writer's own lines from what mail clients, signatures and templates add.
struct LineFilter {
    enum Kind { case own, quote, dropped }

    let lines: [TextLine]
    let lexicon: Lexicon

    func kept() -> [Kind] {
        var kinds = lines.map { $0.isQuoted ? Kind.quote : .own }
        var hasOwn = false
        var index = 0
        while index < lines.count {
            defer { index += 1 }
            guard kinds[index] == .own, !lines[index].isBlank else { continue }
            if let length = Attribution.length(at: index, of: lines) {
                for line in index..<(index + length) { kinds[line] = .dropped }
                if !quoteFollows(index + length) { drop(from: index + length, of: &kinds) }
                index += length - 1
            } else if endsText(index) || (hasOwn && isClosing(lines[index].folded)) {
                drop(from: index, of: &kinds)
            } else if isDropped(lines[index].folded) {
                kinds[index] = .dropped
            } else {
                hasOwn = true
            }
        }
        SignatureBlock(lines: lines, lexicon: lexicon).drop(from: &kinds)
        return kinds
    }

    private func drop(from first: Int, of kinds: inout [Kind]) {
        for line in first..<max(first, lines.count) where line < lines.count { kinds[line] = .dropped }
    }

    private func quoteFollows(_ index: Int) -> Bool {
        var index = index
        while index < lines.count, lines[index].isBlank { index += 1 }
        return index < lines.count && lines[index].isQuoted
    }

    /// Our marker line, `-- `, a rule with a header block, a disclaimer: nothing below is the writer's.
    private func endsText(_ index: Int) -> Bool {
        let line = lines[index].folded
        if line == Array("--".utf8) || line.includes("di atas garis ini") || line.includes("above this line") {
            return true
        }
        if Attribution.isHeaderBlock(at: index, of: lines) || Attribution.isRule(line) { return true }
        // Who signs for whom: the foot of an official letter.
        let signsForAnother = line.beginsWithAny(
            ["a.n. kep", "a.n kep", "an. kep", "a.n. kadis", "a.n kadis", "an. kadis", "atas nama kep"])
        if signsForAnother, !SignatureBlock(lines: lines, lexicon: lexicon).hasVerb(line) { return true }
        return isDisclaimer(index)
    }

    private func isDisclaimer(_ index: Int) -> Bool {
        let line = lines[index].folded
        let opens =
            line.beginsWithAny(
                [
                    "disclaimer", "penafian", "confidentiality", "pernyataan kerahasiaan",
                    "please consider the environment",
                    "hemat kertas", "sebelum mencetak",
                ])
        if opens { return true }
        let mayOpen =
            line.beginsWithAny(
                [
                    "email ini", "e-mail ini", "surel ini", "pesan ini", "pos-el ini", "this email", "this e-mail",
                    "this message", "the information", "informasi dalam", "informasi yang", "isi email", "perhatian",
                    "*", "catatan: email",
                ])
        guard mayOpen else { return false }
        // Only its own paragraph: what a disclaimer below says does not make one of this line.
        let paragraph = lines[index..<min(lines.count, index + 3)].prefix { !$0.isBlank }
        let head: [UInt8] = paragraph.flatMap { $0.folded + [0x20] }
        return head.includesAny(
            ["rahasia", "confiden", "intended", "ditujukan", "penerima", "tanggung jawab"])
    }

    private func isClosing(_ line: [UInt8]) -> Bool {
        let words = line.filter { ASCII.isLetter($0) || $0 == 0x20 }
        return [
            "hormat saya", "hormat kami", "salam", "salam hormat", "wassalam", "regards", "best regards",
            "kind regards", "ttd", "tertanda", "salam takzim", "hatur nuhun kang", "warm regards",
        ]
        .contains { (text: StaticString) in words.count == text.utf8CodeUnitCount && words.begins(with: text) }
    }

    /// Lines of telephones and of templates.
    private func isDropped(_ line: [UInt8]) -> Bool {
        if line.beginsWithAny(
            [
                "dikirim dari", "terkirim dari", "sent from", "sent via", "dapatkan outlook", "get outlook",
                "dikirim melalui", "dikirim menggunakan", "dikirim lewat", "diterjemahkan dari",
            ])
        {
            return true
        }
        // `Balas email ini dengan SETUJU, TOLAK atau …`, unquoted.
        return (line.begins(with: "balas") || line.begins(with: "jawab dengan") || line.begins(with: "ketik"))
            && line.includes("setuju") && line.includes("tolak")
    }
}
