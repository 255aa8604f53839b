import Foundation
import Notices
import Persuratan
import Register

/// Tells somebody of all the requests whose holders do not answer, in one mail: nobody gets more than one such mail a day,
/// however many letters an absent officer has.
struct EscalationWriter {
    let parts: DeskParts
    let tx: RegisterTransaction
    let pengingat: Pengingat
    let now: Date

    /// Requests in one mail; the others follow the next day.
    static let limit = 50
    /// Due requests that are looked at for one mail.
    private static let glance = 500
    static let name = "eskalasi_rangkuman"

    private var hours: JamKerja { parts.setup.jamKerja }
    private var today: Tanggal { hours.waktu.tanggal(now) }

    /// Whether this person was told of another request today.
    func wasTold(_ address: EmailAddress) throws -> Bool {
        let midnight = hours.waktu.instant(today, .tengahMalam)
        return try tx.snapshot.hasMail(of: ["eskalasi", Self.name], to: address, since: midnight)
    }

    /// When the next mail may go to somebody who was told today.
    var nextTurn: Date? {
        hours.nextWorking(from: hours.waktu.instant(today.ditambah(hari: 1), parts.setup.pengingat.pukulRangkuman))
    }

    /// The other requests of which this person is to be told by now.
    func others(than id: Int64, to address: EmailAddress) throws -> [Perkara] {
        let due = try tx.snapshot.dueReminders(at: now, limit: Self.glance).filter { $0 != id }
        var found: [Perkara] = []
        for id in due where found.count < Self.limit - 1 {
            guard let perkara = try tx.snapshot.perkara(id: id), let turn = turn(perkara),
                try holder(turn.kepada)?.alamat == address
            else { continue }
            found.append(perkara)
        }
        return found
    }

    /// Writes the mail, and records with each request who was told.
    ///
    /// - Returns: how many requests are in it.
    func write(_ perkara: [Perkara], to address: EmailAddress) throws -> Int {
        let sorted = perkara.sorted { (start($0), $0.id) < (start($1), $1.id) }
        var reader: Pejabat?
        var items: [DaftarEskalasi.Butir] = []
        for one in sorted {
            guard let turn = turn(one), let item = try item(one),
                try tx.beginReminder(case: one.id, alamat: address, tanggal: today)
            else {
                try tx.lookAgain(case: one.id, at: nextTurn)
                continue
            }
            reader = try reader ?? holder(turn.kepada)
            var work = CaseWork(one, parts: parts, tx: tx, at: now, origin: nil)
            let sent = Ingatan(permintaan: one.alur.permintaan, kepada: turn.kepada, dalamRangkuman: true)
            try work.take(.escalated(sent))
            try work.finish()
            items.append(item)
        }
        guard let reader, !items.isEmpty else { return 0 }
        try OfficeMailWriter(parts: parts, tx: tx).write(
            .eskalasi(DaftarEskalasi(butir: items)), to: reader,
            id: "eskalasi.\(today).\(reader.peran).\(sorted.first?.id ?? 0)")
        return items.count
    }

    private func turn(_ perkara: Perkara) -> Giliran? {
        pengingat.giliran(perkara.alur).flatMap { $0.jenis == .eskalasi && $0.kapan <= now ? $0 : nil }
    }

    private func item(_ perkara: Perkara) throws -> DaftarEskalasi.Butir? {
        let alur = perkara.alur
        guard let langkah = alur.keadaan.langkah.flatMap(alur.sop.langkah), let role = alur.pemegang else { return nil }
        return DaftarEskalasi.Butir(
            tag: alur.tag, asal: alur.surat.asal ?? alur.pemohon.nama ?? alur.pemohon.alamat.description,
            perihal: alur.surat.perihal, pada: try holder(role)?.jabatan,
            menunggu: hours.lama(from: start(perkara), to: now), waktuBaku: langkah.waktuTertulis)
    }

    private func start(_ perkara: Perkara) -> Date { perkara.alur.pengerjaan.last?.mulai ?? now }

    private func holder(_ role: Peran) throws -> Pejabat? {
        try Pemangku(setup: parts.setup, register: tx.snapshot, at: now).pejabat(role)
    }
}
