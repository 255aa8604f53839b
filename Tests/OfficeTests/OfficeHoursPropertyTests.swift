import Foundation
import MailWorld
import Persuratan
import Settings
import Testing

@Suite("the office's own hours, whatever the day") struct OfficeHoursPropertyTests {
    private static func hours() throws -> JamKerja {
        let environment = [
            "DISPOSISI_IMAP_KATA_SANDI": "x", "DISPOSISI_SMTP_KATA_SANDI": "x",
            "DISPOSISI_KUNCI_TOKEN": String(repeating: "k", count: 40),
        ]
        return try Settings.load(directory: Repository.root.appending(path: "config"), environment: environment)
            .jamKerja
    }

    @Test("so many working minutes later so many working minutes are over, across Ramadan, holidays and New Year")
    func inverse() throws {
        let hours = try Self.hours()
        var dice = Dice(7)
        for _ in 0..<2000 {
            let day = Tanggal("2026-12-20")!.ditambah(hari: Int.random(in: 0...100, using: &dice))
            let start = OfficeTime.wib.instant(day, Pukul(jam: Int.random(in: 0...23, using: &dice))!)
            let minutes = Int.random(in: 1...5000, using: &dice)
            let end = hours.deadline(minutes, after: start)
            #expect(hours.minutes(from: start, to: end) == minutes, "\(minutes) from \(start)")
            #expect(hours.minutes(from: start, to: end.addingTimeInterval(-60)) == minutes - 1)
            let next = try #require(hours.nextWorking(from: end))
            #expect(next >= end && hours.isWorking(next))
            #expect(hours.minutes(from: end, to: next) == 0, "nobody works between them")
        }
    }
}
