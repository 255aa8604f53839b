import GRDB
import Persuratan

extension RegisterSnapshot {
    /// The agenda book's row of that number; nil when there is none.
    public func barisBuku(_ nomor: NomorAgenda) throws -> BarisBuku? {
        try row("kunci = ?", [KunciBuku.batas(nomor)]).flatMap { $0.nomorAgenda == nomor ? $0 : nil }
    }

    /// The agenda book's row of that request; nil while it has no agenda number.
    public func barisBuku(_ tag: CaseTag) throws -> BarisBuku? {
        try row("permohonan_id = (SELECT id FROM permohonan WHERE tag = ?)", [tag.description])
    }

    private func row(_ condition: String, _ arguments: StatementArguments) throws -> BarisBuku? {
        try Row.fetchOne(db, sql: "SELECT \(BarisBuku.columns) FROM buku WHERE \(condition)", arguments: arguments)
            .map { try BarisBuku(stored: $0) }
    }

    /// The request's line in the list of requests.
    public func ringkas(_ tag: CaseTag) throws -> PerkaraRingkas? {
        try perkaraList("tag = ?", [tag.description], limit: 1).first
    }

    /// The requests that wait for that role, newest first, and how many there are.
    public func menunggu(_ peran: Peran, limit: Int) throws -> (baris: [PerkaraRingkas], jumlah: Int) {
        let count = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM permohonan WHERE pemegang = ?", arguments: [peran.description])
        return (try perkaraList("pemegang = ?", [peran.description], limit: limit), count ?? 0)
    }
}
