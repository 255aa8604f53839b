/// Why a reply was read as it was, in the words of the secretariat.
///
/// The register keeps the reader's own account, in English, with what the writer wrote in quotes: `it consents: "Setuju" approve`.
/// It is put into Indonesian where people see it, so that older accounts are, too. What is quoted stays as it was written,
/// and so does what the table does not know.
struct SebabBacaan {
    let tertulis: String

    init(_ account: String) {
        var (pieces, isQuote): ([String], Bool) = ([], false)
        for part in account.split(separator: "\"", omittingEmptySubsequences: false) {
            if isQuote {
                pieces.append("“\(part)”")
            } else {
                pieces.append(pieces.isEmpty ? Self.sentence(String(part)) : Self.proofs(String(part)))
            }
            isQuote.toggle()
        }
        tertulis = pieces.joined()
    }

    /// The reader's sentences and what the desk says around them.
    static let kalimat: [(english: String, indonesian: String)] = [
        ("a consent in it may be somebody else's", "persetujuan di dalamnya mungkin milik orang lain"),
        ("a document is sent", "ada dokumen yang dikirim"),
        ("a machine wrote it for somebody who is away", "balasan otomatis dari orang yang sedang tidak di tempat"),
        ("a weekday and its date do not fit", "nama hari dan tanggalnya tidak cocok"),
        (
            "an applicant cannot decide here, or nothing was said",
            "pemohon tidak dapat memutuskan di langkah ini, atau tidak ada yang dinyatakan"
        ),
        ("decisions on several letters", "keputusan atas beberapa surat"),
        ("digest, number ", "rangkuman, nomor "), ("by hand, ", "dengan tangan, "), (", because: ", ", karena: "),
        ("calendar: ", "kalender: "),
        ("it agrees", "menyatakan setuju"), ("it answers choice ", "menjawab dengan pilihan "),
        ("it asks a superior for direction", "meminta arahan atasan"),
        ("it asks before it consents", "bertanya dahulu sebelum menyetujui"),
        ("it asks how to answer", "bertanya cara menjawab"),
        ("it asks", "bertanya"),
        ("it begins with a negation of nothing", "diawali kata tidak tanpa keterangan apa yang ditolak"),
        ("it consents and calls off", "menyetujui sekaligus membatalkan"),
        ("it consents and puts off", "menyetujui sekaligus menunda"),
        ("it consents and refuses", "menyetujui sekaligus menolak"),
        ("it consents and returns", "menyetujui sekaligus mengembalikan"),
        ("it consents to a day that nobody can place", "menyetujui hari yang tidak jelas tanggalnya"),
        ("it consents, and somebody refuses in it", "menyetujui, tetapi di dalamnya ada penolakan"),
        ("it consents, and something else ends in a no", "menyetujui, tetapi hal lain di dalamnya ditolak"),
        ("it consents", "menyetujui"), ("it copies the choices", "menyalin semua pilihan"),
        ("it gives the request back", "mengembalikan permohonan"),
        ("it goes on to the next officer of the procedure", "meneruskan kepada pejabat berikutnya menurut SOP"),
        ("it hands the matter over", "menyerahkan urusan kepada orang lain"),
        ("it holds no decision", "tidak memuat keputusan"), ("it is to be filed", "menyuruh mengarsipkan"),
        ("it names a stand-in: ", "menyebut pengganti: "),
        ("it names nobody and no decision", "tidak menyebut siapa pun dan tidak memutuskan"),
        ("it names officers as alternatives", "menyebut beberapa pejabat sebagai pilihan"),
        ("it names the officer who is to act", "menyebut pejabat yang harus menindaklanjuti"),
        ("it puts the decision off", "menunda keputusan"),
        ("it puts the letter's metadata right", "membetulkan isian surat"),
        ("it refuses a refusal", "menolak suatu penolakan"),
        ("it refuses and asks for something else", "menolak sekaligus meminta hal lain"),
        (
            "it refuses or returns, and somebody consents in it",
            "menolak atau mengembalikan, tetapi di dalamnya ada persetujuan"
        ),
        ("it says nothing about room or day", "tidak menyebut ruang atau hari"),
        ("it says that it can be done, and no", "menyatakan bisa sekaligus tidak"),
        ("it says that it can be done", "menyatakan dapat dilayani"),
        ("it says that the order was received", "menyatakan perintah sudah diterima"),
        ("it says that the request is complete", "menyatakan permohonan lengkap"),
        ("it speaks to the program, which takes no orders", "berbicara kepada program, yang tidak menerima perintah"),
        ("it takes something back", "menarik sesuatu kembali"),
        ("it uses the step's own word", "memakai kata langkah itu sendiri"),
        ("it wants another day or time", "meminta hari atau jam lain"),
        ("its time went to another", "waktunya sudah dipakai permohonan lain"),
        ("no box of the form is ticked", "tidak ada kotak yang dicentang"),
        ("not certain which words are on it", "belum pasti kata mana yang mengenai surat ini"),
        ("other people come than was said", "jumlah peserta berubah"),
        (
            "somebody who is away decides in it, or a machine does",
            "keputusan di dalamnya berasal dari orang yang sedang tidak di tempat, atau dari balasan otomatis"
        ),
        ("the applicant agrees to the slot", "pemohon menyetujui waktunya"),
        ("the applicant calls the visit off", "pemohon membatalkan kunjungan"),
        ("the applicant takes the request back", "pemohon menarik permohonannya"),
        ("the applicant wants another day", "pemohon meminta hari lain"),
        ("the officer named is not known", "pejabat yang disebut tidak dikenal"),
        ("the room is needed", "ruang diperlukan kantor"),
        ("what it wants hangs on a condition", "permintaannya bergantung pada syarat"),
        ("whom it goes to hangs on a condition", "tujuannya bergantung pada syarat"),
    ]

    /// What a quoted word was taken for.
    static let arti = [
        "approve": "menyetujui", "okay": "mengiyakan", "invite": "mempersilakan", "go": "mempersilakan jalan",
        "proceed": "melanjutkan", "reject": "menolak", "giveBack": "mengembalikan", "complete": "melengkapi",
        "cancel": "membatalkan", "undo": "menarik kembali", "move": "memindahkan", "forward": "meneruskan",
        "work": "menindaklanjuti", "archive": "mengarsipkan", "delegate": "mewakilkan", "talk": "membicarakan",
        "receipt": "tanda sudah diterima", "available": "tersedia", "accept": "menerima",
        "unavailable": "tidak tersedia",
        "hold": "menunda", "wrongField": "bukan bidangnya", "help": "meminta bantuan", "command": "kata perintah",
        "perhaps somebody else's consent": "mungkin persetujuan orang lain", "day or time": "hari atau jam",
    ]

    private static let longestFirst = kalimat.sorted { $0.english.utf8.count > $1.english.utf8.count }

    private static func sentence(_ text: String) -> String {
        longestFirst.reduce(text) { text, one in
            text.contains(one.english) ? text.replacing(one.english, with: one.indonesian) : text
        }
    }

    /// ` not approve, `: what the quoted word before it means, and what parts it from the next one.
    private static func proofs(_ text: String) -> String {
        // The words of a person who acts by hand may hold quotes, too.
        if text.contains(": ") || text.hasPrefix(";") { return sentence(text) }
        guard !text.isEmpty else { return "" }
        let isLast = !text.hasSuffix(", ")
        let meaning = text.drop { $0 == " " }.dropLast(isLast ? 0 : 2)
        return " (\(proof(String(meaning))))" + (isLast ? "" : ", ")
    }

    private static func proof(_ meaning: String) -> String {
        if meaning.hasPrefix("officer ") {
            return "pejabat "
                + meaning.dropFirst(8).replacing(", main", with: "").replacing(", fyi", with: ", untuk diketahui")
        }
        if meaning.hasPrefix("neither "), meaning.hasSuffix(" nor not") {
            return "belum tentu " + known(String(meaning.dropFirst(8).dropLast(8)))
        }
        for (english, indonesian) in [("not yet ", "belum "), ("not ", "tidak ")] where meaning.hasPrefix(english) {
            return indonesian + known(String(meaning.dropFirst(english.count)))
        }
        return known(meaning)
    }

    private static func known(_ word: String) -> String { arti[word] ?? word }
}
