/// Where a letter's head, body, signature and copies lie, in lines.
struct LetterAnatomy {
    let text: LetterText
    let labels: [LabelledCell]
    /// The first line with the addressee (`Yth.`, `Kepada`).
    let addressee: Int?
    /// The first line of the body: the salutation, or the first line of prose.
    let body: Int
    let hasSalutation: Bool
    /// The first line of the closing words (`Demikian …`).
    let closing: Int?
    /// The lines of the signature.
    let signature: Range<Int>
    /// The line `Tembusan`.
    let copies: Int?

    var lines: [LetterLine] { text.lines }

    init(_ text: LetterText) {
        self.text = text
        let lines = text.lines
        labels = lines.flatMap { line in
            line.cells.enumerated().compactMap { LabelledCell($1, line: line.index, column: $0) }
        }
        let labelled = Set(labels.map(\.line))
        let named = lines.prefix(40).firstIndex { Self.isAddressee($0) }
        let salutation = lines.firstIndex { Self.isSalutation($0.lower) }
        let prose = lines.indices.dropFirst((named ?? -1) + 1).first {
            !labelled.contains($0) && Self.isProse(lines[$0])
        }
        let start = salutation ?? prose ?? min((named ?? -1) + 1, lines.count)
        (addressee, hasSalutation, body) = (named, salutation != nil, start)
        let copied = lines.indices.dropFirst(start).last { Self.isCopies(lines[$0].lower) }
        copies = copied
        let end = copied ?? lines.count
        let closed = lines[..<end].indices.dropFirst(start).last { Self.isClosing(lines[$0].lower) }
        closing = closed
        signature = Self.signature(lines, closing: closed, body: start, end: end)
    }

    private init(form other: LetterAnatomy) {
        (text, labels) = (other.text, other.labels)
        (addressee, body, hasSalutation, closing, copies) = (nil, 0, false, nil, nil)
        signature = other.text.lines.count..<other.text.lines.count
    }

    /// The same lines seen as a form, which has neither head nor signature.
    var asForm: LetterAnatomy { LetterAnatomy(form: self) }

    /// The line range of the body.
    var bodyLines: Range<Int> { body..<max(body, signature.lowerBound) }

    /// The byte range of the body, closing words included.
    var bodyBytes: Range<Int> { bytes(bodyLines) }

    func bytes(_ range: Range<Int>) -> Range<Int> {
        guard range.lowerBound < lines.count, !range.isEmpty else { return 0..<0 }
        return lines[range.lowerBound].range.lowerBound..<lines[min(range.upperBound, lines.count) - 1].range.upperBound
    }

    private static func signature(_ lines: [LetterLine], closing: Int?, body: Int, end: Int) -> Range<Int> {
        if let closing {
            let blank = lines[..<end].indices.dropFirst(closing).first { lines[$0].isBlank } ?? end
            let signed = lines[..<blank].indices.dropFirst(closing + 1).first {
                isSignOff(lines[$0].lower) || Jabatan.isPost(lines[$0].lower)
                    || lines[$0 - 1].text.utf8.count < 60 && SignatureReader.name(lines[$0].text) != nil
            }
            return (signed ?? (blank == end ? min(closing + 1, end) : blank))..<end
        }
        if let signOff = lines[..<end].indices.dropFirst(body).last(where: { isSignOff(lines[$0].lower) }) {
            return signOff..<end
        }
        if let rank = lines[..<end].indices.dropFirst(body + 1).first(where: { lines[$0].lower.hasPrefix("nip") }) {
            let earliest = max(body + 1, rank - 10)
            // A sentence is no part of it.
            let prose = lines[earliest..<rank].last {
                isProse($0) || $0.text.utf8.count > 20 && $0.text.hasSuffix(".") && SignatureReader.name($0.text) == nil
            }
            return max(earliest, prose.map { $0.index + 1 } ?? 0)..<end
        }
        return end..<end
    }

    static func isAddressee(_ line: LetterLine) -> Bool {
        line.cells.contains { cell in
            let lower = cell.text.lowercased()
            return lower.hasAnyPrefix(["yth", "ysh", "kepada", "kpd", "to:", "to :", "the head of"])
        }
    }

    static func isSalutation(_ lower: String) -> Bool {
        lower.hasAnyPrefix([
            "dengan hormat", "assalam", "salam sejahtera", "salam hormat", "dear ", "to whom", "selamat pagi",
            "selamat siang",
            "selamat sore", "selamat malam", "om swastiastu", "halo ", "hai ", "shalom", "salam sehat", "salam hangat",
            "hello", "hi ",
            "bismillah", "salam ", "good morning", "good afternoon", "met pagi", "met siang", "permisi",
        ])
    }

    static func isClosing(_ lower: String) -> Bool {
        // `Atas perkenan dan bantuannya kami sampaikan terima kasih.`
        if lower.hasPrefix("atas "), lower.hasAnyWord(["terima kasih", "terimakasih"]) { return true }
        return lower.hasAnyPrefix([
            "atas perkenan", "atas izin", "atas segala",
            "demikian", "atas perhatian", "atas kerja", "atas bantuan", "atas kesediaan", "terima kasih", "terimakasih",
            "thank you",
            "thanks", "we look forward", "sekian", "matur nuwun", "hatur nuhun", "makasih", "trims", "besar harapan",
        ])
    }

    static func isSignOff(_ lower: String) -> Bool {
        lower.hasAnyPrefix([
            "hormat kami", "hormat saya", "salam", "wassalam", "regards", "best regards", "kind regards", "sincerely",
            "yours ", "ttd",
            "warm regards", "respectfully", "wasalam", "billahi",
        ])
    }

    static func isCopies(_ lower: String) -> Bool {
        lower.hasAnyPrefix(["tembusan", "tindasan", "cc:", "cc :", "c.c", "copy to"])
    }

    private static func isProse(_ line: LetterLine) -> Bool {
        guard line.cells.count == 1, line.text.utf8.count >= 45, !TitleCase.isCapitals(line.text),
            !LetterHead.isAddress(line.lower), !Jabatan.isPost(line.lower),
            !line.lower.hasAnyPrefix(["bapak", "ibu ", "yth"])
        else { return false }
        // `Dari : Kepala …` is a label.
        return !line.text.utf8.prefix(20).contains(UInt8(ascii: ":")) && line.text.split(separator: " ").count >= 6
    }
}
