import Foundation
import MailWorld
import Office
import Persuratan

/// What the walls and limits around converters cost: a letter's PDF read as the reading room reads it, in turns with
/// pdftotext alone on the same file.
struct DocumentBenchmark {
    static let turns = 200
    /// Microseconds before each turn: the sandboxes that are made ready while a document is read are not the next turn's.
    private static let rest: UInt32 = 60_000

    func rows() throws -> [Row] {
        let today = OfficeTime.wib.tanggal(Date())
        let text = SampleLetter.text(visit: today.ditambah(hari: 9), written: today)
        let pdf = SimplePDF.page(text)
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
        try pdf.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let bare = BareProgram(path: "/usr/bin/pdftotext", arguments: ["-layout", "-enc", "UTF-8", file.path, "-"])
        let (ready, plain) = (TextConverter().keepingReady(), TextConverter())
        var (ours, walled, theirs): ([Double], [Double], [Double]) = ([], [], [])
        for turn in 0..<(Self.turns + 5) {
            let times = try [
                timed { try Self.read(pdf, ready) }, timed { _ = try bare.run() },
                timed { try Self.read(pdf, plain) },
            ]
            // The first ones warm the caches.
            guard turn >= 5 else { continue }
            ours.append(times[0])
            theirs.append(times[1])
            walled.append(times[2])
        }
        let what = "a letter's PDF read, \(Self.turns) times in turns, median"
        return [
            row("\(what) (goal 1.3); bare pdftotext", ours.median, theirs.median),
            row("the same, 99th percentile", ours.percentile(0.99), theirs.percentile(0.99)),
            row("the same without a sandbox that stands ready, median", walled.median, theirs.median),
        ]
    }

    private func row(_ what: String, _ ours: Double, _ other: Double) -> Row {
        Row(
            what, String(format: "%.1f ms", ours * 1000), String(format: "%.1f ms", other * 1000), ratio: ours / other)
    }

    private func timed(_ work: () throws -> Void) rethrows -> Double {
        usleep(Self.rest)
        let watch = Stopwatch()
        try work()
        return watch.seconds
    }

    private static func read(_ pdf: Data, _ converter: TextConverter) throws {
        guard case .text(_, .tertulis) = try converter.outcome(of: pdf, contentType: "application/pdf") else {
            throw BenchmarkError.failed("a letter's PDF", "was not read")
        }
    }
}
