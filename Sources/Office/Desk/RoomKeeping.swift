import Foundation
import Persuratan
import Register

/// Keeps what the agenda knows of a request in step with the request: what it holds, what it wishes, and who loses a time
/// that it got.
struct RoomKeeping {
    let parts: DeskParts
    let tx: RegisterTransaction
    let at: Date

    /// Records what the request holds and wishes now. A hold lasts some working hours from the question that made it.
    ///
    /// - Parameter before: the request before this work; nil for a new one.
    func keep(_ perkara: Perkara, since before: Alur?) throws {
        let (alur, room) = (perkara.alur, parts.setup.ruang(of: perkara.alur))
        if alur.diminati != before?.diminati || alur.ruang != before?.ruang {
            try tx.wish(alur.diminati, ruang: room.kode, case: perkara.id)
        }
        let isNewQuestion = alur.permintaan != before?.permintaan
        guard alur.ditahan != before?.ditahan ?? [] || !alur.ditahan.isEmpty && isNewQuestion else { return }
        let end = parts.setup.jamKerja.deadline(parts.setup.tahanMenit, after: at)
        try tx.hold(alur.ditahan.map(room.pemakaian), case: perkara.id, until: end, at: at)
    }

    /// Whoever has, was offered, or wishes something of a time that is about to be taken.
    ///
    /// - Parameter winner: the request that gets it; nil for the office itself.
    func losers(of taken: PemakaianRuang, to winner: Int64?) throws -> [Peminat] {
        let room = parts.setup.ruang.first { $0.kode == taken.ruang }
        let day = taken.jadwal.tanggal
        return try tx.snapshot.peminat(ruang: taken.ruang, from: day, to: day).filter {
            $0.permohonan != winner
                && (room?.pemakaian($0.jadwal).terpakai ?? $0.jadwal).overlaps(taken.terpakai)
        }
    }

    /// Tells those requests that their times are gone: their schedules are settled anew at once. The time must be taken
    /// already, so that no mail offers it.
    ///
    /// - Returns: the requests that lost something, in the order of their numbers.
    @discardableResult
    func tell(_ hit: [Peminat], _ sebab: SebabBentrok) throws -> [CaseTag] { try tell(hit.map { ($0, sebab) }) }

    /// The same for several times at once, each with its reason: one request is told once.
    @discardableResult
    func tell(_ hit: [(loser: Peminat, sebab: SebabBentrok)]) throws -> [CaseTag] {
        var tags: [CaseTag] = []
        for id in Set(hit.map(\.loser.permohonan)).sorted() {
            guard let perkara = try tx.snapshot.perkara(id: id) else { continue }
            if try tell(perkara, hit.filter { $0.loser.permohonan == id }) { tags.append(perkara.alur.tag) }
        }
        return tags
    }

    private func tell(_ perkara: Perkara, _ lost: [(loser: Peminat, sebab: SebabBentrok)]) throws -> Bool {
        let moment = max(at, perkara.alur.pengerjaan.last?.mulai ?? at)
        var work = CaseWork(perkara, parts: parts, tx: tx, at: moment, origin: nil)
        if let (entered, sebab) = lost.first(where: { $0.loser.jenis == .terisi }) {
            try work.take(.displaced(Bentrok(diminta: entered.jadwal, sebab: sebab)), penjelasan: "the room is needed")
        }
        var reasons: [Jadwal: SebabBentrok] = [:]
        for (loser, sebab) in lost where loser.jenis != .terisi {
            reasons[loser.jadwal] = reasons[loser.jadwal] ?? sebab
        }
        let others = reasons.sorted { $0.key < $1.key }.map { Bentrok(diminta: $0.key, sebab: $0.value) }
        if !others.isEmpty { try work.take(.slotsLost(others), penjelasan: "its time went to another") }
        try work.finish()
        return !work.events.isEmpty
    }
}
