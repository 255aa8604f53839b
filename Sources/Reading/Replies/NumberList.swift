/// A reply that is nothing but several numbers of a mail's list: `5, 7`, `5 dan 7`, `nomor 5 & 6 ya`.
public enum NumberList {
    /// Numbers longer than this are none of a list.
    private static let digits = 2
    private static let quiet: Set<String> = [
        "dan", "serta", "atau", "nomor", "no", "pilihan", "pilih", "ya", "pak", "bu", "terima", "kasih", "terimakasih",
        "trims", "mohon", "tawarkan",
    ]

    /// - Returns: at least two different numbers in the order in which they were written; nil when anything else is said.
    public static func read(_ text: String) -> [Int]? {
        var numbers: [Int] = []
        for line in OwnLines.of(text) {
            // `5. Senin …` and dates have marks that lists of numbers do not.
            guard
                line.utf8.allSatisfy({ $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "/") })
            else { return nil }
            for word in OwnLines.words(of: line) {
                if quiet.contains(word) { continue }
                guard word.utf8.count <= digits, let number = Int(word) else { return nil }
                if !numbers.contains(number) { numbers.append(number) }
            }
        }
        return numbers.count > 1 ? numbers : nil
    }
}
