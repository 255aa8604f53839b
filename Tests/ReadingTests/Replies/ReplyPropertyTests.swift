import Testing

@testable import Reading

/// What must hold for every row of the corpora, whatever it says.
struct ReplyPropertyTests {
    private static let tails = [
        "\n\nPada tanggal Sel, 24 Nov 2026 pukul 08.15 Agenda <agenda@pontive.example> menulis:\n\n> SETUJU\n> TOLAK\n",
        "\n\nPada 24 Nov 2026, pukul 08.15, Agenda <agenda@pontive.example> menulis:\n\nBalas: SETUJU / TOLAK / DISPOSISI\n",
        "\n\nOn Tue, Nov 24, 2026 at 8:15 AM Agenda <\nagenda@pontive.example> wrote:\n\n> Setuju\n",
        "\n-- \nArjuna Contohwan\nKepala Dinas Komunikasi dan Informatika\nsetuju tolak\n",
        "\n\nDikirim dari iPhone saya\n",
        "\n\nEmail ini bersifat rahasia dan hanya ditujukan kepada penerima. Tolak bila salah alamat.\n",
        "\n--- Tulis balasan di atas garis ini ---\nKetik SETUJU, TOLAK atau KEMBALIKAN\n",
        "\n\n-----Pesan Asli-----\nDari: Agenda\nDikirim: 24 Nov\nKepada: Kadis\nSubjek: x\n\nsetuju\n",
        "\n\n________________________________\nDari: Agenda\nDikirim: 24 Nov\nKepada: Kadis\nSubjek: x\n\nsetuju\n",
    ]

    private static func rows() throws -> [CorpusRow] {
        try ReplyCorpusTests.corpora.flatMap { CorpusRow.rows(of: try ReplyOffice.fixture($0)).rows }
    }

    private static func intent(_ text: String, _ row: CorpusRow) throws -> String {
        try ReplyOffice.read(text, row.tahap, row.role).intent.rawValue
    }

    @Test("a quote, a signature, a disclaimer or our own template below never changes the reading", arguments: tails)
    func appended(tail: String) throws {
        for row in try Self.rows()
        where !row.text.contains("<") && !row.text.contains("\n>") && !row.text.hasPrefix(">") {
            let plain = try ReplyOffice.read(row.text, row.tahap, row.role)
            let tailed = try ReplyOffice.read(row.text + tail, row.tahap, row.role)
            #expect(plain.intent == tailed.intent, "\(row.id) \(row.text)")
            #expect(plain.targets == tailed.targets, "\(row.id) \(row.text)")
            #expect(plain.schedules == tailed.schedules, "\(row.id) \(row.text)")
        }
    }

    @Test(
        "tidak, belum or jangan before it makes no reply a consent",
        arguments: [
            "tidak", "belum", "jangan", "Tidak", "BELUM", "jgn", "tdk", "blm", "gak", "ndak", "teu", "ora", "bukan",
        ])
    func negated(word: String) throws {
        for row in try Self.rows() where !row.text.contains("<") && !row.text.hasPrefix(">") {
            let plain = try ReplyOffice.read(row.text, row.tahap, row.role)
            guard plain.intent == .approve, plain.perAgenda.isEmpty, !Self.startsWithSomethingElse(row.text) else {
                continue
            }
            let reading = try ReplyOffice.read("\(word) \(row.text)", row.tahap, row.role)
            #expect(reading.intent != .approve, "\(row.id) \(word) \(row.text)")
        }
    }

    /// Rows in which a negation in front belongs to another clause than the consent, or doubles a negation.
    private static func startsWithSomethingElse(_ text: String) -> Bool {
        let words = text.lowercased()
        if words.contains("masalah") || words.contains("keberatan") || words.contains("opo") || words.contains("ape") {
            return true
        }
        return words.hasPrefix("[") || words.hasPrefix("~") || words.hasPrefix("☑") || words.hasPrefix("setuju ~")
            || words.hasPrefix("gpp")
            || words.contains("ralat") || words.hasPrefix("keputusan") || words.hasPrefix("dengan hormat")
    }

    @Test("letter case, spaces and kind words at the end never change the intent")
    func dressed() throws {
        for row in try Self.rows() where !row.text.contains("<") && !row.text.contains(">") {
            let plain = try Self.intent(row.text, row)
            let trimmed = row.text.last.map { $0.isWhitespace } == true ? String(row.text.dropLast()) : row.text
            #expect(try Self.intent("  \(row.text)  ", row) == plain, "\(row.id)")
            #expect(try Self.intent(row.text + "\r\n\r\n", row) == plain, "\(row.id)")
            guard !trimmed.isEmpty, !trimmed.hasSuffix("]"), !trimmed.hasSuffix(")"), plain != "help" else { continue }
            for tail in [" 🙏", " 😊", "\nTerima kasih"] {
                #expect(try Self.intent(trimmed + tail, row) == plain, "\(row.id) \(trimmed)\(tail)")
            }
        }
    }

    @Test("upper case says what lower case says, but for names nobody knows")
    func shouted() throws {
        for row in try Self.rows() where !row.text.contains("<") && !row.text.contains(">") {
            let lower = try Self.intent(row.text.lowercased(), row)
            #expect(try Self.intent(row.text.uppercased(), row) == lower, "\(row.id) \(row.text)")
        }
    }

    @Test("any bytes have a reading")
    func noise() throws {
        var seed: UInt64 = 42
        func next(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: seed >> 33) % limit
        }
        let pieces = try Self.rows().map(\.text)
        for _ in 0..<2000 {
            var bytes = (0..<next(40)).map { _ in UInt8(next(256)) }
            bytes += Array(pieces[next(pieces.count)].utf8.prefix(next(60)))
            bytes += Array(["<", "&", "[", "> ", "\n", "~~", "0123 ", "\"", "--", "<div"][next(10)].utf8)
            bytes += Array(pieces[next(pieces.count)].utf8.dropFirst(next(20)))
            let text = String(decoding: bytes, as: UTF8.self)
            let reading = try ReplyOffice.read(text, Tahap.allCases[next(6)], ["kadis", "kasi", "applicant"][next(3)])
            for evidence in reading.evidence { #expect(evidence.range.upperBound <= text.utf8.count) }
        }
    }

    @Test("a reply that is asked back shows the writer what was read in it")
    func shownBack() throws {
        let reading = try ReplyOffice.read("Terima kasih.\nACC tapi ditolak dulu")
        #expect(
            reading.missing == [
                "Yang terbaca dari jawaban Bapak/Ibu: “ACC tapi ditolak dulu”.",
                "Jawaban memuat setuju dan tidak setuju; mohon pilih salah satu.",
            ])
        #expect(try ReplyOffice.read("").missing.first == "Jawaban tidak memuat kata-kata yang baru.")
        let account = try ReplyOffice.read("Kabid IKP tindak lanjuti", .disposisi).account(
            of: "Kabid IKP tindak lanjuti")
        #expect(
            account
                == "it names the officer who is to act: \"tindak lanjuti\" proceed, \"Kabid IKP\" officer kabid_ikp, main"
        )
    }

    @Test("an unclear reading always says what is missing, and names nobody")
    func unclear() throws {
        for row in try Self.rows() {
            let reading = try ReplyOffice.read(row.text, row.tahap, row.role)
            guard reading.intent == .ambiguous else { continue }
            #expect(!reading.missing.isEmpty, "\(row.id)")
            // What was read and what is missing, but for several letters in one reply.
            #expect(reading.missing.count == 2 || !reading.perAgenda.isEmpty, "\(row.id)")
            #expect(reading.targets.isEmpty && reading.schedules.isEmpty && reading.perintah == nil, "\(row.id)")
        }
    }
}
