import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("many letters of one absent officer") struct EscalationDigestTests {
    private static let day: TimeInterval = 86_400

    /// So many letters wait for the Kabid, who answers nothing.
    private static func office(letters: Int) throws -> DeskHarness {
        let office = try DeskHarness()
        for index in 1...letters {
            try office.request(visit: Tanggal("2027-01-0\(index + 3)")!, nomor: "421.3/10\(index)-SMKN99/2026")
            try office.play(until: "kabid")
        }
        _ = try office.newMails()
        return office
    }

    /// The mails of the next days, at three moments of each.
    private static func days(_ count: Int, _ office: DeskHarness) throws -> [[String]] {
        try (1...count).map { _ in
            for _ in 1...3 {
                office.pass(seconds: day / 3)
                try ReminderDesk(parts: office.parts, logger: Town.quiet).workOnDue()
            }
            return try office.newMails()
        }
    }

    @Test("whoever is told of them gets one mail a day with all of them, and each is recorded as told")
    func one() throws {
        let office = try Self.office(letters: 4)
        let days = try Self.days(6, office)
        for day in days {
            for reader in ["kadis", "sekretariat"] {
                #expect(day.count { $0.hasPrefix("\(reader): eskalasi") } <= 1, "\(day)")
            }
        }
        let mails = try office.mails(to: "kadis").filter { $0.subject.hasSuffix("belum dijawab") }
        let told = mails.map(\.words).joined(separator: " ")
        for number in 1...4 { #expect(told.contains("PC-2026-000\(number)") || number == 1, "\(number): \(told)") }
        for id in 1...4 {
            let story = try office.register.read { try $0.peristiwa(of: Int64(id)) }.map(\.event.name)
            #expect(story.contains("escalated: kadis"), "\(id): \(story)")
            #expect(story.count { $0 == "escalated: kadis" } == 1)
        }
        let all = days.flatMap(\.self)
        #expect(all.count { $0 == "kadis: eskalasi" } <= 1, "\(all)")
        #expect(all.contains("kadis: eskalasi_rangkuman"))
    }

    @Test("a single letter is told by itself, as before")
    func single() throws {
        let office = try Self.office(letters: 1)
        let all = try Self.days(4, office).flatMap(\.self)
        #expect(all.contains("kadis: eskalasi"))
        #expect(!all.contains("kadis: eskalasi_rangkuman"))
    }
}
