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

    /// Among what it is looked for.
    enum Reach { case requests, otherLetters }

    func find(_ sidik: SidikSurat, from sender: EmailAddress, among reach: Reach) throws -> Finding {
        var other: CaseTag?
        for (id, known) in try register.similar(to: sidik, pengirim: sender) {
            guard let perkara = try register.perkara(id: id) else { continue }
            if sidik.isSame(as: known), counts(perkara.alur.keadaan, reach) { return .same(perkara) }
            if let nomor = sidik.nomor, nomor == known.nomor, !sidik.isSame(as: known) {
                other = other ?? perkara.alur.tag
            }
        }
        return other.map(Finding.sameNumber) ?? .new
    }

    /// Who was refused or cancelled may ask again with the same letter; and a letter that was only filed becomes a request
    /// when it is one after all.
    private func counts(_ keadaan: Keadaan, _ reach: Reach) -> Bool {
        switch keadaan {
        case .ditolak, .dibatalkan: false
        case .dicatat: reach == .otherLetters
        case .menungguKelengkapan, .menungguPejabat, .menungguPemohon, .mencatat, .mengagendakan, .selesai: true
        }
    }
}
