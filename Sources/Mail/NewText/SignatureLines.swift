/// Signatures: the delimiter line, and the lines that phones and apps add.
enum SignatureLines {
    /// More lines than this after `--` are a text divided by dashes, not a signature.
    static let lineLimit = 15

    /// `-- ` (RFC 3676, 4.3), and `--` as most clients leave it.
    static func isDelimiter(_ key: LineKey) -> Bool { key.text == "--" || key.text == "—" }

    /// `Dikirim dari iPhone saya`, `Sent from my …`, `Dapatkan Outlook untuk …` and their kin.
    static func isDeviceLine(_ key: LineKey) -> Bool {
        let text = key.bare
        guard text.utf8.count <= 140 else { return false }
        if text.hasPrefix("dapatkan outlook untuk ") || text.hasPrefix("get outlook for ") { return true }
        guard let opening = openings.first(where: text.hasPrefix) else { return false }
        let words = text.dropFirst(opening.count).split { !$0.isLetter && !$0.isNumber }
        return words.count <= 12 && words.contains(where: devices.contains)
    }

    private static let openings = [
        "dikirim dari ", "terkirim dari ", "kirim dari ", "dikirim melalui ", "dikirim dengan ", "sent from ",
        "sent via ",
        "diposting dari ", "dikirimkan dari ",
    ]

    private static let devices: Set<Substring> = [
        "iphone", "ipad", "ponsel", "perangkat", "hp", "samsung", "galaxy", "xiaomi", "redmi", "poco", "oppo", "vivo",
        "realme", "infinix", "huawei", "asus", "nokia", "sony", "lenovo", "android", "tablet", "smartphone",
        "handphone",
        "blackberry", "windows", "outlook", "yahoo", "gmail", "mail", "mobile", "phone", "device", "aplikasi", "proton",
        "macbook", "mac", "telkomsel", "indosat",
    ]
}
