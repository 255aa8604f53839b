/// What lines of a letterhead look like.
enum LetterHead {
    /// Whether a line of a letterhead is an address, not a name.
    static func isAddress(_ lower: String) -> Bool {
        lower.hasAnyPrefix([
            "jl", "jalan", "jln", "kampus ", "alamat", "telp", "telepon", "email", "e-mail", "laman", "website",
            "surel", "pos-el",
            "gedung", "komplek", "tlp", "phone", "tel.", "tel ", "fax", "faks", "sekretariat:", "sekretariat :", "http",
            "www",
            "kode pos", "npsn", "hp", "wa ", "nss", "akreditasi", "desa ", "office:", "address", "po box",
        ]) || lower.includes("@") || lower.hasAnyWord(["telp", "telepon", "kode pos", "fax", "faks"])
            || lower.hasPrefix("sekretariat jl")
            || lower.includes(" jl. ")
            || lower.utf8.count < 70 && lower.includes(" jalan ") && !lower.includes("peta jalan")
    }

    static func isRule(_ text: String) -> Bool {
        text.utf8.count >= 3 && text.allSatisfy { "-_=*~—–─═".contains($0) }
    }
}
