/// Whether two domains belong to one organisation (RFC 7489, 3.1, relaxed), told without the Public Suffix List:
/// one is the other, or stands under it, and the upper one is no suffix under which strangers register.
///
/// Narrower than RFC 7489: neighbours (`dinas.kota.go.id` and `kelurahan.kota.go.id`) are offices of their own here and do
/// not speak for each other.
enum DomainAlignment {
    static func areAligned(_ first: some StringProtocol, _ second: some StringProtocol) -> Bool {
        let first = normalised(first)
        let second = normalised(second)
        guard !first.isEmpty, !second.isEmpty else { return false }
        if first == second { return true }
        let upper = first.count < second.count ? first : second
        let lower = first.count < second.count ? second : first
        return lower.hasSuffix("." + upper) && !isPublicSuffix(upper)
    }

    /// The part that the organisation has registered, such as `pontianak.go.id` of `mx1.surat.pontianak.go.id`; nil for
    /// what is no domain under a suffix.
    static func organisation(of domain: some StringProtocol) -> String? {
        let labels = normalised(domain).split(separator: ".")
        for count in 2...max(2, min(3, labels.count)) where labels.count >= count {
            let candidate = labels.suffix(count).joined(separator: ".")
            if !isPublicSuffix(candidate) { return candidate }
        }
        return nil
    }

    /// In small letters without the root's dot; empty for what holds characters that no domain has.
    private static func normalised(_ domain: some StringProtocol) -> String {
        let text = domain.lowercased()
        let isDomain = text.unicodeScalars.allSatisfy { scalar in
            scalar.value >= 0x80 && scalar.properties.isAlphabetic || scalar == "." || scalar == "-" || scalar == "_"
                || scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        }
        guard isDomain else { return "" }
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    /// One label, or a second level under a country such as `go.id`, `sch.id`, `co.uk`; and hosts that give names away.
    private static func isPublicSuffix(_ domain: String) -> Bool {
        let labels = domain.split(separator: ".")
        if labels.count < 2 { return true }
        if labels.count == 2, labels[1].count == 2, secondLevels.contains(String(labels[0])) { return true }
        return sharedHosts.contains(domain)
    }

    private static let secondLevels: Set<String> = [
        "go", "co", "ac", "sch", "or", "web", "my", "desa", "mil", "net", "biz", "ponpes", "kop", "com", "org", "edu",
        "gov", "gob", "gouv", "ne", "ltd", "plc", "me", "info",
    ]

    private static let sharedHosts: Set<String> = [
        "github.io", "blogspot.com", "wordpress.com", "herokuapp.com", "web.app", "firebaseapp.com", "pages.dev",
        "netlify.app", "vercel.app", "onmicrosoft.com", "amazonaws.com", "appspot.com",
    ]
}
