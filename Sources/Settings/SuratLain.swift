/// What becomes of letters that ask for nothing of this office: invitations, complaints, letters to others.
public enum SuratLain: String, Sendable, CaseIterable {
    /// They get an agenda number and a row in the register.
    case daftar
    /// They are set aside; the daily report names them.
    case jangan
}
