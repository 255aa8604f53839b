import Foundation
import Notices
import Persuratan
import Register

/// Writes the mail by which somebody signs in to the pages, and keeps the link's fingerprint, both or neither.
public struct SignInMail: Sendable {
    private let parts: DeskParts

    public init(parts: DeskParts) { self.parts = parts }

    /// - Parameter sidik: what is stored of the link's secret.
    public func write(
        _ url: String, sidik: String, sampai: Date, kepada alamat: EmailAddress, nama: String
    ) throws {
        let now = parts.clock.now()
        let minutes = Int((sampai.timeIntervalSince(now) / 60).rounded())
        try parts.register.write { tx in
            try tx.record(tautan: sidik, alamat: alamat, sampai: sampai, at: now)
            try OfficeMailWriter(parts: parts, tx: tx).write(
                .tautanMasuk(TautanMasuk(url: url, menit: minutes)), kepada: alamat, nama: nama,
                id: "masuk-\(sidik.prefix(24))", origin: nil)
        }
    }
}
