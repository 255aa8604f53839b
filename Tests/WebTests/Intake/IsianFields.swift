import Persuratan

@testable import Web

/// What the description must name.
enum IsianFields {
    static let all = IsianFormulir.medan + [UploadedForm.letterField, UploadedForm.otherField]
    static let told = [
        "nomor", "resi", "keadaan", "tautan", "diterima", "sejak", "langkah", "jumlah_langkah", "menunggu_pemohon",
        "nomor_agenda", "jadwal", "ruang",
    ]
}
