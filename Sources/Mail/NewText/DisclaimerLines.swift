/// The paragraphs on secrecy that servers hang under mails.
enum DisclaimerLines {
    /// Whether a paragraph that opens with this line is a disclaimer; `rest` gives the lines after it for a vague opening.
    static func isOpening(_ key: LineKey, rest: () -> String) -> Bool {
        let text = key.bare
        if headings.contains(where: { text.hasPrefix($0) && text.utf8.count < $0.utf8.count + 3 }) { return true }
        if headings.contains(where: { text.hasPrefix($0 + ":") || text.hasPrefix($0 + " :") }) { return true }
        guard openings.contains(where: text.hasPrefix) else { return false }
        let whole = text + " " + rest()
        return proofs.contains(where: whole.holds)
    }

    private static let headings = [
        "disclaimer", "confidentiality notice", "confidentiality", "penafian", "pemberitahuan kerahasiaan",
        "peringatan kerahasiaan", "pernyataan kerahasiaan", "catatan kerahasiaan", "legal notice",
    ]

    private static let openings = [
        "email ini", "e-mail ini", "surel ini", "surat elektronik ini", "pesan ini", "pesan elektronik ini",
        "isi email ini", "informasi dalam email", "informasi yang terdapat", "informasi yang terkandung",
        "this e-mail", "this email", "this message", "this communication", "the information contained",
        "the information in this", "the contents of this",
    ]

    private static let proofs = [
        "rahasia", "confidential", "privileged", "intended only", "intended solely", "intended recipient",
        "penerima yang dituju", "penerima yang dimaksud", "ditujukan hanya", "hanya ditujukan", "hanya untuk penerima",
    ]
}
