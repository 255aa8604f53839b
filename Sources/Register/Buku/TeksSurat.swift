import Foundation
import GRDB
import Persuratan

/// The texts of letters and their attachments, for search alone.
enum TeksSurat {
    /// A request's text is taken into the index up to here, in UTF-8 bytes: 150 pages.
    static let limit = 400_000

    /// Both, one after the other; what is there already is not added.
    static func joined(_ old: String, _ new: String) -> String {
        guard !old.isEmpty else { return clipped(new) }
        return old.hasPrefix(new) || old.hasSuffix(new) ? old : clipped(old + "\n\n" + new)
    }

    private static func clipped(_ text: String) -> String {
        text.utf8.count <= limit ? text : String(decoding: text.utf8.prefix(limit), as: UTF8.self)
    }
}

extension RegisterTransaction {
    /// Notes what a letter and its attachments say, so that they can be found by their words.
    public func note(teks: String, case permohonan: Int64) throws {
        let words = teks.unicodeScalars.contains("\0") ? teks.replacing("\0", with: " ") : teks
        let old = try String.fetchOne(
            db, sql: "SELECT isi FROM teks_masuk WHERE permohonan_id = ?", arguments: [permohonan])
        try db.execute(
            sql: """
                INSERT INTO teks_masuk (permohonan_id, isi) VALUES (?1, ?2)
                ON CONFLICT (permohonan_id) DO UPDATE SET isi = ?2
                """, arguments: [permohonan, TeksSurat.joined(old ?? "", words)])
    }

    /// Leaves nothing in the index of words that were taken out of it; over many letters this takes minutes.
    public func compactIndex() throws { try db.execute(sql: "INSERT INTO cari (cari) VALUES ('optimize')") }

    /// Forgets what a letter and its attachments say; the letter's row in the agenda book stays.
    public func forgetText(case permohonan: Int64) throws {
        try db.execute(sql: "DELETE FROM teks_masuk WHERE permohonan_id = ?", arguments: [permohonan])
        let kunci = try Int64.fetchOne(
            db, sql: "SELECT kunci FROM buku WHERE permohonan_id = ?", arguments: [permohonan])
        guard let kunci else { return }
        let keeper = BukuKeeper(db)
        try keeper.unindex(kunci)
        try db.execute(sql: "UPDATE teks_surat SET isi = '' WHERE kunci = ?", arguments: [kunci])
        try keeper.index(kunci)
    }
}
