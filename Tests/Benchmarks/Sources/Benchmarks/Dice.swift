import Foundation

/// Numbers that look thrown and are the same each time (SplitMix64).
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// 0 ..< sides.
    mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(sides)) }

    /// 0 ..< sides, the small ones often: the share of number n falls as 1/n.
    mutating func rollSkewed(_ sides: Int) -> Int {
        let part = Double(roll(1 << 30)) / Double(1 << 30)
        return min(sides - 1, Int(exp(part * log(Double(sides)))) - 1)
    }
}
