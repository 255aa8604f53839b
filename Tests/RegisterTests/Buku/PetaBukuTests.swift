import Foundation
import Testing

@testable import Register

@Suite("maps of the agenda book") struct PetaBukuTests {
    private let some: Set<Int64> = [3, 64, 4095, 4096, 4097, 20_260_000_001, 20_260_004_099, 20_270_000_001]
    private let others: Set<Int64> = [3, 65, 4096, 9000, 20_260_000_001, 20_270_000_002]

    @Test("they meet and join as sets do")
    func sets() {
        let (a, b) = (PetaBuku(some), PetaBuku(others))
        let (both, either) = (a.intersection(b), PetaBuku.union([a, b]))
        #expect(both.keys(0..<both.count) == some.intersection(others).sorted())
        #expect(either.keys(0..<either.count) == some.union(others).sorted())
        #expect(PetaBuku.union([]).count == 0)
        #expect(a.intersection(PetaBuku()).count == 0)
    }

    @Test("a letter's place and the letter at a place are told right, at the edges of words and blocks too")
    func places() {
        let (map, sorted) = (PetaBuku(some), some.sorted())
        #expect(map.first == sorted.first)
        #expect(map.last == sorted.last)
        for key in some.union(others).union([0, 63, 4094, 5000, 99_990_000_000]) {
            #expect(map.rank(of: key) == sorted.count { $0 < key })
            #expect(map.contains(key) == some.contains(key))
        }
        for begin in 0...sorted.count {
            for end in begin...sorted.count { #expect(map.keys(begin..<end) == Array(sorted[begin..<end])) }
        }
    }

    @Test("a block is kept as it is, whether few letters are in it or many; an empty one is not kept")
    func blocks() throws {
        for places in [
            [0], [4095], [0, 63, 64, 4095], Array(0..<255), Array(0..<256), Array(stride(from: 1, to: 4096, by: 2)),
        ] {
            var words = [UInt64](repeating: 0, count: PetaBuku.blockWords)
            for place in places { words[place / 64] |= 1 << UInt64(place % 64) }
            let data = try #require(BlokPeta.data(words))
            #expect(data.count == min(places.count * 2, 512))
            #expect(try BlokPeta.words(data, "x") == words)
        }
        #expect(BlokPeta.data([UInt64](repeating: 0, count: PetaBuku.blockWords)) == nil)
        #expect(throws: RegisterError.self) { try BlokPeta.words(Data(repeating: 0, count: 3), "x") }
        #expect(throws: RegisterError.self) { try BlokPeta.words(Data(repeating: 0, count: 514), "x") }
    }

    @Test("an empty map has no first letter and no last one")
    func empty() {
        #expect(PetaBuku().first == nil)
        #expect(PetaBuku().last == nil)
        #expect(PetaBuku().rank(of: 5) == 0)
        #expect(PetaBuku().keys(0..<3).isEmpty)
    }
}
