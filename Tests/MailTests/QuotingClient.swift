import Foundation

/// How a mail program puts the mail that is answered under, over or around the answer.
struct QuotingClient: Sendable, CustomStringConvertible {
    let name: String
    /// Lines before what is quoted: attribution, rule, header block.
    var intro: [String] = []
    /// Put before each quoted line; empty where the program does not mark quotes.
    var mark = ""
    /// Columns at which quoted lines are wrapped, the tails without a mark.
    var wrap: Int?
    /// What the program adds under an answer.
    var signature: [String] = []
    /// Opening and closing of the quote in HTML; the answer of a reply below stands after the closing.
    var open = ""
    var close = ""
    /// Closing and opening around an answer between quoted lines; empty where the answer stands inside of the quote.
    var split: (close: String, open: String)?
    /// The HTML of the signature.
    var htmlSignature = ""

    var description: String { name }

    /// Whether an answer below or inside of the quote can be told from it.
    var marksText: Bool { !mark.isEmpty }
    var marksHTML: Bool { split != nil }

    enum Place: String, CaseIterable, Sendable { case top, below, inline }

    /// The plain body of an answer.
    func text(_ answer: String, _ place: Place, quoting original: [String]) -> String {
        let quoted = original.flatMap(marked)
        let middle = original.firstIndex { $0.hasPrefix("2.") }.map { original[..<$0].flatMap(marked).count } ?? 0
        let lines: [String] =
            switch place {
            case .top: [answer, ""] + signature + [""] + intro + quoted
            case .below: intro + quoted + ["", answer] + signature
            case .inline: intro + quoted[..<middle] + ["", answer, ""] + quoted[middle...]
            }
        return lines.joined(separator: "\n") + "\n"
    }

    private func marked(_ line: String) -> [String] {
        let whole = mark + line
        guard let wrap, whole.count > wrap, let cut = whole.prefix(wrap).lastIndex(of: " ") else { return [whole] }
        return [String(whole[..<cut]), String(whole[whole.index(after: cut)...])]
    }

    /// The HTML body of an answer.
    func html(_ answer: String, _ place: Place, quoting original: String) -> String {
        let answer = "<div>\(answer)</div>"
        let cut = original.range(of: "<h2")?.lowerBound ?? original.endIndex
        let body: String
        switch place {
        case .top: body = answer + htmlSignature + open + original + close
        case .below: body = open + original + close + answer + htmlSignature
        case .inline:
            let split = split ?? ("", "")
            body = open + original[..<cut] + split.close + answer + split.open + original[cut...] + close
        }
        return "<html><head><meta charset=\"utf-8\"></head><body>\(body)</body></html>"
    }
}
