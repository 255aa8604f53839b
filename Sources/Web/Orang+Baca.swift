import Persuratan
import Register

extension Orang {
    /// Whether this person may see what a request is about: one who sees all, and whoever was asked about it.
    func mayRead(_ tag: CaseTag, in register: RegisterSnapshot) throws -> Bool {
        try seesAll || register.isTerlibat(peran, alamat, tag: tag)
    }
}
