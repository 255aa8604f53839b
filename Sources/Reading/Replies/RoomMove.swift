/// `pindah ruang Aula`: a reply that moves a visit to another room and says nothing else.
public enum RoomMove: Hashable, Sendable {
    /// The code of the one room that was named.
    case room(String)
    /// It speaks of moving rooms, and not clearly: nothing may be done. In the writer's words.
    case unclear(String)

    /// A room of the office as people may name it.
    public struct Room: Hashable, Sendable {
        public let kode: String
        public let nama: String

        public init(kode: String, nama: String) { (self.kode, self.nama) = (kode, nama) }
    }

    private static let openings: [[String]] = [
        ["pindah", "ke", "ruang"], ["pindah", "ke", "ruangan"], ["pindahkan", "ke", "ruang"],
        ["pindah", "ruang", "ke"],
        ["pindahkan", "ke", "ruangan"], ["pindah", "ruangan", "ke"], ["pindah", "ruang"], ["pindah", "ruangan"],
        ["pindahkan", "ruang", "ke"], ["ganti", "ruang"],
    ]
    private static let courtesies: Set<String> = [
        "ya", "saja", "pak", "bu", "bapak", "ibu", "terima", "kasih", "terimakasih", "trims", "mohon", "tolong", "yth",
        "salam", "hormat", "dengan",
    ]
    private static let reasons: Set<String> = ["karena", "sebab", "krn", "lantaran", "alasan"]
    /// Words that make something else of it.
    private static let decisions: Set<String> = [
        "setuju", "tolak", "kembalikan", "usul", "jadwal", "ulang", "batal", "batalkan", "jangan", "tidak", "tak",
        "belum",
        "bukan", "atau", "agendakan", "kalau", "jika", "bila", "apakah", "bisakah", "nanti", "asal",
    ]

    /// - Returns: nil when the reply does not begin with moving rooms.
    public static func read(_ text: String, rooms: [Room]) -> RoomMove? {
        let lines = OwnLines.of(text)
        guard let first = lines.first else { return nil }
        let words = Array(OwnLines.words(of: first).drop { courtesies.contains($0) })
        guard let opening = openings.first(where: { words.starts(with: $0) }) else { return nil }
        let named = Array(words.dropFirst(opening.count))
        let all = named + lines.dropFirst().flatMap(OwnLines.words)
        guard !text.contains("?"), !all.contains(where: decisions.contains), let (kode, length) = room(named, rooms),
            isQuiet(Array(named.dropFirst(length))), !all.dropFirst(length).contains(where: hasDigit)
        else { return .unclear(String(first.prefix(80))) }
        return .room(kode)
    }

    /// The room whose name or code stands first, the longest that fits; nil when none or two do.
    private static func room(_ words: [String], _ rooms: [Room]) -> (String, Int)? {
        var fits: [(kode: String, length: Int)] = []
        for room in rooms {
            let names = [room.nama, room.kode].map { OwnLines.words(of: $0[...]) }
            let bare = names.map { Array($0.drop { $0 == "ruang" || $0 == "ruangan" }) }
            let length = (names + bare).filter { !$0.isEmpty && words.starts(with: $0) }.map(\.count).max()
            if let length { fits.append((room.kode, length)) }
        }
        guard let longest = fits.map(\.length).max() else { return nil }
        let best = fits.filter { $0.length == longest }
        return best.count == 1 ? (best[0].kode, longest) : nil
    }

    /// A time, perhaps, that would be lost.
    private static func hasDigit(_ word: String) -> Bool { word.utf8.contains { (0x30...0x39).contains($0) } }

    private static func isQuiet(_ rest: [String]) -> Bool {
        guard let first = rest.first(where: { !courtesies.contains($0) }) else { return true }
        return reasons.contains(first)
    }
}
