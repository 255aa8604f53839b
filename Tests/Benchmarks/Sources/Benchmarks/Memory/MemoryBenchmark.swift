import Foundation
import MailWorld

/// The most memory that the intake, and the whole program, ever hold: it must not grow with the mailbox.
struct MemoryBenchmark {
    private static let (few, many) = (2_000, 20_000)
    private static let size = 28_000
    /// Of a mail that is just not too large for the office.
    private static let hugeSize = 25_000_000

    func rows() throws -> [Row] {
        try rows(of: "the intake alone", intake()) + rows(of: "the whole program", daemon())
    }

    private struct Peaks {
        let few, many, huge: Int
    }

    private func rows(of what: String, _ peaks: Peaks) -> [Row] {
        let few = Figure.grouped(Self.few)
        return [
            row("most memory of \(what), \(Figure.grouped(Self.many)) mails; \(few)", peaks.many, peaks.few),
            row("the same, \(few) mails with one of 25 MB among them; without", peaks.huge, peaks.few),
        ]
    }

    private func row(_ what: String, _ ours: Int, _ other: Int) -> Row {
        Row(what, Figure.megabytes(ours), Figure.megabytes(other), ratio: Double(ours) / Double(other))
    }

    private func intake() throws -> Peaks {
        let world = try MailWorld.start(MailWorldPlan(officeDomain: "kantor.test"))
        defer { world.stop() }
        let stock = try MailStock(world, count: Self.few, size: Self.size)
        let huge = try MailStock(world, count: 1, size: Self.hugeSize, from: Self.many + 1)
        let few = try peak(world, try stock.mailbox(), Self.few)
        let withHuge = try peak(world, try stock.mailbox(also: huge), Self.few + 1)
        let many = try MailStock(world, count: Self.many, size: Self.size)
        return Peaks(few: few, many: try peak(world, try many.mailbox(), Self.many), huge: withHuge)
    }

    private func peak(_ world: MailWorld, _ mailbox: FilledMailbox, _ count: Int) throws -> Int {
        Progress.say("memory of the intake for \(Figure.grouped(count)) mails")
        let register = world.folder.appending(path: "register-\(UUID().uuidString)")
        defer { RegisterFile.remove(register) }
        let report = try IntakeChild.measure(
            port: world.imapPort, mailbox: mailbox, register: register, reading: false)
        guard report.stored == count else { throw BenchmarkError.failed("the intake", "\(report.stored) mails stored") }
        Progress.say("at most \(Figure.megabytes(report.kilobytesAtMost))")
        return report.kilobytesAtMost
    }

    private func daemon() throws -> Peaks {
        let few = try peak(of: Self.few, hugeSize: nil)
        let huge = try peak(of: Self.few, hugeSize: Self.hugeSize)
        return Peaks(few: few, many: try peak(of: Self.many, hugeSize: nil), huge: huge)
    }

    private func peak(of count: Int, hugeSize: Int?) throws -> Int {
        Progress.say(
            "memory of the program for \(Figure.grouped(count)) mails\(hugeSize == nil ? "" : " and a huge one")")
        let kilobytes = try Backlog(count: count, size: Self.size, hugeSize: hugeSize).peak()
        Progress.say("at most \(Figure.megabytes(kilobytes))")
        return kilobytes
    }
}
