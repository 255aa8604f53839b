import Yams

/// The keys of one section. It remembers which keys were asked for, so that the others can be called unknown:
/// ask for every key before giving up on any.
final class MapReader {
    let section: NodeReader
    private let values: [String: Node]
    private let keys: [(name: String, node: Node)]
    private var asked: Set<String> = []

    init(_ section: NodeReader, _ mapping: Node.Mapping) {
        self.section = section
        keys = mapping.map { ($0.key.scalar?.string ?? "", $0.key) }
        values = Dictionary(
            mapping.map { ($0.key.scalar?.string ?? "", $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// The value of a key, or nil when it is absent or empty.
    func optional(_ name: String) -> NodeReader? {
        asked.insert(name)
        guard let node = values[name], !isEmpty(node) else { return nil }
        return reader(name, node)
    }

    /// The value of a key; when it is absent or empty that is a problem.
    func required(_ name: String) -> NodeReader? {
        if let reader = optional(name) { return reader }
        self[name].problem(values[name] == nil ? "is missing" : "has no value")
        return nil
    }

    /// Where to note something about a key, there or not.
    subscript(name: String) -> NodeReader { reader(name, values[name] ?? section.node) }

    /// Whether the file has the key with a value, without asking for it.
    func has(_ name: String) -> Bool { values[name].map { !isEmpty($0) } ?? false }

    /// Notes each key that nobody asked for.
    func noteUnknownKeys() {
        for (name, node) in keys where !asked.contains(name) {
            guard node.scalar != nil else {
                reader("", node).problem("expected a word as key")
                continue
            }
            let hint = Suggestion.sentence(for: name, among: asked.filter { values[$0] == nil }.sorted())
            reader(name, node).problem("unknown key\(hint)")
        }
    }

    private func isEmpty(_ node: Node) -> Bool {
        // `key:` with nothing behind it; a quoted empty text is a value, and wrong in its own way.
        node.scalar.map { $0.string.isEmpty && $0.style == .plain } ?? false
    }

    private func reader(_ name: String, _ node: Node) -> NodeReader {
        let way = section.key.isEmpty ? name : "\(section.key).\(name)"
        return NodeReader(node: node, key: way, file: section.file, log: section.log)
    }
}
