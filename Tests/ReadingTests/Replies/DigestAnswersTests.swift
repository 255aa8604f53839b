import Reading
import Testing

@Suite("a reply to a digest: which words are on which letter") struct DigestAnswersTests {
    /// `1: setuju | 2: tolak`, with `?` before letters in doubt; `unclear` when nothing may be done.
    private static func told(_ text: String, count: Int = 5) -> String {
        let answers = DigestAnswers(text, count: count)
        if answers.isUnclear { return "unclear" }
        return answers.parts.map { part in
            let doubt = part.numbers.contains { answers.doubtful.contains($0) } ? "?" : ""
            let free = part.followsFreeWords ? "~" : ""
            return "\(doubt)\(free)\(part.numbers.map(String.init).joined(separator: "+")): \(part.words)"
        }.joined(separator: " | ")
    }

    @Test(
        "numbers at the beginning of a line, or behind a mark, name the letters",
        arguments: [
            ("1 setuju\n2 tolak: ruang dipakai", "1: setuju | 2: tolak: ruang dipakai"),
            ("1 setuju, 2 tolak: alasan, 3 ke Kasi", "1: setuju | 2: tolak: alasan | ~3: ke Kasi"),
            ("1. setuju\n2) tolak\n(3) setuju", "1: setuju | 2: tolak | 3: setuju"),
            ("1: setuju\n2:tolak: penuh\n3=setuju", "1: setuju | 2: tolak: penuh | 3: setuju"),
            ("Nomor 1 setuju; 3 tolak", "1: setuju | 3: tolak"),
            ("1-3 setuju", "1+2+3: setuju"),
            ("1 s.d. 3 setuju", "1+2+3: setuju"),
            ("1, 2 dan 4 setuju\n3 tolak", "1+2+4: setuju | 3: tolak"),
            ("1 & 2 setuju", "1+2: setuju"),
            ("1 setuju dan 2 tolak", "1: setuju | 2: tolak"),
            ("- 1 setuju\n- 2 setuju", "1: setuju | 2: setuju"),
            ("1: setuju\n2: \n3: tolak", "1: setuju | 3: tolak"),
            (
                "2 tolak: jadwal bentrok\ndengan rapat pimpinan\n3 setuju",
                "2: tolak: jadwal bentrok dengan rapat pimpinan | 3: setuju"
            ),
            ("1 setuju untuk 3 Desember", "1: setuju untuk 3 Desember"),
            ("1 usul: Kamis 3 Desember 2026 10.00-12.00", "1: usul: Kamis 3 Desember 2026 10.00-12.00"),
            ("1 tolak: hanya 2 orang", "1: tolak: hanya 2 orang"),
        ])
    func named(_ text: String, _ told: String) {
        #expect(Self.told(text).replacing("\n", with: " ") == told)
    }

    @Test(
        "what may be meant for another letter makes nothing happen",
        arguments: [
            "Tolak nomor 1, 2 setuju", "Setuju untuk 1 dan 3", "setuju semua kecuali 2", "1 setuju, sisanya tolak",
            "1, 2\nSaya setuju:\n3", "7 setuju", "1 setuju\n9 tolak", "1 setuju\n2 setuju\nMaaf, jangan dulu semuanya",
            "Saya menolak 2 dan menyetujui\n1 setuju",
        ])
    func unclear(_ text: String) { #expect(Self.told(text) == "unclear") }

    @Test(
        "a letter that is named twice, or beside another one's number, is in doubt",
        arguments: [
            ("1 setuju\n1 tolak", "?1: setuju | ?1: tolak"), ("1 setuju 2 tolak", "?1: setuju 2 tolak"),
            ("1 2 3 setuju", "?1: 2 3 setuju"),
        ])
    func doubtful(_ text: String, _ told: String) { #expect(Self.told(text) == told) }

    @Test("words beside no number are kept apart, quotes are not read")
    func loose() {
        let answers = DigestAnswers("Yth. Admin,\n\n1 setuju\n\nTerima kasih\n\n> 2 setuju\n> 3 setuju", count: 5)
        #expect(answers.parts.map(\.numbers) == [[1]])
        #expect(answers.loose.contains("Terima kasih"))
        #expect(!answers.isUnclear)
    }

    @Test("a hundred thousand numbers are read in linear time, and stay within the digest")
    func long() {
        let text = String(repeating: "1, 2 dan 3 setuju, ", count: 20_000)
        let answers = DigestAnswers(text, count: 3)
        #expect(answers.parts.flatMap(\.numbers).allSatisfy { (1...3).contains($0) })
    }
}
