import Persuratan
import Register

/// Whether a letter came before.
struct KnownLetters {
    let register: RegisterSnapshot

    enum Finding {
        case new
        /// It belongs to this request, which is not over.
        case same(Perkara)
        /// Another letter has its number.
        case sameNumber(CaseTag)
    }

    func find(_ sidik: SidikSurat, from sender: EmailAddress) throws -> Finding {
        var other: CaseTag?
        for (id, known) in try register.similar(to: sidik, pengirim: sender) {
            guard let perkara = try register.perkara(id: id) else { continue }
            if sidik.isSame(as: known) {
                // Who was refused or cancelled may ask again with the same letter.
                switch perkara.alur.keadaan {
                case .ditolak, .dibatalkan: continue
                case .menungguKelengkapan, .menungguPejabat, .menungguPemohon, .mencatat, .mengagendakan, .selesai:
                    return .same(perkara)
                }
            }
            if let nomor = sidik.nomor, nomor == known.nomor { other = other ?? perkara.alur.tag }
        }
        return other.map(Finding.sameNumber) ?? .new
    }
}
