import Foundation
import Persuratan

/// What every mail can say of the office itself.
struct OfficeContext {
    let kantor: Kantor
    let envelope: Envelope

    init(_ kantor: Kantor, _ envelope: Envelope) { (self.kantor, self.envelope) = (kantor, envelope) }

    func values() -> [String: Nilai] {
        [
            "kantor": .objek([
                "nama": .baris(kantor.nama), "instansi": .baris(kantor.instansi), "alamat": .baris(kantor.alamat),
                "telepon": .baris(kantor.telepon), "laman": .baris(kantor.laman),
                "surel": .baris(envelope.pengirim.address),
            ]),
            "cetak": .ya(false),
            "zona": .baris(envelope.waktu.zona),
            "hariIni": .teks(envelope.waktu.tanggal(envelope.now).lengkap),
        ]
    }
}
