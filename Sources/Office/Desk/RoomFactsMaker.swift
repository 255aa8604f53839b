import Foundation
import Notices
import Persuratan
import Register

/// Gathers what a mail says of the room: the small calendar of the wished days and the free times it offers.
struct RoomFactsMaker {
    let parts: DeskParts
    let tx: RegisterTransaction
    let perkara: Perkara

    private var alur: Alur { perkara.alur }
    private var now: Date { parts.clock.now() }

    /// Days of the calendar in one mail, at most.
    static let dayLimit = 7

    func facts(_ notice: Notice) throws -> RoomFacts {
        let room = parts.setup.ruang(of: alur)
        var facts = RoomFacts(ruang: room)
        facts.hariTutup = daysAtStake(notice).prefix(Self.dayLimit).compactMap { day in
            closing(day).map { RoomFacts.Hari(tanggal: day, libur: $0, baris: []) }
        }
        let people = alur.surat.jumlahPeserta
        facts.isKurangLuas = !room.muat(people)
        if notice.kepada != .pemohon {
            facts.lain = parts.setup.ruang.filter { $0.kode != room.kode && $0.muat(people) }
            facts.hari = try wishedDays.prefix(Self.dayLimit).map { try day($0, room) }
        }
        if alur.keinginan.count == 1, let wish = alur.keinginan.first, alur.diminati == alur.keinginan {
            facts.isTerhalang =
                try RoomCheck(setup: parts.setup, alur: alur, now: now)
                .obstacle(to: wish, in: tx.snapshot) != nil
        }
        facts.tawaran = try SlotOffers(parts: parts, tx: tx, perkara: perkara, now: now).offers(in: notice)
        if case .menungguPemohon(_, let slots) = alur.keadaan, let first = slots.first {
            facts.ditahanSampai = try heldUntil(first, room)
        }
        return facts
    }

    private var wishedDays: [Tanggal] {
        let wished = alur.keinginan.map(\.tanggal) + alur.surat.kegiatan.map(\.tanggal)
        return Set(wished + [alur.jadwal, alur.jadwalAgenda].compactMap { $0?.tanggal }).sorted()
    }

    /// The agreed day, the days offered to the applicant, or else the wished ones: those that a mail warns of.
    private func daysAtStake(_ notice: Notice) -> [Tanggal] {
        if case .menungguPemohon(_, let slots) = alur.keadaan { return Set(slots.map(\.tanggal)).sorted() }
        if notice.kepada == .pemohon { return [] }
        return alur.jadwal.map { [$0.tanggal] } ?? wishedDays
    }

    /// The holiday's name, nothing for a weekday without work; nil on a working day.
    private func closing(_ tanggal: Tanggal) -> String? {
        let hours = parts.setup.jamKerja
        return hours.libur[tanggal] ?? (hours.hariKerja(tanggal) == nil ? "" : nil)
    }

    private func heldUntil(_ slot: Jadwal, _ room: Ruang) throws -> Date? {
        let held = try tx.snapshot.isian(ruang: room.kode, from: slot.tanggal, to: slot.tanggal, at: now)
        for one in held where one.pemakaian.jadwal == slot {
            if case .ditahan(alur.tag, let end) = one.jenis { return end }
        }
        return nil
    }

    private func day(_ tanggal: Tanggal, _ room: Ruang) throws -> RoomFacts.Hari {
        let taken = try tx.snapshot.isian(ruang: room.kode, from: tanggal, to: tanggal, at: now)
            .filter { $0.tag != alur.tag }.map(RoomFacts.Baris.init)
        // A time whose hold is over may still be answered with a yes: it is a wish again.
        let wished = try tx.snapshot.peminat(ruang: room.kode, from: tanggal, to: tanggal)
            .filter { $0.jenis != .terisi && $0.tag != alur.tag }
            .map { RoomFacts.Baris(jadwal: $0.jadwal, isian: .diinginkan($0.tag)) }
            .filter { wish in !taken.contains { $0.jadwal == wish.jadwal && $0.isian.tag == wish.isian.tag } }
        let weekly = room.terblokir.compactMap { block in
            block.jadwal(tanggal).map { RoomFacts.Baris(jadwal: $0, isian: .diblokir(block.nama)) }
        }
        return RoomFacts.Hari(
            tanggal: tanggal, libur: closing(tanggal), baris: (taken + wished + weekly).sorted { $0.jadwal < $1.jadwal }
        )
    }
}

extension RoomFacts.Baris {
    fileprivate init(_ entry: IsianAgenda) {
        let isian: RoomFacts.Isian =
            switch entry.jenis {
            case .terisi(let tag, let perihal): .terisi(tag, perihal: perihal)
            case .ditahan(let tag, let end): .ditahan(tag, sampai: end)
            case .diblokir(_, let alasan): .diblokir(alasan)
            }
        self.init(jadwal: entry.pemakaian.jadwal, isian: isian)
    }
}
