/// A letter's text, cut into lines and cells; every piece knows its offset in the UTF-8 of the text.
struct LetterText {
    let lines: [LetterLine]
    /// The part that is read.
    let text: String

    /// Bytes of a part that are read; what stands behind is no letter any more.
    static let longest = 65_536

    init(_ whole: String) {
        text =
            whole.utf8.count <= Self.longest ? whole : String(decoding: whole.utf8.prefix(Self.longest), as: UTF8.self)
        let bytes = Array(text.utf8)
        var lines: [LetterLine] = []
        var start = 0
        for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x0A {
            lines.append(LetterLine(index: lines.count, bytes: bytes, range: start..<i))
            start = i + 1
        }
        self.lines = lines
    }

    /// The index of the line that holds a byte.
    func line(at offset: Int) -> Int {
        var (low, high) = (0, lines.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle].range.lowerBound <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

/// A line, cut at wide gaps into cells, as in heads of two columns.
struct LetterLine {
    let index: Int
    let range: Range<Int>
    let cells: [LetterCell]
    /// Without the spaces around and with single ones inside.
    let text: String
    let lower: String

    var isBlank: Bool { cells.isEmpty }
    var indent: Int { (cells.first?.start ?? range.lowerBound) - range.lowerBound }

    /// Spaces that part two columns.
    private static let gap = 3

    init(index: Int, bytes: [UInt8], range: Range<Int>) {
        var cells: [Range<Int>] = []
        var start: Int?
        var (end, i) = (range.lowerBound, range.lowerBound)
        while i < range.upperBound {
            let width = Self.spaceWidth(bytes, i)
            guard width == 0 else {
                if bytes[i] == 0x09, let from = start {
                    cells.append(from..<end)
                    start = nil
                }
                i += width
                continue
            }
            if let from = start, i - end >= Self.gap {
                cells.append(from..<end)
                start = nil
            }
            start = start ?? i
            i += 1
            end = i
        }
        if let start { cells.append(start..<end) }
        if let spaced = LetterCell(spaced: cells, bytes) {
            self.cells = [spaced]
        } else {
            self.cells = Self.merged(cells, bytes).map { LetterCell(bytes: bytes, range: $0) }
        }
        (self.index, self.range) = (index, range)
        text = self.cells.count == 1 ? self.cells[0].text : self.cells.map(\.text).joined(separator: " ")
        lower = text.lowercased()
    }

    /// Space, tab, carriage return, form feed, no-break space.
    private static func spaceWidth(_ bytes: [UInt8], _ i: Int) -> Int {
        if bytes[i] <= 0x20 { return 1 }
        return bytes[i] == 0xC2 && i + 1 < bytes.count && bytes[i + 1] == 0xA0 ? 2 : 0
    }

    /// `Nomor      : 005/     /DINSOS` is one cell.
    private static func merged(_ cells: [Range<Int>], _ bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for cell in cells {
            if let last = result.last,
                ":/".utf8.contains(bytes[cell.lowerBound]) || ":/".utf8.contains(bytes[last.upperBound - 1])
            {
                result[result.count - 1] = last.lowerBound..<cell.upperBound
            } else {
                result.append(cell)
            }
        }
        return result
    }
}

/// A piece of a line between wide gaps.
struct LetterCell {
    let start: Int
    let end: Int
    /// With single spaces inside.
    let text: String

    init(bytes: [UInt8], range: Range<Int>) {
        (start, end) = (range.lowerBound, range.upperBound)
        text = LetterCell.collapsed(bytes[range])
    }

    /// `P E M E R I N T A H   K O T A`: several words whose letters are set apart are one piece.
    init?(spaced cells: [Range<Int>], _ bytes: [UInt8]) {
        guard cells.count > 1, let first = cells.first, let last = cells.last else { return nil }
        // Two letters and their space at least; a word of one letter is an initial.
        for cell in cells {
            guard cell.count > 2 else { return nil }
            for i in cell where (bytes[i] == 0x20) != ((i - cell.lowerBound) % 2 == 1) { return nil }
        }
        (start, end) = (first.lowerBound, last.upperBound)
        text = cells.map { Self.collapsed(bytes[$0].filter { $0 != 0x20 }[...]) }.joined(separator: " ")
    }

    /// With single spaces, without those around, letters set apart (`P o n t i a n a k`) put together.
    static func collapsed(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var pending = false
        var skip = false
        for (i, byte) in zip(bytes.indices, bytes) {
            if skip {
                skip = false
                continue
            }
            let isNoBreak = byte == 0xC2 && i + 1 < bytes.endIndex && bytes[i + 1] == 0xA0
            if byte <= 0x20 || isNoBreak {
                (pending, skip) = (true, isNoBreak)
                continue
            }
            if pending, !result.isEmpty { result.append(0x20) }
            pending = false
            result.append(byte)
        }
        return String(decoding: unspaced(result), as: UTF8.self)
    }

    private static func unspaced(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count >= 5 else { return bytes }
        for i in stride(from: 1, to: bytes.count, by: 2) where bytes[i] != 0x20 { return bytes }
        let letters = stride(from: 0, to: bytes.count, by: 2).map { bytes[$0] }
        return letters.allSatisfy { (97...122).contains($0 | 0x20) } ? letters : bytes
    }
}
