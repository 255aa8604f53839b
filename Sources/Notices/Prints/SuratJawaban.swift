import Foundation
import Persuratan

/// The office's answer to an applicant as a letter: approval or refusal.
///
/// Layout: kop, date, Nomor/Sifat/Lampiran/Hal, Yth., body, the signer (surat dinas, Permendagri 1/2023). It is not signed
/// here, and says so: whoever has the authority signs it, on paper or with an electronic signature.
public struct SuratJawaban: Sendable {
    public var kepala: KepalaCetakan
    public var alur: Alur
    public var penandatangan: Pejabat?
    public var ruang: String
    public var yangPerluDibawa: [String]
    /// Where it is dated, such as `Pontianak`.
    public var tempat: String?
    /// How it is numbered; places such as `{agenda}`, `{bulan}` and `{tahun}` are filled in. nil: by the request's tag.
    public var polaNomor: String?

    public init(
        kepala: KepalaCetakan, alur: Alur, penandatangan: Pejabat?, ruang: String, yangPerluDibawa: [String],
        tempat: String?, polaNomor: String?
    ) {
        (self.kepala, self.alur, self.penandatangan, self.ruang) = (kepala, alur, penandatangan, ruang)
        (self.yangPerluDibawa, self.tempat, self.polaNomor) = (yangPerluDibawa, tempat, polaNomor)
    }

    /// Whether it approves. Without a way ended in either there is no letter.
    private var isPersetujuan: Bool { if case .ditolak = alur.keadaan { false } else { true } }

    /// `surat-persetujuan-PC-2026-0001.pdf`
    var nama: String { "surat-\(isPersetujuan ? "persetujuan" : "jawaban")-\(alur.tag).pdf" }

    func values() -> [String: Nilai] {
        let surat = alur.surat
        let today = kepala.waktu.tanggal(kepala.now)
        var values = kepala.values()
        values.merge([
            "tag": .teks(alur.tag.description), "tempat": .baris(tempat), "tanggal": .teks(today.tertulis),
            "nomor": .baris(nomor(on: today)), "setuju": .ya(isPersetujuan), "berubah": .ya(alur.urutanAgenda > 1),
            "peminjaman": .ya(surat.jenis == .peminjaman), "alasan": .panjang(alur.alasan), "ruang": .baris(ruang),
            "surat": surat.cetak(alur.nomorAgenda, zona: kepala.waktu.zona),
            "yangPerluDibawa": .butir(yangPerluDibawa), "jadwal": alur.jadwal.map(slot) ?? .kosong,
            "kepada": .objek([
                "jabatan": .baris(surat.jabatanPenandatangan), "asal": .baris(surat.asal),
                "nama": .baris(surat.penandatangan ?? alur.pemohon.nama ?? alur.pemohon.alamat.description),
            ]),
            "penandatangan": .objek([
                "jabatan": .baris(penandatangan?.jabatan ?? kepala.kantor.nama), "nama": .baris(penandatangan?.nama),
            ]),
        ]) { $1 }
        return values
    }

    private func slot(_ jadwal: Jadwal) -> Nilai {
        .objek([
            "hari": .teks(jadwal.tanggal.lengkap),
            "waktu": .teks("\(jadwal.mulai.tertulis) s.d. \(jadwal.selesai.tertulis) \(kepala.waktu.zona)"),
        ])
    }

    /// The pattern's places filled in: `{agenda}` the agenda number without its year, `{tag}`, `{bulan}` in Roman numbers,
    /// `{tahun}`.
    private func nomor(on today: Tanggal) -> String {
        guard let polaNomor else { return alur.tag.description }
        let months = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
        return polaNomor.replacing("{agenda}", with: alur.nomorAgenda.map { String($0.urut) } ?? "-")
            .replacing("{tag}", with: alur.tag.description).replacing("{bulan}", with: months[today.bulan - 1])
            .replacing("{tahun}", with: String(today.tahun))
    }
}
