import Foundation
import Persuratan

/// The words of made-up letters.
enum LetterWords {
    private static let kinds = [
        "SMKN", "SDN", "SMPN", "SMAN", "MAN", "Dinas Pendidikan", "Dinas Kesehatan", "Bappeda", "Kelurahan",
        "Kecamatan",
        "Universitas", "Politeknik", "Himpunan Mahasiswa", "PT", "CV", "Yayasan", "Komunitas",
    ]
    private static let subjects = [
        "Permohonan Kunjungan", "Permohonan Kunjungan Studi", "Peminjaman Ruang Rapat", "Undangan Rapat Koordinasi",
        "Permohonan Magang", "Permohonan Data", "Audiensi", "Permohonan Narasumber", "Sosialisasi Program",
    ]
    private static let syllables = [
        "ka", "ri", "na", "sa", "to", "mi", "lu", "wi", "ba", "de", "ha", "pu", "ti", "yo", "ga", "ne", "ra", "si",
        "do",
        "ma",
    ]
    /// In every letter.
    private static let frame = """
        Dengan hormat, sehubungan dengan kegiatan pembelajaran dan peningkatan wawasan teknologi informasi, bersama ini \
        kami mengajukan permohonan kunjungan ke Pontive Center Dinas Komunikasi dan Informatika Kota Pontianak. Kegiatan \
        tersebut akan dilaksanakan pada
        """
    private static let close = """
        Demikian permohonan ini kami sampaikan, atas perhatian dan kerja sama Bapak/Ibu kami ucapkan terima kasih.
        """
    private static let filler = (0..<20_000).map { index in
        var dice = Dice(seed: UInt64(index) &+ 77)
        return (0..<(2 + index % 3)).map { _ in syllables[dice.roll(syllables.count)] }.joined()
    }

    /// The words that are in every letter and in one of a million, for the searches.
    static let common = ["kunjungan", "pontianak", "permohonan kunjungan", "dinas informatika"]

    /// A word that only letter `index` has.
    static func unique(_ index: Int) -> String { "kode\(index)x" }

    static func sender(_ dice: inout Dice) -> String {
        "\(kinds[dice.roll(kinds.count)]) \(dice.rollSkewed(2_000) + 1) Pontianak"
    }

    static func subject(_ dice: inout Dice) -> String { subjects[dice.rollSkewed(subjects.count)] }

    static func name(_ dice: inout Dice) -> String { filler[dice.rollSkewed(filler.count)].capitalized }

    /// Some 120 words.
    static func text(_ index: Int, _ surat: MetadataSurat, _ dice: inout Dice) -> String {
        let own = (0..<60).map { _ in filler[dice.rollSkewed(filler.count)] }.joined(separator: " ")
        return "\(surat.asal ?? "")\n\(frame) \(surat.tanggal?.lengkap ?? ""). \(own) \(unique(index)).\n\(close)"
    }
}
