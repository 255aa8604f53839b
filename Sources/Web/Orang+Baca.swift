import Persuratan
import Register

extension Orang {
    /// Whose letters this person may see, who does not see all.
    var terlibat: Terlibat { Terlibat(peran: peran, alamat: alamat) }

    /// Whether this person may see what a request is about: one who sees all, and whoever was asked about it.
    func mayRead(_ tag: CaseTag, in register: RegisterSnapshot) throws -> Bool {
        try seesAll || register.isTerlibat(terlibat, tag: tag)
    }
}
