import Foundation
import Persuratan
import Register

/// A book of letters whose fields follow from their numbers.
struct BukuContoh {
    static let senders = ["SMKN 3 Pontianak", "Universitas Tanjungpura", "Dinas Pendidikan", "SDN 12", "Café Möbel"]
    static let kinds: [JenisPermohonan] = [.kunjungan, .peminjaman, .lain]
    static let urgencies = ["Biasa", "Segera", "Rahasia", nil, "Sangat Segera"]
    static let roles = ["sekretariat", "kadis", "kabid"].compactMap { Peran($0) }

    let home: TemporaryRegister

    init(letters: Int) throws {
        home = try TemporaryRegister()
        try home.register.write { tx in
            for number in 1...letters { try Self.enter(number, tx) }
        }
    }

    static func surat(_ number: Int) -> MetadataSurat {
        var surat = MetadataSurat(jenis: kinds[number % kinds.count])
        surat.nomor = "421.3/\(number)-TU"
        surat.tanggal = Tanggal("2026-01-01")?.ditambah(hari: number / 3)
        surat.asal = senders[number * 7 % senders.count]
        surat.perihal = number.isMultiple(of: 11) ? "Peminjaman ruang rapat" : "Permohonan kunjungan ke \(number)"
        surat.sifat = urgencies[number * 3 % urgencies.count]
        return surat
    }

    /// Opens request `number`, enters its letter and hands it to somebody.
    @discardableResult
    static func enter(_ number: Int, _ tx: RegisterTransaction) throws -> Perkara {
        var perkara = try Contoh.open(tx)
        let nomor = try tx.nextNomorAgenda(tahun: 2026)
        let day = Tanggal(tahun: 2026, bulan: 1, hari: 5)?.ditambah(hari: number / 2) ?? Tanggal(nomorHari: 0)
        try tx.enter(surat(number), nomor: nomor, tanggalTerima: day, case: perkara.id)
        if number.isMultiple(of: 2) { _ = perkara.alur.handle(.registered(nomor), at: Contoh.now) }
        try tx.update(perkara, at: Contoh.now)
        if number.isMultiple(of: 5) {
            try tx.record(
                Permintaan(
                    permohonan: perkara.id, tag: perkara.alur.tag, nomor: 1, peran: roles[number % 3],
                    alamat: Contoh.address, kode: "k\(number)", kedaluwarsa: Contoh.now), at: Contoh.now)
        }
        return perkara
    }

    func page(_ saringan: SaringanBuku, _ posisi: PosisiBuku = .awal, limit: Int = 50) throws -> HalamanBuku {
        try home.register.read { try $0.buku(saringan, posisi, limit: limit) }
    }

    func numbers(_ saringan: SaringanBuku, limit: Int = 500) throws -> [Int] {
        try page(saringan, limit: limit).baris.map(\.nomorAgenda.urut)
    }
}
