/// A row of a corpus of replies: what was written, and how it is to be read.
public struct CorpusRow: Hashable, Sendable {
    public let id: String
    public let role: String
    public let text: String
    public let tahap: Tahap
    /// Intents that are right.
    public let intents: [String]
    public let mustNot: [String]
    public let subtype: String?
    public let targets: [String]
    /// Schedules that are right, one set of options each; an empty set is `-`.
    public let schedules: [Set<String>]

    /// The rows of a tab-separated file whose first line names the columns, in any order.
    ///
    /// - Returns: rows, and the numbers of lines that are none.
    public static func rows(of file: String) -> (rows: [CorpusRow], bad: [Int]) {
        let lines = file.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
        guard let header = lines.first else { return ([], []) }
        let columns = header.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        var rows: [CorpusRow] = []
        var bad: [Int] = []
        for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            if let row = CorpusRow(line, columns: columns) { rows.append(row) } else { bad.append(number + 1) }
        }
        return (rows, bad)
    }

    private init?(_ line: String, columns: [String]) {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        func cell(_ name: String) -> String? {
            columns.firstIndex(of: name).flatMap { $0 < cells.count ? cells[$0] : nil }
        }
        let remarks = Self.remarks(cell("remarks") ?? "")
        guard let id = cell("id"), let role = cell("role"), let text = cell("text"),
            let intent = cell("expected_intent"),
            let tahap = Tahap(rawValue: remarks["stage"] ?? "")
        else { return nil }
        (self.id, self.role, self.text, self.tahap) = (id, role, Self.unescaped(text), tahap)
        intents = [intent] + Self.words(remarks["alt"] ?? "")
        mustNot = Self.words(remarks["must_not"] ?? "")
        subtype = remarks["subtype"]
        targets = Self.list(cell("expected_target") ?? "-", ";")
        let expected = Set(Self.list(cell("expected_schedule") ?? "-", "|"))
        schedules = [expected] + (remarks["alt_schedule"].map { [Set(Self.list($0, "|"))] } ?? [])
    }

    /// `stage=disposisi; alt=approve,ambiguous; anything`
    private static func remarks(_ text: String) -> [String: String] {
        var remarks: [String: String] = [:]
        for part in text.split(separator: ";") {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let name = part[..<equals].filter { $0 != " " }
            remarks[name] = ReplyFields.trimmed(Array(part[part.index(after: equals)...].utf8)[...])
        }
        return remarks
    }

    /// `ambiguous (why)`, `approve,return`: the words without what is in brackets.
    private static func words(_ text: String) -> [String] {
        text.split(separator: ",").compactMap { part in
            part.split(separator: " ").first.map(String.init)
        }
    }

    private static func list(_ text: String, _ separator: Character) -> [String] {
        text.split(separator: separator).map { ReplyFields.trimmed(Array($0.utf8)[...]) }.filter {
            $0 != "-" && !$0.isEmpty
        }
    }

    static func unescaped(_ text: String) -> String {
        var plain = ""
        var escaped = false
        for character in text {
            if escaped {
                plain.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
                escaped = false
            } else if character == "\\" {
                escaped = true
            } else {
                plain.append(character)
            }
        }
        return plain
    }
}
