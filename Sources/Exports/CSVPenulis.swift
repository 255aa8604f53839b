import Persuratan

/// A table for spreadsheets and other programs (RFC 4180): UTF-8, commas, CRLF, days as ISO 8601.
public struct CSVPenulis: PenulisBuku {
    private let file: ExportFile
    private let kolom: [KolomBuku]
    private let nama: NamaBuku

    /// - Parameter hasMark: whether a byte order mark goes first, by which spreadsheets know UTF-8.
    public init(_ file: ExportFile, _ susunan: SusunanKolom, _ nama: NamaBuku, hasMark: Bool) throws(ExportError) {
        (self.file, kolom, self.nama) = (file, susunan.kolom, nama)
        let titles = kolom.map(\.judul)
        try file.append { bytes in
            if hasMark { bytes += [0xEF, 0xBB, 0xBF] }
            for (index, title) in titles.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                CSVSel.append(title, to: &bytes)
            }
            bytes += [0x0D, 0x0A]
        }
    }

    public mutating func write(_ baris: BarisBuku) throws(ExportError) {
        try file.append { bytes in
            for (index, one) in kolom.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                switch one.isi(baris, nama) {
                case .kosong: break
                case .teks(let text): CSVSel.append(text, to: &bytes)
                case .hari(let day): CSVSel.append(day, to: &bytes)
                case .angka(let number): bytes += String(number).utf8
                }
            }
            bytes += [0x0D, 0x0A]
        }
    }

    public mutating func finish() throws(ExportError) { try file.flush() }
}

/// A cell of a table for spreadsheets.
///
/// Letters come from anybody: what a spreadsheet would take for a formula is made text by an apostrophe before it, also
/// behind a semicolon, by which spreadsheets with Indonesian settings part cells.
enum CSVSel {
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { signs in
            if signs.allSatisfy(isPlain) { bytes += signs } else { append(signs, to: &bytes) }
        }
    }

    static func append(_ day: Tanggal, to bytes: inout [UInt8]) {
        var text = day.description
        text.withUTF8 { bytes += $0 }
    }

    /// Whether a byte stands in a cell as it is, wherever it is.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x1F, 0x7F, 0x22, 0x2C, 0x3B, 0x3D, 0x2B, 0x2D, 0x40: false
        default: true
        }
    }

    private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        let begin = bytes.count
        var (mustQuote, canStart) = (false, true)
        for byte in text {
            switch byte {
            case 0x00...0x1F, 0x7F:
                // A sign that steers is a gap.
                bytes.append(0x20)
            case 0x22:
                mustQuote = true
                bytes += [0x22, 0x22]
            case 0x3D, 0x2B, 0x2D, 0x40:
                // = + - @
                if canStart, text.count > 1 { bytes.append(0x27) }
                bytes.append(byte)
                canStart = false
            case 0x2C, 0x3B:
                mustQuote = true
                bytes.append(byte)
                canStart = byte == 0x3B
            case 0x20: bytes.append(byte)
            default:
                bytes.append(byte)
                canStart = false
            }
        }
        guard mustQuote else { return }
        bytes.insert(0x22, at: begin)
        bytes.append(0x22)
    }
}
