import Foundation
import GRDB
import Persuratan

/// What has a room at a time: a visit, a hold for one, or the office itself.
public struct IsianAgenda: Sendable, Equatable {
    public enum Jenis: Sendable, Equatable {
        case terisi(CaseTag, perihal: String?)
        /// Kept for that request until then.
        case ditahan(CaseTag, sampai: Date)
        /// Taken by the office itself; `id` gives it free again.
        case diblokir(id: Int64, alasan: String)
    }

    public let pemakaian: PemakaianRuang
    public let jenis: Jenis

    /// Whether nothing else can be entered then.
    public var isTetap: Bool {
        switch jenis {
        case .terisi, .diblokir: true
        case .ditahan: false
        }
    }

    /// The request it is for; nil for the office's own need.
    public var tag: CaseTag? {
        switch jenis {
        case .terisi(let tag, _), .ditahan(let tag, _): tag
        case .diblokir: nil
        }
    }

    /// Why nobody else can have that time.
    public var sebabBentrok: SebabBentrok {
        switch jenis {
        case .terisi(let tag, _): .terisi(pemakaian.jadwal, oleh: tag)
        case .ditahan(let tag, _): .ditahan(pemakaian.jadwal, oleh: tag)
        case .diblokir(_, let alasan): .diblokir(pemakaian.jadwal, alasan: alasan)
        }
    }
}

extension RegisterSnapshot {
    /// What has the room on those days, in order of time: entered visits, the office's own needs, and holds that are not
    /// over at `now`.
    public func isian(ruang: String, from first: Tanggal, to last: Tanggal, at now: Date) throws -> [IsianAgenda] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT agenda.*, tag, perihal FROM agenda
                LEFT JOIN permohonan ON permohonan.id = agenda.permohonan_id
                LEFT JOIN surat_masuk ON surat_masuk.permohonan_id = agenda.permohonan_id
                WHERE agenda.keadaan = 'terisi' AND ruang = ?1 AND agenda.tanggal BETWEEN ?2 AND ?3
                UNION ALL
                SELECT agenda.*, tag, NULL FROM agenda JOIN permohonan ON permohonan.id = agenda.permohonan_id
                WHERE agenda.keadaan = 'sementara' AND ruang = ?1 AND agenda.tanggal BETWEEN ?2 AND ?3 AND sampai_at > ?4
                ORDER BY tanggal, mulai, id
                """, arguments: [ruang, first.description, last.description, now]
        ).map(IsianAgenda.init)
    }

    /// What the office has taken for itself from that day on, in order of time.
    public func blokir(from first: Tanggal, limit: Int) throws -> [IsianAgenda] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT *, NULL AS tag, NULL AS perihal FROM agenda
                WHERE keadaan = 'terisi' AND jenis = 'blokir' AND tanggal >= ? ORDER BY tanggal, mulai, ruang LIMIT ?
                """, arguments: [first.description, limit]
        ).map(IsianAgenda.init)
    }
}

extension IsianAgenda {
    fileprivate init(_ row: Row) throws {
        guard let jadwal = Jadwal(row), let taken = Jadwal(row, "terpakai_mulai", "terpakai_selesai") else {
            throw RegisterError.unreadable(what: "row of the agenda", reason: row.description)
        }
        pemakaian = PemakaianRuang(ruang: row["ruang"], jadwal: jadwal, terpakai: taken)
        if let alasan = row["alasan"] as String? {
            jenis = .diblokir(id: row["id"], alasan: alasan)
        } else if let tag = (row["tag"] as String?).flatMap({ CaseTag($0) }) {
            let end = row["keadaan"] == "sementara" ? row["sampai_at"] as Date? : nil
            jenis = end.map { .ditahan(tag, sampai: $0) } ?? .terisi(tag, perihal: row["perihal"])
        } else {
            throw RegisterError.unreadable(what: "row of the agenda", reason: row.description)
        }
    }
}
