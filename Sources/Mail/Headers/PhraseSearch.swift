import Foundation

extension String {
    /// Whether `phrase` stands in the text, byte by byte.
    ///
    /// `contains` turns the whole text into UTF-16 for each phrase that is looked for: with a hundred phrases that was
    /// half the time of reading a mail.
    func holds(_ phrase: String) -> Bool {
        var (text, phrase) = (self, phrase)
        return text.withUTF8 { text in phrase.withUTF8 { Self.holds(text, $0) } }
    }

    private static func holds(_ text: UnsafeBufferPointer<UInt8>, _ phrase: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = phrase.first, let words = phrase.baseAddress else { return true }
        guard var start = text.baseAddress, text.count >= phrase.count else { return false }
        let end = start + (text.count - phrase.count + 1)
        while start < end, let found = memchr(start, Int32(first), end - start) {
            if memcmp(found, words, phrase.count) == 0 { return true }
            start = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
        }
        return false
    }
}
