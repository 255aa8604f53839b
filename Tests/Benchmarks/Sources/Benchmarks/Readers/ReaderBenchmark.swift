import Foundation
import MailWorld
import Persuratan
import Reading

/// Replies and letters read a second on one core.
///
/// Beside it: the same texts made small and split into words by Swift's standard library, which is the least that any
/// reader does; the ratio is what understanding costs more than that.
struct ReaderBenchmark {
    /// Bytes of the longest reply that counts.
    static let longestReply = 300
    /// Seconds that each figure is measured for, at least.
    static let duration: TimeInterval = 2

    func rows() throws -> [Row] { [try replies(), try longReplies(), try letters()] }

    private func replies() throws -> Row {
        let file = Repository.root.appending(path: "Tests/Fixtures/replies/replies.tsv")
        let rows = CorpusRow.rows(of: try String(contentsOf: file, encoding: .utf8)).rows
            .filter { $0.text.utf8.count < Self.longestReply }
        let reader = ReplyReader()
        let directory = OfficerDirectory.cast
        let contexts = rows.map {
            ReplyContext(tahap: $0.tahap, peran: $0.role, directory: directory, now: Self.now, request: Self.request)
        }
        let work = zip(rows.map(\.text), contexts).map { (text: $0, context: $1) }
        return try row("replies under 300 characters (\(rows.count) of the corpus)", work.map(\.text)) { index in
            reader.read(work[index].text, work[index].context).explanation.utf8.count
        }
    }

    /// Texts of 100 kB of every bad pattern; the slowest counts.
    private func longReplies() throws -> Row {
        let file = Repository.root.appending(path: "Tests/Fixtures/replies/long.txt")
        let texts = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            let pattern = String(line).replacing("\\n", with: "\n")
            return String(repeating: pattern, count: Self.longText / pattern.utf8.count)
        }
        let context = ReplyContext(
            tahap: .disposisi, peran: "kadis", directory: .cast, now: Self.now, request: Self.request)
        let reader = ReplyReader()
        var slowest = (seconds: 0.0, index: 0)
        for index in texts.indices {
            let watch = Stopwatch()
            guard !reader.read(texts[index], context).explanation.isEmpty else { continue }
            if watch.processorSeconds > slowest.seconds { slowest = (watch.processorSeconds, index) }
        }
        let watch = Stopwatch()
        let words = texts[slowest.index].lowercased().split(whereSeparator: \.isWhitespace).count
        let least = watch.processorSeconds + (words < 0 ? 1 : 0)
        return Row(
            "the slowest reply of 100 kB (of \(texts.count) patterns; limit 50 ms); only split into words",
            Figure.milliseconds(slowest.seconds), Figure.milliseconds(least), ratio: slowest.seconds / least)
    }

    /// Bytes of a long reply.
    private static let longText = 100_000

    private func letters() throws -> Row {
        let folder = Repository.root.appending(path: "Tests/Fixtures/letters")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
            .sorted()
        let texts = try names.map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
        let reader = LetterReader(now: Self.now, officeTime: .wib)
        let parts = texts.map { [LetterDocument(bagian: "surat.pdf", text: $0)] }
        return try row("letters from text (\(texts.count) of the corpus)", texts) { index in
            reader.read(parts[index]).bukti.count
        }
    }

    private func row(_ what: String, _ texts: [String], read: (Int) -> Int) throws -> Row {
        guard !texts.isEmpty else { throw BenchmarkError.failed(what, "the corpus is empty") }
        let ours = Self.rate(texts.count, read)
        let least = Self.rate(texts.count) { index in
            texts[index].lowercased().split(whereSeparator: \.isWhitespace).count
        }
        return Row(
            "\(what), one core; only split into words", Figure.rate(ours), Figure.rate(least), ratio: ours / least)
    }

    /// Calls a second of `work`, by processor time, each index in turn.
    private static func rate(_ count: Int, _ work: (Int) -> Int) -> Double {
        var sum = (0..<count).reduce(0) { $0 + work($1) }
        let watch = Stopwatch()
        var calls = 0
        while watch.seconds < duration {
            for index in 0..<count { sum += work(index) }
            calls += count
        }
        // The sum is used, so that no work can be left out.
        return sum < 0 ? 0 : Double(calls) / watch.processorSeconds
    }

    /// The corpora's world: Tuesday 24 November 2026, 08.15 WIB.
    private static let now = Date(timeIntervalSince1970: 1_795_482_900)
    private static let request = Tanggal(tahun: 2026, bulan: 12, hari: 3).map {
        PilihanJadwal(tanggal: $0, mulai: Pukul(jam: 9))
    }
}
