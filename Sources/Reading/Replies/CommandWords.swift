import Persuratan

/// A SOP row's own words for what can be answered, prepared for looking them up in texts.
public struct CommandWords: Sendable {
    struct Entry: Sendable {
        let words: [[UInt8]]
        let perintah: Perintah
    }

    /// By their first word, longest first.
    private(set) var entries: [[UInt8]: [Entry]] = [:]

    public init(_ kata: [Perintah: [String]]) {
        for perintah in Perintah.allCases {
            for word in kata[perintah] ?? [] { add(OfficerDirectory.words(word), perintah) }
        }
        for first in entries.keys { entries[first]?.sort { $0.words.count > $1.words.count } }
    }

    private mutating func add(_ words: [[UInt8]], _ perintah: Perintah) {
        guard let first = words.first else { return }
        entries[first, default: []].append(Entry(words: words, perintah: perintah))
    }
}
