import Foundation
import Persuratan
import Register

/// One look at one request, inside one transaction: who is written to now, and when to look again.
struct ReminderRound {
    let parts: DeskParts
    let tx: RegisterTransaction
    let pengingat: Pengingat
    let now: Date

    private var hours: JamKerja { parts.setup.jamKerja }
    private var today: Tanggal { hours.waktu.tanggal(now) }

    /// - Returns: how many requests somebody was written to about.
    func work(on id: Int64) throws -> Int {
        guard var perkara = try tx.snapshot.perkara(id: id) else { return 0 }
        var written = 0
        while let turn = pengingat.giliran(perkara.alur), turn.kapan <= now {
            let address = try CaseMailWriter(parts: parts, tx: tx).address(of: turn.kepada, perkara.alur)
            if turn.jenis == .pengingat, turn.kepada != .pemohon,
                let digested = try digest(for: turn, address, of: perkara)
            {
                return written + digested
            }
            if turn.jenis == .eskalasi, let told = try escalate(perkara, to: address) { return written + told }
            guard try tx.beginReminder(case: id, alamat: address, tanggal: today) else {
                try tx.lookAgain(case: id, at: hours.nextWorkingDay(after: now))
                return written
            }
            perkara = try take(turn, perkara)
            written += 1
        }
        try tx.lookAgain(case: id, at: pengingat.giliran(perkara.alur)?.kapan)
        return written
    }

    private func take(_ turn: Giliran, _ perkara: Perkara) throws -> Perkara {
        var work = CaseWork(perkara, parts: parts, tx: tx, at: now, origin: nil)
        let sent = Ingatan(permintaan: perkara.alur.permintaan, kepada: turn.kepada)
        try work.take(turn.jenis == .pengingat ? .reminded(sent) : .escalated(sent))
        try work.finish()
        return work.perkara
    }

    /// Whoever is told of several requests is told in one mail, and once a day.
    ///
    /// - Returns: the requests of that mail, or 0 when this one waits for the next day; nil when it is the only one.
    private func escalate(_ perkara: Perkara, to address: EmailAddress) throws -> Int? {
        let writer = EscalationWriter(parts: parts, tx: tx, pengingat: pengingat, now: now)
        if try writer.wasTold(address) {
            try tx.lookAgain(case: perkara.id, at: writer.nextTurn)
            return 0
        }
        let others = try writer.others(than: perkara.id, to: address)
        return others.isEmpty ? nil : try writer.write([perkara] + others, to: address)
    }

    /// An officer with several letters gets them together, in the morning.
    ///
    /// - Returns: the letters that went out together, or 0 when they wait for the morning; nil when this is the only one.
    private func digest(for turn: Giliran, _ address: EmailAddress, of perkara: Perkara) throws -> Int? {
        let desk = DigestWriter(parts: parts, tx: tx, now: now)
        let others = try desk.letters(of: turn.kepada, address).filter { $0 != perkara.id }
        guard !others.isEmpty else { return nil }
        let hour = parts.setup.pengingat.pukulRangkuman
        let morning = hours.nextWorking(from: hours.waktu.instant(today, hour))
        if let morning, morning <= now, turn.kapan <= morning,
            try !tx.snapshot.hasRangkuman(for: turn.kepada, on: today)
        {
            return try desk.write(to: turn.kepada, address, letters: [perkara.id] + others)
        }
        let isToday = morning.map { $0 > now } ?? false
        let tomorrow = hours.waktu.instant(today.ditambah(hari: 1), hour)
        try tx.lookAgain(case: perkara.id, at: isToday ? morning : hours.nextWorking(from: tomorrow))
        return 0
    }
}
