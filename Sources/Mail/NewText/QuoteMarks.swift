/// Single lines by which clients announce what they quote or forward (indonesia.md, e; English forms).
enum QuoteMarks {
    /// `---------- Pesan terusan ---------`, `-------- Pesan Diteruskan --------`, `Begin forwarded message:` …
    static func isForwardMark(_ key: LineKey) -> Bool {
        guard key.text.utf8.count < 80 else { return false }
        let bare = key.bare
        if bare == "begin forwarded message:" || bare == "mulai meneruskan pesan:" { return true }
        return hasDashes(key)
            && ["pesan terusan", "pesan diteruskan", "pesan yang diteruskan", "forwarded message"].contains(bare)
    }

    /// `-----Pesan Asli-----`, `-------- Pesan asli --------`, `-----Original Message-----`, `-----Original Appointment-----`.
    static func isOriginalMark(_ key: LineKey) -> Bool {
        guard key.text.utf8.count < 80, hasDashes(key) else { return false }
        return [
            "pesan asli", "original message", "pesan asal", "original appointment", "balasan pesan", "pesan sebelumnya",
        ].contains(
            key.bare)
    }

    /// Outlook's rule of underscores over its header block; 32 of them, or fewer after a client's wrapping.
    static func isUnderscoreRule(_ key: LineKey) -> Bool {
        key.text.utf8.count >= 20 && key.text.utf8.allSatisfy { $0 == 0x5F }
    }

    private static func hasDashes(_ key: LineKey) -> Bool {
        key.text.hasPrefix("--") || key.text.hasPrefix("–") || key.text.hasPrefix("—")
    }
}
