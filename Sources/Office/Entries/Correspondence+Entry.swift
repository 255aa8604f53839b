import Mail
import Persuratan
import Register

/// What came another way than by mail.
///
/// Trusted for what its channel is: the form's address was confirmed, a program vouches for its own with its key, the counter's
/// paper lay before the secretariat. It asks for something or nothing; it never answers a mail of ours, whatever codes stand in
/// it: who fills in a form has shown no code by which the office's server could vouch for the sender.
extension Correspondence {
    func entry(_ reading: RequestReading) throws -> Desk.Result {
        let note = EntryComposer.note(of: mail, saluran: pesan.saluran)
        var reading = reading
        if let note { reading.add(note) }
        let jenis = note?.jenis ?? reading.surat.jenis
        guard let sop = parts.setup.sop(for: jenis) else {
            return try parts.register.write { try setAside(.bukanPermohonan(reading.reason), $0) }
        }
        let typed = note.map {
            PembetulanTangan(koreksi: $0.koreksi, oleh: Petugas(nama: $0.nama, peran: $0.peran), alasan: nil)
        }
        return try parts.register.write { try request(reading, sop, $0, typed: typed) }
    }
}
