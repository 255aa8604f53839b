/// Whether every tag of every template names something that exists.
///
/// How: the keys come from the contexts of a whole request that ``TemplateTrial`` plays, merged; the tags from the files.
/// Sections and partials are walked with the stack of values that the library would have there.
struct TemplateCheck {
    let library: TemplateLibrary

    func run(_ trial: TemplateTrial) -> [TemplateFault] {
        var faults: [TemplateFault] = []
        for name in TemplateName.all { faults += check(name, [trial.keys(of: name)]) }
        faults += check(TemplateLibrary.foot, [trial.keys(of: nil)])
        faults += check(TemplateLibrary.page, [TemplateTrial.pageKeys()])
        var seen: Set<TemplateFault> = []
        return faults.filter { seen.insert($0).inserted }
    }

    private static let depthLimit = 8

    /// - Parameter stack: the values that the template finds, outermost first.
    func check(_ name: String, _ stack: [Nilai], depth: Int = 0) -> [TemplateFault] {
        guard let source = library.sources[name] else { return [] }
        let file = "\(name).mustache"
        var (faults, stack): ([TemplateFault], [Nilai]) = ([], stack)
        for tag in TemplateTag.scan(source) {
            func fault(_ problem: String) { faults.append(TemplateFault(file: file, line: tag.line, problem: problem)) }
            switch tag.kind {
            case .forbidden: fault("this kind of tag is not used in mails; write {{name}}")
            case .end: if stack.count > 1 { stack.removeLast() }
            case .partial:
                if library.sources[tag.name] == nil { fault("there is no \(tag.name).mustache") }
                if depth < Self.depthLimit { faults += check(tag.name, stack, depth: depth + 1) }
            case .inverted, .section, .value:
                let found = Self.find(tag.name, stack)
                if found == nil { fault("\"\(tag.name)\" is not known here; known: \(Self.known(stack))") }
                if tag.kind == .value, found?.isGroup == true {
                    fault("\"\(tag.name)\" is a group of values; open it with {{#\(tag.name)}}")
                }
                if tag.kind != .value { stack.append(found?.element ?? .kosong) }
            }
        }
        return faults
    }

    /// As the library looks a name up: its first part from the innermost value outwards, the others inside that.
    private static func find(_ name: String, _ stack: [Nilai]) -> Nilai? {
        if name.isEmpty || name == "." { return .teks("") }
        let parts = name.split(separator: ".").map(String.init)
        for value in stack.reversed() {
            guard case .objek(let keys) = value, let first = parts.first, let start = keys[first] else { continue }
            return parts.dropFirst().reduce(start) { found, part in
                if case .objek(let inner)? = found { inner[part] } else { nil }
            }
        }
        return nil
    }

    private static func known(_ stack: [Nilai]) -> String {
        let innermost = stack.last { if case .objek = $0 { true } else { false } }
        guard case .objek(let keys)? = innermost else { return "nothing" }
        return keys.keys.sorted().joined(separator: ", ")
    }
}

extension Nilai {
    /// Whether it has values inside and no text of its own.
    fileprivate var isGroup: Bool {
        switch self {
        case .objek, .daftar: true
        case .teks, .ya, .kosong: false
        }
    }

    /// What stands innermost inside a section of it.
    fileprivate var element: Nilai {
        if case .daftar(let values) = self { values.reduce(.kosong) { $0.merged(with: $1) } } else { self }
    }

    /// The keys of both: what either knows is known.
    func merged(with other: Nilai) -> Nilai {
        switch (self, other) {
        case (.objek(let a), .objek(let b)): .objek(a.merging(b) { $0.merged(with: $1) })
        case (.daftar(let a), .daftar(let b)): .daftar([(a + b).reduce(.kosong) { $0.merged(with: $1) }])
        case (.kosong, _): other
        case (.teks, _), (.ya, _), (.objek, _), (.daftar, _): self
        }
    }
}
