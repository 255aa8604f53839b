import Testing

@testable import Office

@Suite("What recognition takes for something else") struct RecognitionTests {
    @Test(
        "a line of a letter's head is put right, and nothing else",
        arguments: [
            ("Hal      - Permohonan Kunjungan", "Hal      : Permohonan Kunjungan"),
            ("Nomor    — : 170/0412/DPRD", "Nomor    : 170/0412/DPRD"),
            ("Nomor : B/Q00.1.4/152/DISHUB/X1/2026", "Nomor : B/000.1.4/152/DISHUB/XI/2026"),
            ("Nomor : 421.3/087 -SMKN99/2026", "Nomor : 421.3/087-SMKN99/2026"),
            ("Nomor : 421. 3/087-SMKN99/2026", "Nomor : 421.3/087-SMKN99/2026"),
            ("Nomor : 12. 3 berkas", "Nomor : 12. 3 berkas"), ("Nomor : 12/lll/2026", "Nomor : 12/III/2026"),
            ("Lampiran : -", "Lampiran : -"),
            ("Jalan Rekaan No. © Khayalan", "Jalan Rekaan No. 0 Khayalan"),
            ("Surel: tu@smkn99. example", "Surel: tu@smkn99.example"),
            ("Kelas X1 dan lI tetap", "Kelas X1 dan lI tetap"),
            ("hal ini - menurut kami", "hal ini - menurut kami"),
        ])
    func repair(read: String, meant: String) {
        #expect(RecognitionRepair.repaired(read) == meant)
    }

    @Test("words on a page askew stand in their lines and columns")
    func layout() {
        var words: [RecognisedWord] = []
        for row in 0..<6 {
            for column in 0..<8 {
                // Each column three pixels lower than the one before.
                let (left, top) = (Double(100 + column * 130), Double(100 + row * 40 + column * 3))
                words.append(
                    RecognisedWord(
                        text: "kata\(row)\(column)", left: left, top: top, width: 120, height: 20, line: "1.1.\(row)"))
            }
        }
        let lines = PictureLayout(words).text.split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines[2] == "kata20 kata21 kata22 kata23 kata24 kata25 kata26 kata27")
    }
}
