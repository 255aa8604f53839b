import Persuratan
import Yams

/// One value of a file, with its place and the way to it. Each reading either gives a value or notes what is wrong.
struct NodeReader {
    let node: Node
    /// `kotak_surat.imap.port`
    let key: String
    let file: String
    let log: ProblemLog

    func problem(_ message: String) { log.add(noted(message)) }

    func warn(_ message: String) { log.warn(noted(message)) }

    /// A text that is not empty, without spaces around it.
    func text() -> String? {
        guard let scalar = node.scalar else { return wrong("expected a text, found \(kind)") }
        let trimmed = scalar.string.split(whereSeparator: \.isNewline).map(Self.trimmed).joined(separator: " ")
        let text = Self.trimmed(trimmed[...])
        return text.isEmpty ? wrong("has no value") : text
    }

    /// - Parameters:
    ///   - what: what it should be, for the message: `a port`.
    ///   - allowed: the values that are good, for the message: `1 to 65535`.
    func value<T>(_ what: String, allowed: String, _ parse: (String) -> T?) -> T? {
        guard let text = text() else { return nil }
        return parse(text) ?? wrong("\(text) is not \(what); allowed: \(allowed)")
    }

    func number(_ what: String, in range: ClosedRange<Int>) -> Int? {
        value(what, allowed: "\(range.lowerBound) to \(range.upperBound)") { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    /// `ya` or `tidak`.
    func isYes() -> Bool? {
        value("a yes or no", allowed: "ya, tidak") { ["ya": true, "true": true, "tidak": false, "false": false][$0] }
    }

    /// One of the words of `T`.
    func word<T: RawRepresentable & CaseIterable>(_ what: String) -> T? where T.RawValue == String {
        guard let text = text() else { return nil }
        if let value = T(rawValue: text) { return value }
        let words = T.allCases.map(\.rawValue)
        let hint = Suggestion.sentence(for: text, among: words)
        return wrong("\(text) is not \(what); allowed: \(words.joined(separator: ", "))\(hint)")
    }

    /// Every element of a list that could be read.
    func list<T>(_ read: (NodeReader) -> T?) -> [T]? {
        guard let sequence = node.sequence else { return wrong("expected a list (- … or [a, b]), found \(kind)") }
        return sequence.enumerated().compactMap { index, element in
            read(NodeReader(node: element, key: "\(key)[\(index + 1)]", file: file, log: log))
        }
    }

    /// The keys and values of a section; keys that `read` did not ask for are problems.
    func section<T>(_ read: (MapReader) -> T?) -> T? {
        guard let mapping = node.mapping else { return wrong("expected keys and values, found \(kind)") }
        let reader = MapReader(self, mapping)
        let value = read(reader)
        reader.noteUnknownKeys()
        return value
    }

    /// Notes a problem and gives nothing.
    func wrong<T>(_ message: String) -> T? {
        problem(message)
        return nil
    }

    private func noted(_ message: String) -> SettingsProblem {
        SettingsProblem(
            file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, key: key, message: message)
    }

    private var kind: String {
        switch node {
        case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "\"\(scalar.string)\""
        case .mapping: "keys and values"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let front = text.drop(while: \.isWhitespace)
        return String(front.reversed().drop(while: \.isWhitespace).reversed())
    }
}
