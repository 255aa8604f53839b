import Persuratan

/// The tick boxes of a disposition sheet (what the officer wishes), each named as Templates/print names it.
///
/// Source: sheets in use (rumahbahasaku.blogspot.com/2011/08/disposisi.html, scribd 398685282) and office practice. A box is
/// ticked only where the officer's own words say it; those words stand below the boxes in any case.
enum Harapan: String, CaseIterable {
    case tindakLanjut, proses, tanggapan, koordinasi, jadwalkan, siapkan, wakili, diketahui, bicarakan, catatan

    /// Beginnings of words that say it, in small letters.
    private var signs: [String] {
        switch self {
        case .tindakLanjut: ["tindak lanjut", "tindaklanjut", "ditindaklanjut", "menindaklanjut", "tl ", "dtl "]
        case .proses: ["proses", "diproses", "lanjutkan"]
        case .tanggapan: ["tanggapan", "tanggapi", "saran", "pendapat", "telaah", "teliti"]
        case .koordinasi: ["koordinasi", "dikoordinasi", "konfirmasi", "dikonfirmasi"]
        case .jadwalkan: ["jadwalkan", "dijadwalkan", "agendakan", "diagendakan", "atur jadwal", "atur waktu"]
        case .siapkan: ["siapkan", "disiapkan", "persiapkan", "dipersiapkan"]
        case .wakili: ["wakili", "mewakili", "hadiri", "menghadiri"]
        case .diketahui: ["untuk diketahui", "udk"]
        case .bicarakan: ["bicarakan", "dibicarakan"]
        case .catatan: ["sesuai catatan", "dengan catatan"]
        }
    }

    /// After these words a wish may be none: then nothing is ticked that is not certain.
    private static let denials = ["jangan", "tidak", "tdk", "belum", "tanpa", "bukan", "batal", "tunda"]

    /// The boxes that a disposition ticks.
    static func dari(_ disposisi: Disposisi) -> Set<Harapan> {
        guard let instruksi = disposisi.instruksi else {
            // He let it go on, and said no more.
            return disposisi.syarat.isEmpty ? [.proses] : [.proses, .catatan]
        }
        let words = instruksi.lowercased().split { !$0.isLetter && !$0.isNumber }
        let text = " " + words.joined(separator: " ") + " "
        let isDenied = words.contains { denials.contains(String($0)) }
        var ticked = isDenied ? [] : Set(allCases.filter { one in one.signs.contains { text.contains(" " + $0) } })
        if !disposisi.syarat.isEmpty { ticked.insert(.catatan) }
        return ticked
    }
}
