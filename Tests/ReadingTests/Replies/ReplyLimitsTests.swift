import Testing

@testable import Reading

/// Long texts: what is made of them grows no faster than they do. Their time is measured by `make bench`.
struct ReplyLimitsTests {
    /// Tests/Fixtures/replies/long.txt: a line each, to be repeated; `\\n` is a line feed.
    private static func patterns() throws -> [String] {
        try ReplyOffice.fixture("long.txt").split(separator: "\n").map { CorpusRow.unescaped(String($0)) }
    }

    private static func longText(_ pattern: String, _ size: Int = 100_000) -> String {
        String(repeating: pattern, count: size / pattern.utf8.count)
    }

    @Test("a text of 100 kB has a reading, and a small one")
    func small() throws {
        for pattern in try Self.patterns() {
            let text = Self.longText(pattern)
            let reading = try ReplyOffice.read(text, .disposisi)
            #expect(reading.targets.count <= TargetFinder.mostTargets, "\(pattern)")
            #expect(reading.schedules.count <= ScheduleFinder.mostDays, "\(pattern)")
            #expect(reading.evidence.count <= 64, "\(pattern)")
            #expect(reading.conditions.reduce(0) { $0 + $1.utf8.count } <= text.utf8.count, "\(pattern)")
            #expect(reading.instruction.map { $0.utf8.count <= 2 * text.utf8.count } ?? true, "\(pattern)")
        }
    }

    @Test("a text of twice the length has at most twice the tokens and clauses")
    func linear() throws {
        for pattern in try Self.patterns() {
            let once = Self.tokens(of: Self.longText(pattern, 20_000))
            let twice = Self.tokens(of: Self.longText(pattern, 40_000))
            #expect(twice.count <= 2 * once.count + 64, "\(pattern)")
            #expect(once.count <= 20_000 + 1, "\(pattern)")
            let clauses = ClauseSplitter.clauses(of: twice)
            #expect(clauses.count <= twice.count, "\(pattern)")
            #expect(clauses.allSatisfy { $0.range.count <= 121 }, "\(pattern)")
        }
    }

    private static func tokens(of text: String) -> [ReplyToken] {
        ReplyTokeniser.tokens(of: ReplyText(text, lexicon: .baku).own.bytes, lexicon: .baku).tokens
    }

    @Test("a list of more officers than an office has is asked back")
    func crowd() throws {
        let names = (0..<40).map { "Kabid X\($0)abc" }.joined(separator: ", ")
        #expect(try ReplyOffice.read("\(names) tindak lanjuti", .disposisi).intent == .ambiguous)
    }
}
