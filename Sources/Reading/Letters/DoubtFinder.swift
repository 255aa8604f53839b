import Persuratan

/// Lists what a request does not say, after what its readers doubted, in the order of a letter.
struct DoubtFinder {
    let surat: MetadataSurat
    let isLetter: Bool
    let selesaiTerbuka: Bool

    func all(_ doubted: [Klarifikasi]) -> [Klarifikasi] {
        var all = doubted
        func add(_ medan: Medan, _ alasan: String, if missing: Bool) {
            if missing, !all.contains(where: { $0.medan == medan }) { all.append(Klarifikasi(medan, alasan)) }
        }
        let event = surat.kegiatan.first
        add(.suratResmi, Kalimat.suratResmi, if: !isLetter)
        add(.nomor, Kalimat.tanpaNomor, if: surat.nomor == nil)
        add(.tanggal, Kalimat.tanpaTanggal, if: surat.tanggal == nil)
        add(.asal, Kalimat.tanpaAsal, if: surat.asal == nil)
        add(.tanggalKegiatan, Kalimat.tanpaTanggalKegiatan, if: event == nil)
        add(.waktuMulai, Kalimat.tanpaWaktu, if: event != nil && event?.mulai == nil)
        add(
            .waktuSelesai, Kalimat.tanpaWaktuSelesai,
            if: event?.mulai != nil && event?.selesai == nil && !selesaiTerbuka)
        add(.jumlahPeserta, Kalimat.tanpaJumlah, if: surat.jumlahPeserta == nil)
        add(.penandatangan, Kalimat.tanpaPenandatangan, if: isLetter && surat.penandatangan == nil)
        add(.kontak, Kalimat.tanpaKontak, if: surat.kontakTelepon == nil && surat.kontakEmail == nil)
        let order = Medan.allCases
        return all.sorted { (order.firstIndex(of: $0.medan) ?? 0) < (order.firstIndex(of: $1.medan) ?? 0) }
    }
}
