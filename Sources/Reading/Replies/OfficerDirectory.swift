/// An officer as replies name them.
public struct OfficerEntry: Hashable, Sendable {
    /// What a reading calls them: the role, usually.
    public var id: String
    /// With or without degrees; empty for a desk.
    public var name: String
    /// `Kabid TKPBET`, `Kepala Seksi PK & AI`
    public var title: String
    /// Other words for them (`Pak Bambang`).
    public var words: [String]

    public init(id: String, name: String = "", title: String = "", words: [String] = []) {
        (self.id, self.name, self.title, self.words) = (id, name, title, words)
    }
}

/// The office's people, prepared for looking them up in texts.
public struct OfficerDirectory: Sendable {
    struct Name: Sendable {
        /// Words in lower case.
        let words: [[UInt8]]
        let id: String
    }

    struct Office: Sendable {
        let title: String
        /// Words of the section in lower case, without `bidang` and `&`; empty for `Sekretaris`.
        let unit: [[UInt8]]
        let id: String
    }

    /// By their first word.
    private(set) var names: [[UInt8]: [Name]] = [:]
    private(set) var offices: [Office] = []

    public init(_ entries: [OfficerEntry], lexicon: Lexicon = .baku) {
        for entry in entries {
            for office in [entry.title] + entry.words { addOffice(office, entry.id, lexicon) }
            for word in entry.words { addName(Self.words(word), entry.id) }
            addPerson(entry, lexicon)
        }
        for first in names.keys { names[first]?.sort { $0.words.count > $1.words.count } }
    }

    /// The ids of the offices of this title, in this section if one is given.
    func ids(title: String?, unit: [[UInt8]]) -> [String] {
        var found: [String] = []
        for office in offices where title == nil || office.title == title {
            let fits = unit.isEmpty ? true : office.unit.starts(with: unit)
            if fits, !found.contains(office.id) { found.append(office.id) }
        }
        return found
    }

    private mutating func addOffice(_ text: String, _ id: String, _ lexicon: Lexicon) {
        guard let (title, unit) = OfficeName.parse(Self.words(text), lexicon) else { return }
        offices.append(Office(title: title, unit: unit, id: id))
    }

    /// The whole name, and every part of it that nobody else bears and no other word is.
    private mutating func addPerson(_ entry: OfficerEntry, _ lexicon: Lexicon) {
        let parts = Self.words(entry.name.split(separator: ",").first.map(String.init) ?? "")
            .filter { $0.count > 3 || $0.count > 2 && lexicon.words[$0[...]] == nil }
        addName(parts, entry.id)
        for part in parts where lexicon.words[part[...]] == nil { addName([part], entry.id) }
    }

    private mutating func addName(_ words: [[UInt8]], _ id: String) {
        guard let first = words.first else { return }
        names[first, default: []].append(Name(words: words, id: id))
    }

    static func words(_ text: String) -> [[UInt8]] {
        text.lowercased().utf8.split { !(($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 >= 0x80) }
            .map(Array.init)
    }
}
