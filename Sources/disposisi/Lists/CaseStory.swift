import Foundation
import Persuratan
import Register

/// A request with its timeline, its record and its mails; the property names are the JSON keys.
struct CaseStory: Encodable {
    let tag, keadaan, pemohon: String
    let nomorAgenda, nomorSurat, perihal, asal, jadwal: String?
    let waktu: [Stretch]
    let pembetulan: [Correction]
    let peristiwa: [Record]
    let surel: [OutboxLine]

    enum CodingKeys: String, CodingKey {
        case tag, keadaan, pemohon, nomorAgenda = "nomor_agenda", nomorSurat = "nomor_surat", perihal, asal, jadwal
        case waktu, pembetulan, peristiwa, surel
    }

    /// A stretch of the timeline: a row of the SOP, its minutes as the standard has them, and what was needed.
    struct Stretch: Encodable {
        let langkah: Int
        let oleh: String
        let mulai: Date
        let selesai: Date?
        let menitSOP, menit: Int

        enum CodingKeys: String, CodingKey {
            case langkah, oleh, mulai, selesai, menitSOP = "menit_sop", menit
        }

        var isLate: Bool { menit > menitSOP }
    }

    /// What an officer put right, beside what was read.
    struct Correction: Encodable {
        let medan: String
        let dibaca: String?
        let dibetulkan, oleh: String
        let pada: Date
    }

    struct Record: Encodable {
        let urut: Int
        let pada: Date
        let peristiwa: String
        let pesan: Int64?
        let penjelasan: String?
    }

    /// nil when there is no such request.
    init?(_ tag: CaseTag, _ snapshot: RegisterSnapshot, _ jam: JamKerja, now: Date = Date()) throws {
        guard let perkara = try snapshot.perkara(tag) else { return nil }
        let alur = perkara.alur
        (self.tag, keadaan, pemohon) = (tag.description, alur.keadaan.nama, alur.pemohon.alamat.description)
        (nomorAgenda, nomorSurat) = (alur.nomorAgenda?.description, alur.surat.nomor)
        (perihal, asal) = (alur.surat.perihal, alur.surat.asal)
        jadwal = alur.jadwal?.lengkap(zona: jam.waktu.zona)
        waktu = alur.pengerjaan.map { work in
            Stretch(
                langkah: work.langkah, oleh: work.oleh.description, mulai: work.mulai, selesai: work.selesai,
                menitSOP: alur.sop.langkah(work.langkah)?.menit ?? 0,
                menit: jam.minutes(from: work.mulai, to: work.selesai ?? now))
        }
        let events = try snapshot.peristiwa(of: perkara.id)
        pembetulan = Pembetulan.all(sop: alur.sop, tag: tag, events: events.map { ($0.event, $0.pada) }).map {
            Correction(
                medan: $0.medan, dibaca: $0.dibaca, dibetulkan: $0.dibetulkan, oleh: $0.oleh.description, pada: $0.pada)
        }
        peristiwa = events.map {
            Record(urut: $0.urut, pada: $0.pada, peristiwa: $0.event.name, pesan: $0.pesan, penjelasan: $0.penjelasan)
        }
        surel = try snapshot.outbox(pending: false, case: perkara.id, limit: 1000).reversed().map(OutboxLine.init)
    }

    func print() {
        let clock = { (date: Date) in date.formatted(.iso8601.dateTimeSeparator(.space)) }
        Swift.print("\(tag)  \(keadaan)  No Agenda \(nomorAgenda ?? "-")")
        Swift.print("\(asal ?? "-"): \(perihal ?? "-") (\(nomorSurat ?? "tanpa nomor")), pemohon \(pemohon)")
        Swift.print("Jadwal: \(jadwal ?? "-")\n")
        printTimeline()
        if !pembetulan.isEmpty { Swift.print("\nPembetulan") }
        for one in pembetulan {
            let change = "\(one.medan): \(one.dibaca ?? "-") → \(one.dibetulkan)"
            Swift.print("  \(clock(one.pada))  \(one.oleh)  \(change.clipped(200))")
        }
        Swift.print("\nPeristiwa")
        for record in peristiwa {
            Swift.print("  \(clock(record.pada))  \(record.peristiwa)\(record.pesan.map { "  (pesan \($0))" } ?? "")")
            if let why = record.penjelasan { Swift.print("      \(why.clipped(200))") }
        }
        Swift.print("\nSurel")
        for mail in surel { Swift.print("  \(clock(mail.dibuat))  \(mail.keadaan)  \(mail.jenis) → \(mail.penerima)") }
    }

    /// Each step's minutes against the SOP's.
    func printTimeline() {
        Swift.print("Langkah  Pelaksana        Menit SOP  Menit kerja")
        for stretch in waktu {
            let columns = [
                String(stretch.langkah).padded(7), stretch.oleh.padded(15), String(stretch.menitSOP).padded(9),
                String(stretch.menit) + (stretch.isLate ? "  terlambat" : ""),
            ]
            Swift.print(columns.joined(separator: "  "))
        }
    }
}

extension String {
    func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
