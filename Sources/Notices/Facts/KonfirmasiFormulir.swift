import Foundation
import Persuratan

/// The public form was filled in with this address; it counts once its owner says so.
public struct KonfirmasiFormulir: Sendable, Hashable {
    public let tautan: String
    public let instansi: String
    public let tanggal: Tanggal
    /// Until when the link can be used.
    public let sampai: Date

    public init(tautan: String, instansi: String, tanggal: Tanggal, sampai: Date) {
        (self.tautan, self.instansi, self.tanggal, self.sampai) = (tautan, instansi, tanggal, sampai)
    }

    func value(_ waktu: OfficeTime) -> Nilai {
        .objek([
            "tautan": .teks(tautan), "instansi": .baris(instansi), "tanggal": .teks(tanggal.lengkap),
            "sampai": .teks(waktu.lengkap(sampai)),
        ])
    }
}
