/// What is wrong in the templates of pages, found before anybody opens one.
enum TemplateFaults {
    /// - Parameters:
    ///   - sources: the text of every template, by its name.
    ///   - needed: the templates that pages are made with.
    static func find(in sources: [String: String], needed: [String]) -> [String] {
        let missing = needed.filter { sources[$0] == nil }.map { "web/\($0).mustache: is missing" }
        return missing + sources.sorted { $0.key < $1.key }.flatMap { name, text in faults(name, text, sources) }
    }

    private static func faults(_ name: String, _ source: String, _ sources: [String: String]) -> [String] {
        source.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
            line.split(separator: "{{", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
                problem(piece, sources).map { "web/\(name).mustache:\(index + 1): \($0)" }
            } + inline(line).map { "web/\(name).mustache:\(index + 1): \($0)" }
        }
    }

    private static func problem(_ tag: Substring, _ sources: [String: String]) -> String? {
        guard let sign = tag.first else { return nil }
        switch sign {
        case "{", "&", "=", "%": return "this kind of tag is not used in pages; values are always escaped: {{name}}"
        case ">", "<":
            let other = tag.dropFirst().prefix { $0 != "}" }.filter { $0 != " " }
            return sources[other] == nil ? "there is no \(other).mustache" : nil
        default: return nil
        }
    }

    /// The pages' own policy forbids style and script in the text (CSP): they would not work.
    private static func inline(_ line: Substring) -> [String] {
        [" style=", "<style", "<script>", " onclick=", " onsubmit=", " onchange=", "javascript:"]
            .filter { line.contains($0) }.map { "\"\($0)\" is not allowed in a page; use gaya.css and halaman.js" }
    }
}
