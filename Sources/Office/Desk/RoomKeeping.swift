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
    func tell(_ hit: [Peminat], _ sebab: SebabBentrok) throws -> [CaseTag] {
        var tags: [CaseTag] = []
        for id in Set(hit.map(\.permohonan)).sorted() {
            guard let perkara = try tx.snapshot.perkara(id: id) else { continue }
            let lost = hit.filter { $0.permohonan == id }
            if try tell(perkara, lost, sebab) { tags.append(perkara.alur.tag) }
        }
        return tags
    }

    private func tell(_ perkara: Perkara, _ lost: [Peminat], _ sebab: SebabBentrok) throws -> Bool {
        let moment = max(at, perkara.alur.pengerjaan.last?.mulai ?? at)
        var work = CaseWork(perkara, parts: parts, tx: tx, at: moment, origin: nil)
        if let entered = lost.first(where: { $0.jenis == .terisi }) {
            try work.take(.displaced(Bentrok(diminta: entered.jadwal, sebab: sebab)), penjelasan: "the room is needed")
        }
        let others = Set(lost.filter { $0.jenis != .terisi }.map(\.jadwal)).sorted()
        if !others.isEmpty {
            let reasons = others.map { Bentrok(diminta: $0, sebab: sebab) }
            try work.take(.slotsLost(reasons), penjelasan: "its time went to another")
        }
        try work.finish()
        return !work.events.isEmpty
    }
}
