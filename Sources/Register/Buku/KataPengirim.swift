import Foundation

/// The words of a sender's name, each of which has a map of its letters: filtering by sender is as quick as by any field.
///
/// Words are what unicode61 makes of a text (https://www.sqlite.org/fts5.html#unicode61_tokenizer): letters and digits, marks
/// and capital letters aside.
enum KataPengirim {
    /// Words of a name that can be found; no office has a longer one.
    static let limit = 64
    private static let length = 100

    /// In their order.
    static func words(_ text: String) -> [String] {
        var (words, word): ([String], String.UnicodeScalarView) = ([], .init())
        func end() {
            if !word.isEmpty { words.append(String(String.UnicodeScalarView(word.prefix(length)))) }
            word = .init()
        }
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
        for scalar in (isPlain ? text : text.decomposedStringWithCanonicalMapping).unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": word.append(scalar)
            case _ where isToken(scalar): word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            case _ where scalar.properties.generalCategory == .nonspacingMark: continue
            default: end()
            }
        }
        end()
        return words
    }

    /// What unicode61 takes for part of a word.
    static func isToken(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            true
        default: false
        }
    }
}
