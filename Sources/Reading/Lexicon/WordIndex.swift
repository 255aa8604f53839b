/// A fixed set of words with a number each, looked up by bytes without allocating.
struct WordIndex: Sendable {
    private var slots: [Int32]
    private var hashes: [UInt64] = []
    private var ends: [Int32] = [0]
    private var bytes: [UInt8] = []
    private var values: [UInt16] = []

    init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: -1, count: size)
    }

    var count: Int { values.count }

    /// Adds a word; the first number a word got stays.
    mutating func insert(_ word: [UInt8], _ value: UInt16) {
        guard self[word[...]] == nil else { return }
        if values.count * 2 >= slots.count { grow() }
        let hash = Self.hash(word[...])
        place(hash, Int32(values.count))
        hashes.append(hash)
        values.append(value)
        bytes += word
        ends.append(Int32(bytes.count))
    }

    /// The number of `word`, which is in lower case.
    subscript(word: ArraySlice<UInt8>) -> UInt16? {
        let mask = slots.count - 1
        let hash = Self.hash(word)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let entry = Int(slots[slot])
            if hashes[entry] == hash, equals(entry, word) { return values[entry] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    func value(at entry: Int) -> UInt16 { values[entry] }

    func word(at entry: Int) -> ArraySlice<UInt8> { bytes[Int(ends[entry])..<Int(ends[entry + 1])] }

    /// FNV-1a, 64 bits.
    static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }

    private func equals(_ entry: Int, _ word: ArraySlice<UInt8>) -> Bool {
        var i = Int(ends[entry])
        guard Int(ends[entry + 1]) - i == word.count else { return false }
        for byte in word {
            if bytes[i] != byte { return false }
            i += 1
        }
        return true
    }

    private mutating func place(_ hash: UInt64, _ entry: Int32) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = entry
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for (entry, hash) in hashes.enumerated() { place(hash, Int32(entry)) }
    }
}
