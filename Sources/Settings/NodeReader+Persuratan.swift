import Persuratan

/// Values of the office, as people write them in the files.
extension NodeReader {
    func peran() -> Peran? {
        value("a role", allowed: "a word of small letters, digits and _, such as admin_pontive") { Peran($0) }
    }

    func alamat() -> EmailAddress? {
        value("an e-mail address", allowed: "name@office.example") { EmailAddress($0) }
    }

    func tanggal() -> Tanggal? {
        value("a day of the calendar", allowed: "YYYY-MM-DD, such as 2026-12-24") { Tanggal($0) }
    }

    /// `07.30` or `07:30`.
    func pukul() -> Pukul? {
        value("a time of day", allowed: "00.00 to 24.00, such as 07.30") { Self.pukul($0[...]) }
    }

    /// `12.00-13.00`
    func istirahat() -> Istirahat? {
        value("a stretch of time", allowed: "HH.MM-HH.MM, such as 12.00-13.00") { text in
            let ends = text.split(whereSeparator: { $0 == "-" || $0 == "–" })
            guard ends.count == 2, let begin = Self.pukul(ends[0]), let end = Self.pukul(ends[1]) else { return nil }
            return Istirahat(mulai: begin, selesai: end)
        }
    }

    private static func pukul(_ text: Substring) -> Pukul? {
        let parts = text.filter { $0 != " " }.split(separator: text.contains(":") ? ":" : ".")
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1])
        else { return nil }
        return Pukul(jam: hour, menit: minute)
    }
}
