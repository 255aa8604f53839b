import Foundation
import Mail
import Persuratan
import Reading
import Register

/// Officers who name by mail who stands in for them.
extension Correspondence {
    /// What became of the mail; nil when it names nobody for a time, and is an answer like any other.
    func standIn(_ request: Permintaan, _ perkara: Perkara, _ tx: RegisterTransaction) throws -> Desk.Result? {
        let people = parts.setup.pejabat.values.sorted { $0.peran < $1.peran } + parts.setup.calonPengganti
        let context = ReplyContext(
            tahap: .umum, peran: request.peran.description, officers: people.map(OfficerEntry.init),
            now: pesan.diterima, officeTime: parts.setup.waktu)
        guard let named = StandInReader().read(mail.newText.text, context) else { return nil }
        guard let objection = try appoint(named, request, tx) else {
            return try finish("stand-in for \(request.peran): \(named.kepada ?? "-")", perkara, tx)
        }
        let unclear = Unclear(
            permintaan: request.nomor, oleh: request.peran, kekurangan: [.penggantiTidakBisa(objection)])
        let why = "it names a stand-in: \(objection.rawValue)"
        return try record(DecidedEvent(event: .unclear(unclear), penjelasan: why), in: perkara, tx)
    }

    /// - Returns: why nobody was named; nil when somebody was.
    private func appoint(
        _ named: PenggantiDisebut, _ request: Permintaan, _ tx: RegisterTransaction
    ) throws -> KeberatanPengganti? {
        let holders = try Pemangku(setup: parts.setup, register: tx.snapshot, at: pesan.diterima)
        guard holders.pelaku(request.peran) == nil else { return .olehPengganti }
        guard !named.isMixed else { return .bersamaKeputusan }
        guard let person = named.kepada.flatMap({ Peran($0) }).flatMap(parts.setup.orang) else { return .tidakDikenal }
        guard let sampai = named.sampai else { return .hariBelumPasti }
        let today = parts.setup.waktu.tanggal(pesan.diterima)
        let one = Penggantian(
            peran: request.peran, oleh: person, sebagai: named.isPelaksanaTugas ? .plt : .plh,
            dari: max(named.mulai ?? today, today), sampai: sampai)
        let baru = PenggantiBaru(one, asal: .pejabat, dikukuhkan: request.peran, pesan: pesan.id)
        return try Penunjukan(parts: parts, tx: tx).appoint(baru)
    }
}
