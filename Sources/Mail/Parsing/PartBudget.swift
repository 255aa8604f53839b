/// What is left of a mail's limits while its parts are read; shared by a mail and those enclosed in it.
final class PartBudget {
    private let limits: MailLimits
    private var parts: Int
    private var textBytes: Int
    private var enclosedBytes: Int
    private(set) var defects: [MailDefect] = []

    init(limits: MailLimits) {
        self.limits = limits
        parts = limits.parts
        textBytes = limits.textBytes
        enclosedBytes = 2 * limits.bytes
    }

    /// Whether another part may be read.
    func takePart() -> Bool {
        parts -= 1
        if parts < 0 { note(.tooManyParts(limit: limits.parts)) }
        return parts >= 0
    }

    /// Whether parts at this depth may be read.
    func allows(depth: Int) -> Bool {
        if depth > limits.depth { note(.nestedTooDeep(limit: limits.depth)) }
        return depth <= limits.depth
    }

    /// Whether an enclosed mail of this size may be read. Each level copies what it encloses, so the sum is bounded.
    func takeEnclosed(bytes: Int) -> Bool {
        enclosedBytes -= bytes
        if enclosedBytes < 0 { note(.nestedTooDeep(limit: limits.depth)) }
        return enclosedBytes >= 0
    }

    /// The text, or as much of it as the limit lets through; cut between characters.
    func takeText(_ text: String) -> String {
        let size = text.utf8.count
        guard size > textBytes else {
            textBytes -= size
            return text
        }
        note(.textCut(limit: limits.textBytes))
        var end = text.utf8.index(text.startIndex, offsetBy: textBytes)
        while end > text.startIndex, end.samePosition(in: text.unicodeScalars) == nil {
            end = text.utf8.index(before: end)
        }
        textBytes = 0
        return String(text[..<end])
    }

    private func note(_ defect: MailDefect) {
        if !defects.contains(defect) { defects.append(defect) }
    }
}
