/// Signs of automatic replies, in the order of their weight. X-Auto-Response-Suppress is no sign by itself: programs set it
/// on mails that people wrote, to keep absence notices away; it only supports another sign.
enum AutoReplySigns {
    /// Fields that only responders write; the value `no` does not count.
    static let fields = [
        "X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply", "X-AutoReply-From", "X-Mail-Autoreply",
        "X-Vacation", "X-Out-Of-Office",
    ]

    private static let subjects = [
        "balasan otomatis", "jawaban otomatis", "respon otomatis", "respons otomatis", "pesan otomatis",
        "balas otomatis",
        "automatic reply", "auto reply", "auto-reply", "autoreply", "auto response", "auto-response", "autoresponse",
        "automatic response", "out of office", "out of the office", "out-of-office", "ooo", "di luar kantor",
        "sedang di luar kantor", "vacation reply", "vacation response", "tidak di kantor",
    ]

    /// Whether a subject is one that programs write: the words at its very start, then its end, a colon, a dash or
    /// a bracket. `Re: Balasan otomatis: …` is a person's answer.
    static func isSubject(_ subject: String) -> Bool {
        let key = LineKey(subject).text
        return subjects.contains { start in
            guard key.hasPrefix(start) else { return false }
            let rest = key.dropFirst(start.count).drop { $0 == " " }
            return rest.isEmpty || ":-–(,;".contains(rest.first ?? ":") || rest.hasPrefix("re:")
                || rest.hasPrefix("autoreply")
        }
    }

    /// Only words that machines use; a person who writes "saya sedang cuti" in a decision stays a person.
    private static let phrases = [
        "pesan otomatis", "email otomatis", "balasan otomatis", "dijawab secara otomatis", "dikirim secara otomatis",
        "mohon tidak membalas", "mohon untuk tidak membalas", "jangan membalas email ini",
        "tidak perlu membalas email ini",
        "akan membalas setelah", "akan membalas email anda setelah", "this is an automated", "this is an automatic",
        "automatically generated", "automated response", "auto-generated message", "do not reply to this",
        "please do not reply", "i am out of the office", "i am currently out of the office",
    ]

    /// Letters of text that are read for a phrase.
    private static let reach = 2000

    static func phrase(in text: String) -> String? {
        let key = LineKey(String(text.prefix(reach))).text
        return phrases.first { key.contains($0) && !key.contains("bukan \($0)") }
    }
}
