import Foundation
import Persuratan
import Register

/// The free times that a mail offers under numbers. They are kept with the question: every mail of one question shows the
/// same number for the same time, and a late digit means what its mail showed.
struct SlotOffers {
    let parts: DeskParts
    let tx: RegisterTransaction
    let perkara: Perkara
    let now: Date

    private var alur: Alur { perkara.alur }
    private var room: Ruang { parts.setup.ruang(of: alur) }

    /// What the mail offers: only what can still be had.
    func offers(in notice: Notice) throws -> [Tawaran] {
        guard notice.permintaan > 0, notice.permintaan == alur.permintaan, let list = wanted(notice.kepada) else {
            return []
        }
        var offers = try tx.snapshot.tawaran(case: perkara.id, permintaan: notice.permintaan)
        if offers.isEmpty {
            offers = try found(list)
            try tx.record(offers, case: perkara.id, permintaan: notice.permintaan)
        }
        let check = RoomCheck(setup: parts.setup, alur: alur, now: now)
        return try offers.filter { try check.obstacle(to: $0.jadwal, in: tx.snapshot) == nil }
    }

    /// What is looked for: so many times, behind the last number that the mail has for other answers.
    private struct Wanted {
        let after: Int
        let count: Int
        /// Times to be offered first, if they are free.
        let first: [Jadwal]
        /// Times that have another number or word already.
        let besides: [Jadwal]
    }

    private func wanted(_ role: Peran) -> Wanted? {
        switch alur.keadaan {
        case .menungguPejabat(let no):
            guard let langkah = alur.sop.langkah(no), langkah.jenis == .penjadwalan, role == langkah.pelaksana
            else { return nil }
            let several = alur.keinginan.count > 1
            return Wanted(
                after: langkah.perintah.count, count: Tawaran.untukPejabat, first: several ? alur.keinginan : [],
                besides: several ? [] : alur.keinginan)
        case .menungguPemohon(_, let slots):
            guard role == .pemohon else { return nil }
            return Wanted(after: slots.count, count: Tawaran.untukPemohon, first: [], besides: slots)
        case .menungguKelengkapan, .mencatat, .mengagendakan, .selesai, .ditolak, .dibatalkan, .dicatat: return nil
        }
    }

    private func found(_ wanted: Wanted) throws -> [Tawaran] {
        guard room.muat(alur.surat.jumlahPeserta) else { return [] }
        let check = RoomCheck(setup: parts.setup, alur: alur, now: now)
        var times = try wanted.first.filter { try check.obstacle(to: $0, in: tx.snapshot) == nil }
        let start = searchStart
        let end = start.ditambah(hari: PencariSlot.jangkauanHari)
        let taken = try tx.snapshot.isian(ruang: room.kode, from: start, to: end, at: now)
            .filter { $0.tag != alur.tag }.map(\.pemakaian.terpakai)
        let besides = (wanted.besides + times).map { room.pemakaian($0).terpakai }
        let finder = PencariSlot(ruang: room, jamKerja: parts.setup.jamKerja, agenda: AgendaRuang(taken + besides))
        times += finder.cari(max(0, wanted.count - times.count), lama: duration, dari: start).slots
        return times.prefix(wanted.count).enumerated().map { index, time in
            Tawaran(nomor: wanted.after + index + 1, jadwal: time, ruang: room.kode)
        }
    }

    /// The first wished day, or tomorrow.
    private var searchStart: Tanggal {
        let tomorrow = parts.setup.waktu.tanggal(now).ditambah(hari: 1)
        let wished = alur.keinginan.map(\.tanggal).min() ?? alur.surat.kegiatan.map(\.tanggal).min()
        return max(tomorrow, wished ?? tomorrow)
    }

    private var duration: Int {
        (alur.keinginan.first ?? alur.surat.kegiatan.first?.jadwal(lamaBaku: alur.sop.lamaBaku))?.lama
            ?? alur.sop.lamaBaku
    }
}
