import GRDB
import Persuratan

extension RegisterTransaction {
    /// Notes by what this request's letter is known again; a newer letter of the request takes the older one's place.
    public func note(_ sidik: SidikSurat, pengirim: EmailAddress, case permohonan: Int64) throws {
        try db.execute(
            sql: """
                INSERT INTO sidik_surat (permohonan_id, pengirim, nomor, isi) VALUES (?, ?, ?, ?)
                ON CONFLICT (permohonan_id) DO UPDATE SET nomor = excluded.nomor, isi = excluded.isi
                """,
            arguments: [permohonan, pengirim.description.lowercased(), sidik.nomor, StoredJSON.text(sidik)])
    }
}

extension RegisterSnapshot {
    /// Requests whose letters are looked through; older ones of one sender are not what is sent again.
    private static let reach = 50

    /// The requests of this sender, and those whose letter has this number, newest first.
    public func similar(to sidik: SidikSurat, pengirim: EmailAddress) throws -> [(permohonan: Int64, sidik: SidikSurat)]
    {
        try Row.fetchAll(
            db,
            sql: """
                SELECT permohonan_id, isi FROM (
                    SELECT * FROM (SELECT permohonan_id, isi FROM sidik_surat WHERE pengirim = ?1
                        ORDER BY permohonan_id DESC LIMIT ?3)
                    UNION SELECT * FROM (SELECT permohonan_id, isi FROM sidik_surat WHERE nomor = ?2
                        ORDER BY permohonan_id DESC LIMIT ?3))
                ORDER BY permohonan_id DESC
                """, arguments: [pengirim.description.lowercased(), sidik.nomor, Self.reach]
        ).map { row in
            let id: Int64 = row["permohonan_id"]
            return (id, try StoredJSON.value(SidikSurat.self, from: row["isi"], what: "letter of request \(id)"))
        }
    }
}
