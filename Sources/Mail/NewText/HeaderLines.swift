/// Blocks such as `Dari: … Dikirim: … Kepada: … Subjek: …` that Outlook and phones put over what they quote.
///
/// Office letters and forms have such lines too (`Perihal:`, `Tanggal:`, `Kepada:`), so a block counts only where it
/// begins with the sender, names three fields, and has what no form has: an address, `Dikirim`, or `Ke`/`Kepada` with `Subjek`.
enum HeaderLines {
    enum Label { case from, sent, date, to, subject, topic, copy }

    /// Lines looked at for one block; recipients may wrap over several.
    private static let lineLimit = 16

    /// The label of a line; bold marks (`*Dari:*`) are passed over.
    static func label(_ key: LineKey) -> Label? {
        var text = key.text[...]
        while text.first == "*" { text.removeFirst() }
        guard let colon = text.prefix(14).firstIndex(of: ":") else { return nil }
        var name = text[..<colon]
        while name.last == " " || name.last == "*" { name.removeLast() }
        return labels[name]
    }

    /// Whether a header block begins at `start`.
    static func isBlock(at start: Int, count: Int, key: (Int) -> LineKey) -> Bool {
        guard label(key(start)) == .from else { return false }
        var seen: Set<Label> = []
        var hasAddress = false
        var misses = 0
        for index in start..<min(count, start + lineLimit) {
            let key = key(index)
            if let label = label(key) {
                seen.insert(label)
                hasAddress = hasAddress || key.text.contains("@")
                misses = 0
            } else {
                misses += 1
                if misses > 2 { break }
            }
        }
        let kinds = seen.count - (seen.isSuperset(of: [.sent, .date]) ? 1 : 0)
        return kinds >= 3 && (hasAddress || seen.contains(.sent) || seen.isSuperset(of: [.to, .subject]))
    }

    /// The index after the labelled lines (and blank lines) at `start`.
    static func end(of start: Int, count: Int, key: (Int) -> LineKey) -> Int {
        var end = start
        var labels = 0
        for index in start..<min(count, start + lineLimit) {
            if label(key(index)) != nil {
                labels += 1
                end = index + 1
            } else if key(index).isEmpty ? labels >= 3 : index + 1 >= count || label(key(index + 1)) == nil {
                break
            }
        }
        while end < count, key(end).isEmpty { end += 1 }
        return end
    }

    private static let labels: [Substring: Label] = [
        "dari": .from, "from": .from, "pengirim": .from,
        "dikirim": .sent, "sent": .sent, "terkirim": .sent,
        "tanggal": .date, "date": .date,
        "kepada": .to, "ke": .to, "to": .to, "penerima": .to, "untuk": .to,
        "subjek": .subject, "subject": .subject, "judul": .subject,
        "perihal": .topic, "hal": .topic,
        "cc": .copy, "bcc": .copy, "tembusan": .copy, "balas ke": .copy, "reply-to": .copy,
    ]
}
