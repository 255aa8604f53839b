/// Spoils bytes in the ways in which real and hostile ones are spoiled; the same seed spoils the same way.
public struct Mutator {
    private var random: SeededRandom
    private let words: [[UInt8]]

    /// - Parameter words: what a hostile writer would put in, such as a boundary or a literal's length.
    public init(seed: UInt64, words: [String]) {
        random = SeededRandom(seed: seed)
        self.words = words.map { Array($0.utf8) }
    }

    /// One to eight changes to `bytes`; `other` is something to graft from.
    public mutating func spoil(_ bytes: [UInt8], with other: [UInt8]) -> [UInt8] {
        var spoiled = bytes
        for _ in 0..<Int.random(in: 1...8, using: &random) { change(&spoiled, other) }
        return spoiled
    }

    /// `bytes` in pieces of random length, some of them empty.
    public mutating func pieces(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0
        let longest = Int.random(in: 1...max(1, min(bytes.count, 200)), using: &random)
        while start < bytes.count {
            let end = min(bytes.count, start + Int.random(in: 0...longest, using: &random))
            pieces.append(bytes[start..<end])
            start = end
        }
        return pieces
    }

    /// One of `values`, which must not be empty.
    public mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &random)] }

    private mutating func change(_ bytes: inout [UInt8], _ other: [UInt8]) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<9, using: &random) {
        case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.removeSubrange(stretch(of: bytes, from: place))
        case 3: bytes.insert(contentsOf: bytes[stretch(of: bytes, from: place)], at: place)
        case 4: bytes.insert(contentsOf: other[stretch(of: other, from: min(place, other.count))], at: place)
        case 5: bytes.replaceSubrange(stretch(of: bytes, from: place), with: pick(words))
        case 6: repeatWord(in: &bytes, at: place)
        case 7: changeNumber(in: &bytes, after: place)
        default: bytes.insert(contentsOf: pick(words), at: place)
        }
    }

    private mutating func stretch(of bytes: [UInt8], from place: Int) -> Range<Int> {
        place..<min(bytes.count, place + Int.random(in: 0...64, using: &random))
    }

    /// The same word many times: depth and number are limits that a parser must have.
    private mutating func repeatWord(in bytes: inout [UInt8], at place: Int) {
        let count = 1 << Int.random(in: 1...10, using: &random)
        let word = pick(words)
        guard word.count * count < 65_536 else { return }
        bytes.insert(contentsOf: Array(repeating: word, count: count).joined(), at: place)
    }

    /// Another number where one stands: lengths and counts that are lies.
    private mutating func changeNumber(in bytes: inout [UInt8], after place: Int) {
        let isDigit: (UInt8) -> Bool = { 0x30...0x39 ~= $0 }
        guard let start = bytes[place...].firstIndex(where: isDigit) else { return }
        let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.endIndex
        let numbers = ["0", "1", "4294967295", "4294967296", "18446744073709551616", "-1", "007"]
        bytes.replaceSubrange(start..<end, with: Array(pick(numbers).utf8))
    }
}
