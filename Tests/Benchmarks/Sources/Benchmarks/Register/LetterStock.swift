import Foundation
import Persuratan
import Register

/// Letters of ten years, as an office gets them: a few senders write often and many once, a few words are in every letter
/// and many in few. The same number gives the same letter.
struct LetterStock {
    static let firstDay = Tanggal(nomorHari: 16_802)
    /// Letters a year; the next year begins with number 1 again.
    let perYear: Int
    private let address: EmailAddress
    private let roles: [Peran]
    private let sop: SOP

    init(total: Int) throws {
        perYear = max(1, total / 10)
        let names = ["sekretariat", "kadis", "kabid", "seksi", "admin_pontive"].compactMap { Peran($0) }
        guard names.count == 5, let address = EmailAddress("pemohon@contoh.example") else {
            throw BenchmarkError.failed("letters", "no such roles")
        }
        (roles, self.address) = (names, address)
        sop = SOP(
            kode: "PC", judul: "SOP", pelaksana: [KolomPelaksana(peran: .pemohon, judul: "Pemohon")],
            langkah: [
                Langkah(
                    no: 1, aktivitas: "mengajukan", pelaksana: .pemohon, kelengkapan: [], waktuTertulis: "10 Menit",
                    menit: 10, output: [], jenis: .permohonan, lanjut: 2, kembali: nil, kata: [:]),
                Langkah(
                    no: 2, aktivitas: "mencatat", pelaksana: names[0], kelengkapan: [], waktuTertulis: "10 Menit",
                    menit: 10, output: [], jenis: .pencatatan, lanjut: nil, kembali: 1, kata: [.lanjut: ["catat"]]),
            ], sekretariat: names[0], dokumen: [], lamaBaku: 120)
    }

    /// Enters letter `index`, from 0, with all that a request has when it is entered.
    func enter(_ index: Int, _ tx: RegisterTransaction) throws {
        var dice = Dice(seed: UInt64(index))
        let (year, place) = (index / perYear, index % perYear)
        let day = Tanggal(nomorHari: Self.firstDay.nomorHari + year * 365 + year / 4 + place * 364 / perYear)
        let moment = OfficeTime.wib.instant(day, Pukul(jam: 9) ?? .tengahMalam)
        let surat = letter(index, day, &dice)
        let permohonan = Permohonan(
            pemohon: Pemohon(nama: surat.kontakNama, alamat: address), dokumen: Set(Dokumen.allCases), surat: surat)
        guard let tag = CaseTag(kode: "PC", tahun: day.tahun, urut: place + 1),
            let nomor = NomorAgenda(tahun: day.tahun, urut: place + 1)
        else { throw BenchmarkError.failed("letters", "no such number") }
        let alur = Alur.begin(sop: sop, tag: tag, with: permohonan, at: moment).alur
        let id = try tx.open(alur, at: moment)
        try tx.append(.received(permohonan), to: id, at: moment, from: nil, penjelasan: nil)
        try tx.note(teks: LetterWords.text(index, surat, &dice), case: id)
        let asked = roles[dice.roll(roles.count)]
        let request = Permintaan(
            permohonan: id, tag: tag, nomor: 1, peran: asked, alamat: address, kode: "k\(index)", kedaluwarsa: moment)
        try tx.record(request, at: moment)
        try tx.enter(surat, nomor: nomor, tanggalTerima: day, case: id)
        try tx.update(Perkara(id: id, alur: alur), at: moment)
    }

    private func letter(_ index: Int, _ day: Tanggal, _ dice: inout Dice) -> MetadataSurat {
        var surat = MetadataSurat(jenis: dice.roll(10) < 7 ? .kunjungan : dice.roll(3) == 0 ? .lain : .peminjaman)
        surat.nomor = "421.3/\(index % 5_000 + 1)-TU/\(day.tahun)"
        surat.tanggal = day.ditambah(hari: -2)
        surat.sifat = ["Biasa", "Biasa", "Biasa", "Segera", "Penting", "Rahasia", nil][dice.roll(7)]
        surat.asal = LetterWords.sender(&dice)
        surat.perihal = "\(LetterWords.subject(&dice)) \(LetterWords.name(&dice))"
        surat.kontakNama = "\(LetterWords.name(&dice)) \(LetterWords.name(&dice))"
        surat.lampiran = "1 (satu) berkas"
        return surat
    }
}
