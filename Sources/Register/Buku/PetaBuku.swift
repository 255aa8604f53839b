/// A set of letters, by their keys in the agenda book: a bit for each, in blocks of 4096.
///
/// What makes every filter and every page quick: sets meet and join bit by bit, and how many letters come before one is
/// counted by the word. A million letters are 245 blocks, 125 kB.
struct PetaBuku: Equatable {
    static let blockBits = 4096
    static let blockWords = blockBits / 64

    /// The blocks that hold any, ascending.
    private(set) var blocks: [Int] = []
    /// 64 words a block.
    private(set) var words: [UInt64] = []

    init() {}

    init(_ keys: some Sequence<Int64>) {
        for key in keys.sorted() {
            let (block, bit) = (Int(key) / Self.blockBits, Int(key) % Self.blockBits)
            if blocks.last != block { append(block, repeatElement(0, count: Self.blockWords)) }
            words[words.count - Self.blockWords + bit / 64] |= 1 << UInt64(bit % 64)
        }
    }

    /// Adds a block behind all others.
    mutating func append(_ block: Int, _ bits: some Sequence<UInt64>) {
        blocks.append(block)
        words.append(contentsOf: bits)
    }

    /// How many letters there are.
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// The smallest key.
    var first: Int64? { keys(0..<1).first }

    /// The largest key.
    var last: Int64? {
        guard let word = words.lastIndex(where: { $0 != 0 }) else { return nil }
        let start = blocks[word / Self.blockWords] * Self.blockBits + word % Self.blockWords * 64
        return Int64(start + 63 - words[word].leadingZeroBitCount)
    }

    func contains(_ key: Int64) -> Bool {
        let (block, bit) = (Int(key) / Self.blockBits, Int(key) % Self.blockBits)
        guard let index = index(of: block), blocks[index] == block else { return false }
        return words[index * Self.blockWords + bit / 64] & 1 << UInt64(bit % 64) != 0
    }

    /// The letters that are in both.
    func intersection(_ other: PetaBuku) -> PetaBuku {
        var result = PetaBuku()
        var (mine, others) = (0, 0)
        while mine < blocks.count, others < other.blocks.count {
            if blocks[mine] == other.blocks[others] {
                result.append(blocks[mine], zip(bits(mine), other.bits(others)).map { $0 & $1 })
            }
            let (block, otherBlock) = (blocks[mine], other.blocks[others])
            if block <= otherBlock { mine += 1 }
            if otherBlock <= block { others += 1 }
        }
        return result
    }

    /// The letters that are in any of them.
    static func union(_ sets: [PetaBuku]) -> PetaBuku {
        if sets.count == 1 { return sets[0] }
        var place: [Int: Int] = [:]
        let all = Set(sets.flatMap(\.blocks)).sorted()
        var result = PetaBuku()
        (result.blocks, result.words) = (all, Array(repeating: 0, count: all.count * blockWords))
        for (index, block) in all.enumerated() { place[block] = index * blockWords }
        for set in sets {
            for (index, block) in set.blocks.enumerated() {
                guard let begin = place[block] else { continue }
                for (offset, word) in set.bits(index).enumerated() { result.words[begin + offset] |= word }
            }
        }
        return result
    }

    /// How many letters have a smaller key.
    func rank(of key: Int64) -> Int {
        let (block, bit) = (Int(key) / Self.blockBits, Int(key) % Self.blockBits)
        guard let index = index(of: block) else { return count }
        let begin = index * Self.blockWords
        var before = words[..<begin].reduce(0) { $0 + $1.nonzeroBitCount }
        guard blocks[index] == block else { return before }
        for word in words[begin..<(begin + bit / 64)] { before += word.nonzeroBitCount }
        let below = words[begin + bit / 64] & ((1 << UInt64(bit % 64)) - 1)
        return before + below.nonzeroBitCount
    }

    /// The letters of those ranks (0: the smallest key), ascending.
    func keys(_ ranks: Range<Int>) -> [Int64] {
        var found: [Int64] = []
        var rank = 0
        for (index, word) in words.enumerated() where word != 0 {
            let size = word.nonzeroBitCount
            if rank >= ranks.upperBound { break }
            if rank + size > ranks.lowerBound {
                let first = Int64(blocks[index / Self.blockWords] * Self.blockBits + index % Self.blockWords * 64)
                var rest = word
                for place in rank..<(rank + size) {
                    if ranks.contains(place) { found.append(first + Int64(rest.trailingZeroBitCount)) }
                    rest &= rest - 1
                }
            }
            rank += size
        }
        return found
    }

    private func bits(_ index: Int) -> ArraySlice<UInt64> {
        words[(index * Self.blockWords)..<((index + 1) * Self.blockWords)]
    }

    /// The first place whose block is not smaller; nil when all are.
    private func index(of block: Int) -> Int? {
        var (low, high) = (0, blocks.count)
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle] < block { low = middle + 1 } else { high = middle }
        }
        return low < blocks.count ? low : nil
    }
}
