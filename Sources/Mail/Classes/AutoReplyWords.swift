/// The last resort: an automatic reply that only its words give away.
///
/// In doubt it is a person's: the reader of replies knows absence notices too, but nobody brings back a decision that was
/// put away as a machine's. So a text counts only where it calls itself automatic, or tells of an absence and of a later
/// answer without a word of decision.
enum AutoReplyWords {
    /// Letters of a text that are read.
    private static let reach = 2000

    /// The words that tell, or nil.
    static func sign(in text: String) -> String? {
        let sentences = Self.sentences(String(text.prefix(reach)))
        if let sentence = sentences.first(where: callsItselfAutomatic) { return String(sentence.prefix(80)) }
        let whole = sentences.joined(separator: " ")
        guard let absence = absences.first(where: whole.holds), laterWords.contains(where: whole.holds),
            !decides(whole, lines: text)
        else { return nil }
        return absence
    }

    /// Statements as keys; questions are left out.
    private static func sentences(_ text: String) -> [String] {
        var result: [String] = []
        for line in paragraphs(text) {
            var start = line.startIndex
            for (index, byte) in zip(line.utf8.indices, line.utf8) where ".!?".utf8.contains(byte) {
                if byte != UInt8(ascii: "?") { result.append(LineKey(line[start..<index]).text) }
                start = line.utf8.index(after: index)
            }
            result.append(LineKey(line[start...]).text)
        }
        return result.filter { !$0.isEmpty }
    }

    /// Lines of one paragraph joined: a sentence may go over several.
    private static func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.unicodeScalars.allSatisfy(CleanText.isBlank) }
            .map { $0.joined(separator: " ") }
    }

    private static func callsItselfAutomatic(_ sentence: String) -> Bool {
        // Each of the phrases below holds one of these.
        guard ["auto", "otomatis", "membalas", "not reply"].contains(where: sentence.holds) else { return false }
        guard !sentence.holds("bukan "), !sentence.holds("not an auto") else { return false }
        if english.contains(where: sentence.holds) { return true }
        return things.contains { thing in
            let isTitle = sentence == "\(thing) otomatis" || sentence.hasPrefix("\(thing) otomatis:")
            let isSelf = ["ini adalah \(thing) otomatis", "ini merupakan \(thing) otomatis", "\(thing) otomatis ini"]
                .contains(where: sentence.holds)
            let isMade = sentence.hasPrefix("\(thing) ini di") && sentence.holds("otomatis")
            let isMute = ["tidak membalas", "jangan membalas", "tidak perlu membalas", "tidak usah membalas"]
                .contains { sentence.holds("\($0) \(thing) ini") }
            return isTitle || isSelf || isMade || isMute || sentence.hasPrefix("ini \(thing) otomatis")
        }
    }

    private static let things = ["pesan", "email", "e-mail", "surel", "balasan", "jawaban"]

    private static let english = [
        "this is an automated", "this is an automatic", "this is an auto-", "this is an auto reply",
        "this message was automatically generated", "this email was automatically generated",
        "this message is automatically generated", "this email is automatically generated",
        "this message has been automatically generated", "this email has been automatically generated",
        "auto-generated message", "do not reply to this", "please do not reply",
    ]

    private static let absences = [
        "sedang cuti", "sedang menjalankan cuti", "sedang melaksanakan cuti", "sedang menjalani cuti",
        "sedang dalam cuti",
        "sedang tidak di kantor", "sedang tidak berada di kantor", "sedang tidak berada di tempat", "sedang dinas luar",
        "sedang melaksanakan dinas luar", "sedang melaksanakan perjalanan dinas", "sedang dalam perjalanan dinas",
        "sedang tugas luar", "sedang mengikuti diklat", "sedang mengikuti pelatihan", "sedang diklat",
        "sedang di luar kantor", "sedang berada di luar kantor", "i am out of the office", "i'm out of the office",
        "i am currently out", "i'm currently out", "i will be out of the office", "out of the office until",
        "out of office until", "i am on leave", "i am currently on leave", "i am on vacation", "i am away",
    ]

    private static let laterWords = [
        "akan membalas", "akan saya balas", "akan dibalas", "akan menanggapi", "akan saya tanggapi", "akan merespon",
        "setelah kembali", "setelah saya kembali", "sekembali", "kembali bertugas", "kembali bekerja", "akses email",
        "akses surel", "akses terbatas", "tidak dapat membalas", "will respond", "will reply", "get back to you",
        "when i return", "upon my return", "will return", "be back", "limited access", "no access",
    ]

    /// Whether a person may have decided in passing.
    private static func decides(_ text: String, lines: String) -> Bool {
        let words = text.split { !$0.isLetter && !$0.isNumber }
        if words.contains(where: decisions.contains) { return true }
        return lines.split(separator: "\n").contains { line in
            let word = line.filter { !$0.isWhitespace && $0 != "." && $0 != ")" }
            return word.count == 1 && word.first?.isNumber == true
        }
    }

    private static let decisions: Set<Substring> = [
        "setuju", "setujui", "disetujui", "menyetujui", "tolak", "ditolak", "menolak", "lanjut", "lanjutkan", "acc",
        "teruskan", "diteruskan", "kembalikan", "dikembalikan", "agendakan", "catat", "usul", "disposisi",
        "tindaklanjuti", "ditindaklanjuti", "tindak", "approved", "approve", "agree", "agreed", "reject", "rejected",
        "ok", "oke", "okay", "batal", "ya", "yes", "boleh", "jadwalkan", "wakili",
    ]
}
