import Persuratan

/// What the sentences of a notice say about the first and the last day, and what follows when they are put together.
struct AbsenceClaims {
    /// One day and what it is.
    enum Claim: Hashable {
        case first(Tanggal)
        case last(Tanggal)
        /// The day of the return: the day before it is the last one.
        case back(Tanggal)
    }

    private var first: Set<Tanggal> = []
    private var last: Set<Tanggal> = []
    private var back: Set<Tanggal> = []
    private var words: [String] = []

    mutating func add(_ claims: [Claim], from sentence: String) {
        guard !claims.isEmpty else { return }
        words.append(sentence)
        for claim in claims {
            switch claim {
            case .first(let day): first.insert(day)
            case .last(let day): last.insert(day)
            case .back(let day): back.insert(day)
            }
        }
    }

    /// Nil where nothing is left that does not contradict itself.
    func result() -> Ketidakhadiran? {
        let mulai = first.count == 1 ? first.first : nil
        let sampai = lastDay
        guard mulai != nil || sampai != nil else { return nil }
        if let mulai, let sampai, mulai > sampai { return nil }
        let kata = words.joined(separator: " … ")
        return Ketidakhadiran(mulai: mulai, sampai: sampai, kata: String(kata.prefix(Ketidakhadiran.kataLimit)))
    }

    /// `s.d. Jumat 27 November, kembali Senin 30 November` says both, with a weekend between.
    private var lastDay: Tanggal? {
        guard last.count <= 1, back.count <= 1 else { return nil }
        guard let last = last.first else { return back.first.map { $0.ditambah(hari: -1) } }
        guard let back = back.first else { return last }
        return back > last ? last : nil
    }
}
