import Foundation
import MailWorld
import Persuratan
import Testing

@Suite("faults: the program is killed", .serialized) struct KillFaultTests {
    @Test(
        "killed at random moments with many requests under way, the office loses nothing and doubles nothing",
        arguments: FaultSizes.now.copies)
    func kills(copies: String) throws {
        let sizes = FaultSizes.now
        var plan = DemoOffice.Plan()
        plan.copies = copies
        // Fifty requests in an hour are more than one officer gets mails for in an office that guards against storms.
        plan.mailsPerHour = 10_000
        let office = try SystemOffice(plan: plan)
        let requests = try ManyRequests(office: office, count: sizes.cases)
        var random = SeededRandom(seed: sizes.seed)
        let longest = try secondsToStart(office) + 1
        for kill in 1...sizes.kills {
            // The last third of the kills finds all requests under way.
            try requests.begin(upTo: (sizes.cases * kill * 3 + 2 * sizes.kills - 1) / (2 * sizes.kills))
            try office.start()
            office.daemon?.kill(in: Double.random(in: 0.02...longest, using: &random))
            while office.daemon?.isRunning == true { try requests.step() }
            try #require(office.daemon?.wasKilled == true, "the program ended by itself")
            Progress.step(kill, of: sizes.kills, "kills, copies \(copies)")
        }
        try office.start()
        try eventually("the end of every request", seconds: 60 + TimeInterval(5 * sizes.cases)) {
            try requests.step()
            return requests.isOver
        }
        try check(office, requests)
        let twice = try requests.duplicates()
        Progress.say(
            "copies \(copies): \(sizes.kills) kills, \(sizes.cases) requests all ended well, \(twice) mails came twice, "
                + "each the same")
        // The blind copy is of the same transaction: what was sent can always be found out.
        if copies == "bcc" { #expect(twice == 0) }
    }

    private func check(_ office: SystemOffice, _ requests: ManyRequests) throws {
        try eventually("an empty outbox") { try office.objects("outbox", "list").isEmpty }
        #expect(office.daemon?.terminate() == 0)
        try requests.step()
        requests.checkMails()
        let year = SystemOffice.today.tahun
        let numbers = try office.objects("register", "list").compactMap { $0["nomor_agenda"] as? String }.sorted()
        #expect(numbers == (1...requests.count).compactMap { NomorAgenda(tahun: year, urut: $0)?.description })
        let states = try office.objects("case", "list").compactMap { $0["keadaan"] as? String }
        #expect(states == Array(repeating: "selesai", count: requests.count))
        let lastDay = SystemOffice.today.ditambah(hari: 300).description
        #expect(try office.objects("agenda", "list", "--to", lastDay).count == requests.count)
        #expect(try office.objects("quarantine", "list").isEmpty)
    }

    /// Seconds from the start of the program until it looks for mail.
    private func secondsToStart(_ office: SystemOffice) throws -> TimeInterval {
        let start = Date()
        try office.start()
        try eventually("a daemon that serves") { try office.log().contains("IMAP connected") }
        defer { office.kill() }
        return Date().timeIntervalSince(start)
    }
}
