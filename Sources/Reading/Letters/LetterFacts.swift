import Persuratan

/// What was read from one part of a mail, with its evidence.
struct LetterFacts {
    let bagian: String
    var surat = MetadataSurat()
    var bukti: [Bukti] = []
    var klarifikasi: [Klarifikasi] = []
    /// Whom `u.p.` names.
    var untukPerhatian: String?
    /// `Sekretariat DPRD` beside the contact's name.
    var kontakKeterangan: String?
    var alasanLain: String?
    /// The end was said to be open (`s.d. selesai`).
    var selesaiTerbuka = false
    /// How many marks of an official letter there are.
    var marks = 0
    var isForm = false

    /// Marks from which on a text is a letter.
    static let marksOfLetter = 4

    var isLetter: Bool { marks >= Self.marksOfLetter }

    var jenisBagian: JenisBagian {
        if isLetter { return .surat }
        if isForm { return .formulir }
        return surat.jenis == .lain ? .lain : .pesan
    }

    mutating func note(_ medan: Medan, _ kata: String, _ range: Range<Int>, _ keyakinan: Keyakinan = .tertulis) {
        bukti.append(Bukti(medan: medan, bagian: bagian, kata: kata, range: range, keyakinan: keyakinan))
    }

    mutating func doubt(_ medan: Medan, _ alasan: String) {
        guard !klarifikasi.contains(where: { $0.medan == medan }) else { return }
        klarifikasi.append(Klarifikasi(medan, alasan))
    }
}
