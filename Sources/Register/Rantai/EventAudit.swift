import Foundation
import GRDB
import Persuratan

/// Holds the register's tables against the recorded events: whoever computes a new chain after a change of `surat_masuk`,
/// `disposisi` or the agenda has not changed what the events say.
struct EventAudit {
    let register: RegisterSnapshot

    func faults() throws -> [TemuanAudit] {
        // Requests whose personal data was removed have lost the words that made them.
        let ids = try Int64.fetchAll(
            register.db,
            sql: """
                SELECT id FROM permohonan WHERE id NOT IN
                    (SELECT permohonan_id FROM penghapusan WHERE permohonan_id IS NOT NULL) ORDER BY id
                """)
        return try ids.flatMap(faults)
    }

    private func faults(_ id: Int64) throws -> [TemuanAudit] {
        guard let perkara = try? register.perkara(id: id) else {
            return [.tidakSesuaiPeristiwa(tag: "permohonan \(id)", tabel: "peristiwa")]
        }
        let alur = perkara.alur
        var wrong: [String] = []
        if try !isRequest(id, alur) { wrong.append("permohonan") }
        if try !isLetter(id, alur, entered(id, alur)) { wrong.append("surat_masuk") }
        if try dispositions(id) != alur.disposisi.enumerated().map({ Self.line($0.offset + 1, $0.element) }) {
            wrong.append("disposisi")
        }
        if try !isAgenda(id, alur) { wrong.append("agenda") }
        return wrong.map { .tidakSesuaiPeristiwa(tag: alur.tag.description, tabel: $0) }
    }

    /// The letter as the register got it last; what the applicant completed later is not entered.
    private func entered(_ id: Int64, _ alur: Alur) throws -> MetadataSurat? {
        var again: Alur?
        var letter: MetadataSurat?
        for one in try register.peristiwa(of: id) {
            var actions: [Action] = []
            if case .received(let permohonan) = one.event, again == nil {
                (again, actions) = Alur.begin(sop: alur.sop, tag: alur.tag, with: permohonan, at: one.pada)
            } else {
                actions = again?.handle(one.event, at: one.pada) ?? []
            }
            for case .register(let surat) in actions { letter = surat }
        }
        return letter
    }

    private func isRequest(_ id: Int64, _ alur: Alur) throws -> Bool {
        let row = try Row.fetchOne(
            register.db, sql: "SELECT keadaan, langkah, pemegang FROM permohonan WHERE id = ?", arguments: [id])
        return row.map {
            $0["keadaan"] as String == alur.keadaan.nama && $0["langkah"] as Int? == alur.keadaan.langkah
                && $0["pemegang"] as String? == alur.pemegang?.description
        } ?? false
    }

    private func isLetter(_ id: Int64, _ alur: Alur, _ entered: MetadataSurat?) throws -> Bool {
        let row = try Row.fetchOne(
            register.db, sql: "SELECT tahun, nomor_agenda, isi FROM surat_masuk WHERE permohonan_id = ?",
            arguments: [id])
        guard let row else { return alur.nomorAgenda == nil }
        let surat = try? StoredJSON.value(MetadataSurat.self, from: row["isi"], what: "letter")
        return NomorAgenda(tahun: row["tahun"], urut: row["nomor_agenda"]) == alur.nomorAgenda && surat == entered
    }

    private func dispositions(_ id: Int64) throws -> [String] {
        try Row.fetchAll(
            register.db,
            sql:
                "SELECT urut, langkah, dari, kepada, instruksi, syarat FROM disposisi WHERE permohonan_id = ? ORDER BY urut",
            arguments: [id]
        ).map { row in row.databaseValues.map(\.description).joined(separator: "|") }
    }

    private static func line(_ urut: Int, _ one: Disposisi) -> String {
        let values: [any DatabaseValueConvertible] = [
            urut, one.langkah, one.dari.description, one.kepada.description,
            one.instruksi.databaseValue, (one.syarat.isEmpty ? nil : one.syarat.joined(separator: "; ")).databaseValue,
        ]
        return values.map { $0.databaseValue.description }.joined(separator: "|")
    }

    private func isAgenda(_ id: Int64, _ alur: Alur) throws -> Bool {
        let row = try Row.fetchOne(
            register.db,
            sql: "SELECT tanggal, mulai, selesai FROM agenda WHERE permohonan_id = ? AND keadaan = 'terisi'",
            arguments: [id])
        return row.map { Jadwal($0) == alur.jadwalAgenda } ?? (alur.jadwalAgenda == nil)
    }
}
