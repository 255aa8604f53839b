/// A pattern of a text's words in 64 places, near for near texts (simhash; Charikar 2002): each run of three words votes for
/// every place.
public enum PolaKata {
    /// Texts with fewer words say too little to be known again.
    static let fewest = 20

    /// nil for short texts.
    public static func pola(_ text: String) -> UInt64? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(5_000)
        guard words.count >= fewest else { return nil }
        var votes = [Int](repeating: 0, count: 64)
        for i in 0...(words.count - 3) {
            let hash = hash(words[i...i + 2])
            for place in 0..<64 { votes[place] += hash >> UInt64(place) & 1 == 1 ? 1 : -1 }
        }
        return votes.indices.reduce(0) { $0 | (votes[$1] > 0 ? 1 << UInt64($1) : 0) }
    }

    /// FNV-1a, then spread (the finaliser of MurmurHash3), since neighbours must not look alike.
    private static func hash(_ words: ArraySlice<Substring>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for word in words {
            for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0x20) &* 0x100_0000_01B3
        }
        hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ (hash >> 33)
    }
}
