import Persuratan

/// Reads whether an officer ends a stand-in: `delegasi selesai`, `saya sudah kembali`, `akhiri penggantian`.
///
/// Only where nothing else is said: every word must be one of those with which this is said, of politeness, or of the
/// writer's own name. A day, a condition, a question, a negation or a decision beside it makes it something else.
public struct ReturnReader: Sendable {
    private let lexicon: Lexicon

    public init(lexicon: Lexicon = .baku) { self.lexicon = lexicon }

    /// Bytes of such an answer; more is a letter.
    static let reach = 400

    /// - Parameters:
    ///   - text: the writer's new words.
    ///   - names: the writer's name and titles, as a signature has them.
    public func ends(_ text: String, signedBy names: [String]) -> Bool {
        let own = ReplyText(String(decoding: text.utf8.prefix(Self.reach * 8), as: UTF8.self), lexicon: lexicon).own
        guard own.bytes.count <= Self.reach, !own.bytes.contains(UInt8(ascii: "?")) else { return false }
        let signature = Set(names.flatMap(Self.words))
        let words = Self.words(String(decoding: own.bytes, as: UTF8.self)).filter { word in
            !Self.fillers.contains(word) && !signature.contains(word) || Self.sayings.contains(word)
        }
        guard !words.isEmpty, words.allSatisfy(Self.sayings.contains) else { return false }
        let said = Set(words)
        let isBack = !said.isDisjoint(with: Self.already) && !said.isDisjoint(with: Self.back)
        let isOver = !said.isDisjoint(with: Self.mandate) && !said.isDisjoint(with: Self.over)
        return isBack || isOver
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static let already: Set<String> = ["sudah", "telah", "udah"]
    private static let back: Set<String> = ["kembali", "masuk", "aktif", "bertugas", "berdinas", "bekerja"]
    private static let mandate: Set<String> = [
        "delegasi", "pendelegasian", "penggantian", "pengganti", "plh", "plt", "cuti", "dl",
    ]
    private static let over: Set<String> = [
        "selesai", "berakhir", "diakhiri", "akhiri", "hentikan", "dihentikan", "cabut", "dicabut", "batalkan",
        "dibatalkan", "akhir", "stop",
    ]
    private static let sayings = already.union(back).union(mandate).union(over)

    /// What may stand beside it.
    private static let fillers: Set<String> = [
        "yth", "bapak", "ibu", "pak", "bu", "admin", "sekretariat", "dengan", "hormat", "terima", "kasih",
        "terimakasih",
        "salam", "selamat", "pagi", "siang", "sore", "malam", "assalamualaikum", "wassalam", "wr", "wb", "mohon",
        "tolong", "agar", "untuk", "saya", "kami", "ya", "dari", "dinas", "luar", "tugas", "perjalanan", "diklat",
        "kantor", "di", "ke", "kerja", "lagi", "hari", "ini", "sekarang", "per", "mulai", "sejak", "karena", "jadi",
        "maka", "dan", "nya", "masa", "telepon", "seluler", "dikirim", "iphone", "android",
    ]
}
