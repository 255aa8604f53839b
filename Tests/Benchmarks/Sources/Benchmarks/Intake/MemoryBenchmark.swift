import Foundation
import MailWorld

/// The most memory that the intake ever holds: it must not grow with the mailbox.
struct MemoryBenchmark {
    func rows() throws -> [Row] {
        let world = try MailWorld.start(MailWorldPlan(officeDomain: "kantor.test"))
        defer { world.stop() }
        let small = try MailStock(world, count: 2_000, size: 28_000)
        let base = try peak(world, try small.mailbox(), count: 2_000)
        let large = try MailStock(world, count: 20_000, size: 28_000)
        let ten = try peak(world, try large.mailbox(), count: 20_000)
        let huge = try MailStock(world, count: 1, size: 25_000_000)
        let one = try peak(world, try huge.mailbox(), count: 1)
        return [
            row("most memory of the intake, 2,000 mails; at its start", base.kilobytesAtMost, base.kilobytesAtStart),
            row("20,000 mails; 2,000 mails", ten.kilobytesAtMost, base.kilobytesAtMost),
            row("one mail of 25 MB; 2,000 mails of 28 kB", one.kilobytesAtMost, base.kilobytesAtMost),
        ]
    }

    private func row(_ what: String, _ ours: Int, _ other: Int) -> Row {
        Row(what, Figure.megabytes(ours), Figure.megabytes(other), ratio: Double(ours) / Double(other))
    }

    private func peak(_ world: MailWorld, _ mailbox: FilledMailbox, count: Int) throws -> IntakeChild.Report {
        Progress.say("memory for \(Figure.grouped(count)) mail(s)")
        let register = world.folder.appending(path: "register-\(UUID().uuidString)")
        defer { RegisterFile.remove(register) }
        let report = try IntakeChild.measure(
            port: world.imapPort, mailbox: mailbox, register: register, reading: false)
        guard report.stored == count else { throw BenchmarkError.failed("the intake", "\(report.stored) mails stored") }
        return report
    }
}
