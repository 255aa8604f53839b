import Foundation
import Persuratan

@testable import Office

/// What people do that nobody asked them to: answers to old questions, buttons of old invitations, second thoughts.
extension RandomDay {
    mutating func oddEvent(_ alur: Alur) throws -> Event? {
        let question = Int.random(in: 0...(alur.permintaan + 1), using: &dice)
        switch Int.random(in: 0..<12, using: &dice) {
        case 0: return .answered(Answer(permintaan: question, jawaban: .batal(alasan: "ujian")))
        case 1, 2, 3: return .calendarAnswered(calendarAnswer(alur))
        case 4, 5:
            let choice = [nil, 0, 1, 2, 3].randomElement(using: &dice) ?? nil
            return .answered(Answer(permintaan: question, jawaban: .setuju(pilihan: choice)))
        case 6: return .answered(Answer(permintaan: question, jawaban: .usul(slot())))
        case 7: return .takenBack(permintaan: max(0, alur.permintaan - 1), oleh: role(alur))
        case 8, 9:
            return try decision(alur).map { .replied(Reply(permintaan: question, oleh: role(alur), keputusan: $0)) }
        case 10: return .supplemented(supplement(alur))
        default:
            let what = Unclear(permintaan: question, oleh: role(alur), kekurangan: [.pertanyaan])
            return Bool.random(using: &dice) ? .unclear(what) : .undelivered(kepada: "x@y.example", alasan: "550")
        }
    }

    private mutating func calendarAnswer(_ alur: Alur) -> CalendarAnswer {
        let decisions: [CalendarAnswer.Decision] = [.accepted, .accepted, .declined, .tentative, .counter(slot())]
        let newest = alur.undangan?.urutan ?? 0
        return CalendarAnswer(
            urutan: Bool.random(using: &dice) ? newest : Int.random(in: 0...(newest + 1), using: &dice),
            decision: decisions.randomElement(using: &dice) ?? .accepted)
    }

    private mutating func role(_ alur: Alur) -> Peran {
        (alur.sop.langkah.map(\.pelaksana) + [alur.pemegang].compactMap(\.self)).randomElement(using: &dice) ?? .pemohon
    }

    /// As the desk would let it through: nothing is offered that cannot be had.
    private mutating func decision(_ alur: Alur) throws -> Keputusan? {
        let slots = try Set([slot(), slot()]).sorted().filter { try isFree($0, alur) }
        let other = office.setup.ruang(of: alur).kode == "aula" ? office.setup.ruang[0] : office.setup.ruang[1]
        switch Int.random(in: 0..<5, using: &dice) {
        case 0: return slots.isEmpty ? nil : .usul(slots)
        case 1: return .jadwalUlang(alasan: "ruang dipakai", usul: slots)
        case 2: return .kembalikan(alasan: "mohon diperiksa")
        case 3: return .tolak(alasan: "ruang diperbaiki")
        default:
            guard try alur.jadwal.map({ try isFree($0, alur, other) }) ?? true else { return nil }
            return .pindahRuang(ruang: other.kode)
        }
    }

    /// More people, or other days, in a letter that comes anew.
    private mutating func supplement(_ alur: Alur) -> Permohonan {
        var surat = alur.surat
        let wish = slot()
        surat.jumlahPeserta = Int.random(in: 1...200, using: &dice)
        surat.kegiatan = [PilihanJadwal(tanggal: wish.tanggal, mulai: wish.mulai, selesai: wish.selesai)]
        return Permohonan(pemohon: alur.pemohon, dokumen: [.suratPermohonan], surat: surat)
    }
}
