/// The lines that clients put above a quote.
///
/// Seen in practice: Gmail, iPhone, Thunderbird, Roundcube and Yahoo in Indonesian and English; Gmail wraps them.
enum Attribution {
    /// How many lines the attribution at `index` takes; nil when there is none.
    static func length(at index: Int, of lines: [TextLine]) -> Int? {
        let first = lines[index].folded
        if isEnd(first), first.contains(UInt8(ascii: "<")) || first.contains(UInt8(ascii: "@")) || opens(first) {
            return 1
        }
        if namesWriterAndTime(first) { return 1 }
        guard opens(first), first.contains(where: ASCII.isDigit) else { return nil }
        var size = 0
        for length in 1...4 where index + length <= lines.count {
            let line = lines[index + length - 1].folded
            size += line.count
            if size > 400 || (line.isEmpty && length > 1) { return nil }
            if isEnd(line) { return length }
        }
        return nil
    }

    /// In any language: an address, a time and a colon at the end (`… <a@b> menulis pada 24 Nov 2026 08.15:`, `a écrit :`).
    private static func namesWriterAndTime(_ line: [UInt8]) -> Bool {
        guard line.last == UInt8(ascii: ":"), line.contains(UInt8(ascii: "@")) else { return false }
        return line.contains(UInt8(ascii: "<")) && line.count(where: ASCII.isDigit) >= 6
    }

    private static func opens(_ line: [UInt8]) -> Bool {
        line.begins(with: "pada ") || line.begins(with: "on ") || line.begins(with: "tanggal ")
            || line.first.map(ASCII.isDigit) ?? false
    }

    private static func isEnd(_ line: [UInt8]) -> Bool {
        line.includesAny(["menulis:", "wrote:", "menulis :"])
    }

    /// `-----Pesan Asli-----`, `---------- Forwarded message ---------`, Outlook's rule of `_`.
    static func isRule(_ line: [UInt8]) -> Bool {
        if line.last == UInt8(ascii: ":"), line.beginsWithAny(["begin forwarded message", "mulai pesan", "awal pesan"])
        {
            return true
        }
        guard let mark = line.first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_") || mark == UInt8(ascii: "=")
        else { return false }
        let marks = line.prefix { $0 == mark }.count
        if marks == line.count { return marks >= 20 }
        guard marks >= 2 else { return false }
        return line.includesAny(
            [
                "pesan asli", "original message", "pesan terusan", "forwarded message", "pesan diteruskan",
                "pesan yang diteruskan", "begin forwarded",
            ])
    }

    /// Whether three lines of a message's head begin here, with the sender first (Outlook, bold or not).
    static func isHeaderBlock(at index: Int, of lines: [TextLine]) -> Bool {
        guard let first = label(lines[index].folded), ["dari", "from", "pengirim"].contains(first) else { return false }
        var found = 1
        var next = index + 1
        while next < lines.count, next < index + 6, found < 3 {
            if label(lines[next].folded) != nil { found += 1 }
            next += 1
        }
        return found >= 3
    }

    private static let labels: Set<String> = [
        "dari", "from", "pengirim", "dikirim", "sent", "tanggal", "date", "kepada", "ke", "to", "penerima", "cc",
        "subjek",
        "subject", "perihal", "judul", "hal",
    ]

    private static func label(_ line: [UInt8]) -> String? {
        let plain = line.drop { $0 == UInt8(ascii: "*") }
        guard let colon = plain.prefix(14).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let letters = plain[..<colon].filter(ASCII.isLetter)
        let word = String(decoding: letters, as: UTF8.self)
        return labels.contains(word) ? word : nil
    }
}
