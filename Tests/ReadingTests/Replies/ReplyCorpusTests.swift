import Testing

@testable import Reading

struct ReplyCorpusTests {
    /// The `outsider` files were written and labelled before the reader had seen them.
    static let corpora = [
        "replies.tsv", "own.tsv", "outsider.tsv", "outsider2.tsv", "outsider3.tsv", "outsider4.tsv", "outsider5.tsv",
        "outsider6.tsv", "outsider7.tsv", "outsider8.tsv",
    ]

    @Test(
        "every row of the corpora is read right, with no forbidden reading and no false action", arguments: corpora,
        [false, true])
    func corpus(name: String, withWordsOfTheSOP: Bool) throws {
        let context: (CorpusRow) -> ReplyContext = { ReplyOffice.context(of: $0) }
        let score = ReplyScore(try ReplyOffice.fixture(name), context: withWordsOfTheSOP ? context : nil)
        #expect(score.rows.count > 100)
        #expect(score.badLines.isEmpty)
        #expect(score.forbidden == 0)
        #expect(score.falseActions == 0)
        #expect(score.rows.filter { !$0.isRight }.map(\.explanation) == [])
    }

    @Test("a row that is read wrong is a miss, a forbidden reading and a false action are faults")
    func faults() {
        let score = ReplyScore(
            """
            id\trole\ttext\texpected_intent\texpected_target\texpected_schedule\tremarks
            a\tkadis\tSetuju\treject\t-\t-\tstage=persetujuan; must_not=approve
            b\tkadis\tSetuju\tambiguous\t-\t-\tstage=persetujuan
            c\tkadis\tSetuju\tapprove\t-\t2026-12-03\tstage=persetujuan; alt_schedule=-
            d\tkadis\tSetuju\tapprove
            """)
        #expect(score.rows.map(\.isForbidden) == [true, false, false])
        #expect(score.rows.map(\.isFalseAction) == [false, true, false])
        #expect(score.rows.map(\.isRight) == [false, false, true])
        #expect(score.badLines == [5])
        #expect(
            score.report.hasSuffix("1 of 3 rows right; intents 1, targets 3, schedules 3; must_not 1, false actions 1"))
    }
}
