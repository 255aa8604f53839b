import Foundation
import Mail
import MailWorld
import Persuratan
import Register

/// The demonstration's office with the program at work, whose mailbox is filled without Postfix.
///
/// What the program did and when is read from its register; that Postfix has the mails, from the people's mailboxes.
final class BusyOffice {
    let world: MailWorld
    let office: DemoOffice
    let register: Register
    private let delivery: LMTPDelivery
    private var process: OfficeProcess?
    private var requests = 0
    /// When each mail was first seen to be with Postfix: the register keeps whole seconds.
    private var seen: [Int64: Date] = [:]

    /// Seconds that anything may take.
    private static let patience: TimeInterval = 120
    /// Mails among which one is looked for; the largest backlog of a measurement causes some 400.
    private static let window = 1_000
    /// More mails than one case causes.
    private static let mailsOfCase = 20

    init() throws {
        world = try MailWorld.start(
            MailWorldPlan(officeDomain: DemoOffice.domain, domains: [OfficeLetter.applicantDomain]))
        var plan = DemoOffice.Plan()
        plan.mailsPerHour = 10_000
        office = try DemoOffice(world: world, folder: world.folder.appending(path: "kantor"), plan: plan)
        register = try Register(path: office.folder.appending(path: "register.sqlite").path)
        delivery = try LMTPDelivery(world)
    }

    func open() throws { process = try OfficeProcess(["serve"], office: office) }

    /// Ends the program and the mail servers.
    func close() throws {
        let code = process?.terminate() ?? 0
        process = nil
        try register.close()
        world.stop()
        guard code == 0 else { throw BenchmarkError.failed("disposisi serve", "ended with \(code)") }
    }

    /// The next applicant's letter.
    func nextRequest() throws -> OfficeLetter {
        try next { OfficeLetter(request: $0) }
    }

    /// The next applicant's letter on that paper.
    func nextRequest(on paper: OfficeLetter.Paper) throws -> OfficeLetter {
        try next { try OfficeLetter(request: $0, on: paper) }
    }

    private func next(_ make: (Int) throws -> OfficeLetter) throws -> OfficeLetter {
        requests += 1
        let letter = try make(requests)
        try world.addAccount(letter.sender, password: DemoOffice.password)
        return letter
    }

    /// That role's answer to the mail it got last.
    func answer(_ text: String, _ role: String, to lines: [OutboxBaris]) throws -> OfficeLetter {
        guard let officer = DemoOffice.cast.first(where: { $0.role == role }),
            let line = lines.last(where: { $0.penerima == officer.address }),
            let bytes = try register.read({ try $0.mail(line.id) })
        else { throw BenchmarkError.failed(role, "has no mail to answer") }
        return OfficeLetter(answer: text, to: MailParser().parse(bytes), of: officer)
    }

    /// - Returns: when Dovecot had it.
    func deliver(_ letter: OfficeLetter) throws -> Date {
        try delivery.deliver(letter.bytes, from: letter.sender, to: letter.recipient)
    }

    private func note(_ lines: [OutboxBaris]) {
        let now = Date()
        for line in lines where line.terkirim != nil && seen[line.id] == nil { seen[line.id] = now }
    }

    /// When the last of these mails was with Postfix, as seen from outside, every 5 ms.
    func end(_ lines: [OutboxBaris]) -> Date { lines.compactMap { seen[$0.id] }.max() ?? .distantFuture }

    /// The number of the last mail that was written so far.
    func lastLine() throws -> Int64 { try register.read { try $0.outbox(pending: false, limit: 1) }.first?.id ?? 0 }

    /// Waits until the program has written mails for `cases` cases since then, and Postfix has taken all of them.
    ///
    /// - Returns: them, oldest first.
    func mails(after line: Int64, cases: Int = 1) throws -> [OutboxBaris] {
        let deadline = Date().addingTimeInterval(Self.patience)
        while Date() < deadline {
            // A letter causes two mails, an answer one or two.
            let lines = try register.read { try $0.outbox(pending: false, limit: 4 * cases) }.filter { $0.id > line }
            note(lines)
            if Set(lines.compactMap(\.tag)).count >= cases, lines.allSatisfy({ $0.terkirim != nil }) {
                return lines.reversed()
            }
            usleep(5_000)
        }
        throw BenchmarkError.tooSlow("what \(cases) mail(s) cause")
    }

    /// Waits until the program has written mails about that case since then, and Postfix has taken all of them.
    ///
    /// - Returns: them, oldest first.
    func mails(after line: Int64, about tag: CaseTag) throws -> [OutboxBaris] {
        let deadline = Date().addingTimeInterval(Self.patience)
        guard let permohonan = try register.read({ try $0.perkara(tag) })?.id else {
            throw BenchmarkError.failed("the case \(tag)", "is not there")
        }
        while Date() < deadline {
            let lines = try register.read { try $0.outbox(pending: false, case: permohonan, limit: Self.mailsOfCase) }
                .filter { $0.id > line }
            note(lines)
            if !lines.isEmpty, lines.allSatisfy({ $0.terkirim != nil }) { return lines.reversed() }
            usleep(5_000)
        }
        throw BenchmarkError.tooSlow("what an answer about \(tag) causes")
    }

    /// The same about the case of that applicant, whatever else is under way.
    func mails(after line: Int64, of applicant: String) throws -> [OutboxBaris] {
        let deadline = Date().addingTimeInterval(Self.patience)
        while Date() < deadline {
            if let tag = try lines(after: line).first(where: { $0.penerima == applicant })?.tag {
                return try mails(after: line, about: tag)
            }
            usleep(20_000)
        }
        throw BenchmarkError.tooSlow("what a letter of \(applicant) causes")
    }

    private func lines(after line: Int64) throws -> [OutboxBaris] {
        try register.read { try $0.outbox(pending: false, limit: Self.window) }.filter { $0.id > line }
    }

    /// Letters whose files wait to be read.
    func waitingLetters() throws -> Int { try register.read { try $0.readingCount() } }

    /// Waits until nothing is left to read or to send, and at least so many mails were written.
    func untilIdle(sent count: Int64, seconds: TimeInterval) throws {
        let deadline = Date().addingTimeInterval(seconds)
        while Date() < deadline {
            let isIdle = try register.read { register in
                let last = try register.outbox(pending: false, limit: 1).first?.id ?? 0
                return try last >= count && register.newMessageCount() == 0 && register.nextDue() == nil
            }
            if isIdle { return }
            usleep(50_000)
        }
        throw BenchmarkError.tooSlow("the end of \(count) mails")
    }

    /// Checks that Postfix had every mail that the program says it has sent: all of them are in people's mailboxes.
    func checkArrivals() throws {
        let lines = try register.read { try $0.outbox(pending: false, limit: .max) }
        let sent = Dictionary(grouping: lines, by: \.penerima)
        try Arrivals(world: world).wait(for: sent.map { ($0, $1.count) })
    }

    /// The most memory that the program ever had, in kilobytes.
    func mostKilobytes() -> Int { process.map { ResidentMemory.most(of: "\($0.processIdentifier)") } ?? 0 }
}
