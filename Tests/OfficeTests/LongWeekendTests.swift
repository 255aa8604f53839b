import Foundation
import Logging
import Mail
import MailWorld
import Persuratan
import Register
import Settings
import Testing
import Transport

@testable import Office

/// The clock is handed in, everything else is real: mails go out through Postfix into Dovecot's mailboxes, and answers are
/// fetched from there.
@Suite("reminders on real mail servers") struct LongWeekendTests {
    @Test(
        "over a long weekend with a holiday nobody is written to; one reply to the morning's digest decides three letters"
    )
    func longWeekend() throws {
        let town = try ClockTown()
        // Wednesday. Thursday and Friday are free: cuti bersama and Christmas, by config/hari-libur.yaml.
        town.moveTo("2026-12-23", hour: 14)
        for number in 1...3 {
            let tag = "PC-2026-000\(number)"
            try town.request(visit: "2027-01-1\(number)", nomor: "421.3/10\(number)-SMKN99/2026")
            try town.reply("admin", to: try town.mail(to: "admin", tag), "teruskan")
            try town.reply("sekretariat", to: try town.mail(to: "sekretariat", tag), "catat")
            _ = try town.mail(to: "kadis", tag)
        }
        for hour in stride(from: 17, through: 24 * 5, by: 3) {
            town.moveTo("2026-12-23", hour: hour)
            #expect(try town.clockTicks() == 0, "\(hour) hours after Wednesday's midnight")
        }
        town.moveTo("2026-12-28", hour: 7, minute: 15)
        #expect(try town.clockTicks() == 0, "Monday, before work")
        town.moveTo("2026-12-28", hour: 7, minute: 55)
        #expect(try town.clockTicks() == 0, "late since a few minutes, but several letters come together, at eight")
        town.moveTo("2026-12-28", hour: 8)
        #expect(try town.clockTicks() == 3)
        #expect(try town.clockTicks() == 0)
        try town.deliver()
        #expect(try town.kinds(to: "kadis") == ["permintaan", "permintaan", "permintaan", "rangkuman"])

        let digest = try town.mail(to: "kadis", "3 surat menunggu")
        try town.reply("kadis", to: digest, "1 setuju, 2 tolak: ruang sedang diperbaiki, 3 ke Kabid TKPBET")
        #expect(try town.states() == ["menunggu_pejabat", "ditolak", "menunggu_pejabat"])
        for tag in ["PC-2026-0001", "PC-2026-0003"] { _ = try town.mail(to: "kabid", tag) }
        _ = try town.mail(to: "pemohon", "PC-2026-0002")
    }

    @Test("a single letter is reminded of in working hours, once a day, then the row before hears of it")
    func single() throws {
        let town = try ClockTown()
        town.moveTo("2026-12-23", hour: 14)
        try town.request(visit: "2027-01-11", nomor: "421.3/101-SMKN99/2026")
        var hours: [Int] = []
        for hour in 15...(24 * 9) {
            town.moveTo("2026-12-23", hour: hour)
            if try town.clockTicks() > 0 { hours.append(hour) }
            try town.deliver()
        }
        let days = hours.map { $0 / 24 }
        #expect(days.allSatisfy { ![1, 2, 3, 4, 9].contains($0) }, "free days: \(days)")
        #expect(hours.allSatisfy { (8...16).contains($0 % 24) }, "\(hours)")
        #expect(try town.kinds(to: "admin").prefix(2) == ["permintaan", "pengingat"])
        #expect(try town.kinds(to: "sekretariat") == ["eskalasi"])
        let reminder = try town.mail(to: "admin", "Pengingat")
        try town.reply("admin", to: reminder, "teruskan")
        _ = try town.mail(to: "sekretariat", "Belum dijawab")
    }
}
