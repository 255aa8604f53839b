import Foundation
import GRDB
import Persuratan
import Testing

@testable import Register

@Suite("work of many requests is read without playing them again") struct PengerjaanTests {
    private func stretches(_ register: RegisterSnapshot) throws -> [String] {
        var lines: [String] = []
        try register.eachWork(from: .distantPast, before: .distantFuture) { work, sop in
            let minutes = Int(work.selesai.timeIntervalSince(work.mulai) / 60)
            lines.append("\(sop.kode) \(work.langkah) \(work.oleh) \(minutes)")
        }
        return lines
    }

    /// Row 2 is answered `minutes` after the letter came.
    private func answer(_ perkara: inout Perkara, _ tx: RegisterTransaction, after minutes: Int) throws {
        let at = Contoh.now.addingTimeInterval(Double(minutes) * 60)
        let reply = Reply(
            permintaan: perkara.alur.permintaan, oleh: Contoh.sekretariat, keputusan: .kembalikan(alasan: "kurang"))
        _ = perkara.alur.handle(.replied(reply), at: at)
        try tx.append(.replied(reply), to: perkara.id, at: at, from: nil, penjelasan: nil)
        try tx.update(perkara, at: at)
    }

    @Test("what ended is there with its SOP, what is open is not")
    func kept() throws {
        let home = try TemporaryRegister()
        try home.register.write { tx in
            var perkara = try Contoh.open(tx)
            #expect(try stretches(tx.snapshot) == ["PC 1 pemohon 0"])
            try answer(&perkara, tx, after: 25)
            #expect(try stretches(tx.snapshot) == ["PC 1 pemohon 0", "PC 2 sekretariat 25"])
        }
    }

    @Test("only what ended in the asked time is read")
    func bounded() throws {
        let home = try TemporaryRegister()
        try home.register.write { tx in
            var perkara = try Contoh.open(tx)
            try answer(&perkara, tx, after: 25)
            var count = 0
            let end = Contoh.now.addingTimeInterval(25 * 60)
            try tx.snapshot.eachWork(from: .distantPast, before: end) { _, _ in count += 1 }
            #expect(count == 1)
            try tx.snapshot.eachWork(from: end, before: .distantFuture) { _, _ in count += 1 }
            #expect(count == 2)
        }
    }

    @Test("a register of before gets the work of its requests")
    func migrated() throws {
        let home = try TemporaryRegister()
        try home.register.write { tx in
            var perkara = try Contoh.open(tx)
            try answer(&perkara, tx, after: 25)
            let before = try stretches(tx.snapshot)
            try tx.db.execute(sql: "DROP TABLE pengerjaan; DROP INDEX permohonan_papan")
            try Migrations.work(tx.db)
            #expect(try stretches(tx.snapshot) == before)
        }
    }
}

@Suite("what waits, group by group") struct PapanQueryTests {
    @Test("groups count all; each is read from a place on and backwards from it")
    func groups() throws {
        let home = try TemporaryRegister()
        try home.register.write { tx in
            for minutes in 0..<3 {
                let perkara = try Contoh.open(tx)
                try tx.update(perkara, at: Contoh.now)
                let since = Contoh.now.addingTimeInterval(Double(minutes) * 60)
                try tx.db.execute(
                    sql: "UPDATE permohonan SET menunggu_sejak = ? WHERE id = ?", arguments: [since, perkara.id])
            }
            let groups = try tx.snapshot.waitingGroups(for: nil)
            #expect(groups.map { "\($0.pemegang) \($0.langkah.no) \($0.jumlah)" } == ["sekretariat 2 3"])
            #expect(try tx.snapshot.waitingGroups(for: [.pemohon]).isEmpty)
            let group = try #require(groups.first)
            let border = Contoh.now.addingTimeInterval(60)
            #expect(try tx.snapshot.waitingCount(in: group, before: border) == 1)
            let place = TepiMenunggu(sejak: border, id: 0)
            let all = try tx.snapshot.waiting(in: group, .sesudah, of: .awal, limit: 9)
            let late = try tx.snapshot.waiting(in: group, .sebelum, of: place, limit: 9)
            let others = try tx.snapshot.waiting(in: group, .sesudah, of: place, limit: 9)
            #expect(all.map(\.tag.urut) == [1, 2, 3])
            #expect(late.map(\.tag.urut) == [1] && others.map(\.tag.urut) == [2, 3])
            let second = try #require(others.first)
            let behind = TepiMenunggu(sejak: second.sejak, id: second.id)
            #expect(try tx.snapshot.waiting(in: group, .sesudah, of: behind, limit: 9).map(\.tag.urut) == [3])
            #expect(try tx.snapshot.waiting(in: group, .sebelum, of: behind, limit: 9).map(\.tag.urut) == [1])
        }
    }
}

@Suite("letters counted by month") struct RekapTests {
    @Test("each month by kind, urgency in any letter case, and state")
    func months() throws {
        let home = try TemporaryRegister()
        try home.register.write { tx in
            for (day, sifat) in [("2026-11-02", "Segera"), ("2026-11-30", "segera "), ("2026-12-01", nil)] {
                let perkara = try Contoh.open(tx)
                try tx.update(perkara, at: Contoh.now)
                var surat = perkara.alur.surat
                surat.sifat = sifat
                let nomor = try tx.nextNomorAgenda(tahun: 2026)
                let received = try #require(Tanggal(day))
                try tx.enter(surat, nomor: nomor, tanggalTerima: received, case: perkara.id)
            }
            let (first, last) = (Tanggal("2026-11-01")!, Tanggal("2026-12-01")!)
            let november = RekapBulan(bulan: first, golongan: "segera", jumlah: 2)
            #expect(
                try tx.snapshot.rekap(.sifat, from: first, to: last) == [
                    november, RekapBulan(bulan: last, golongan: nil, jumlah: 1),
                ])
            #expect(try tx.snapshot.rekap(.jenis, from: last, to: last).map(\.golongan) == ["kunjungan"])
            #expect(try tx.snapshot.rekap(.keadaan, from: first, to: last).map(\.jumlah) == [2, 1])
        }
    }
}

@Suite("quarantine, a page at a time") struct KarantinaQueryTests {
    @Test("newest first, from a number on, with the beginning of each")
    func pages() throws {
        let home = try TemporaryRegister()
        try home.register.write { tx in
            let messages = (1...3).map { Contoh.message(UInt32($0), digest: "\($0)", text: "surel \($0)") }
            _ = try tx.store(messages, mailbox: "INBOX", uidValidity: 7, at: Contoh.now)
            for id in [1, 2, 3] as [Int64] { try tx.quarantine(message: id, alasan: "rusak") }
            let newest = try tx.snapshot.quarantined(before: nil, bytes: 5, limit: 2)
            #expect(newest.map(\.pesan.id) == [3, 2] && newest.allSatisfy { $0.kepala == Data("surel".utf8) })
            #expect(try tx.snapshot.quarantined(before: 2, bytes: 5, limit: 2).map(\.pesan.id) == [1])
            #expect(try tx.snapshot.quarantinedCount() == 3)
            try tx.release(message: 2)
            #expect(try tx.snapshot.quarantined(2) == nil)
            #expect(try tx.snapshot.quarantined(3)?.alasan == "rusak")
        }
    }
}

@Suite("events are heard") struct PerubahanTests {
    @Test("each commit with an event of a request, no other, rings once")
    func rings() async throws {
        let home = try TemporaryRegister()
        let (bell, ring) = AsyncStream.makeStream(of: Int64.self)
        let register = home.register
        let observation = register.observeEvents { ring.yield(1) }
        try register.write { (tx) throws in try tx.adopt(rules: "x", at: Contoh.now) }
        try register.write { (tx) throws in
            try Contoh.open(tx)
            try Contoh.open(tx)
        }
        ring.finish()
        #expect(await bell.reduce(0, +) == 1)
        #expect(try register.read { try $0.lastEventNumber() } == 2)
        withExtendedLifetime(observation) {}
    }
}
