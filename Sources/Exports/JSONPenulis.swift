import Persuratan

/// An array of objects, an object a line; what a letter does not say is null. Days are ISO 8601.
public struct JSONPenulis: PenulisBuku {
    private let file: ExportFile
    private let kolom: [KolomBuku]
    private let nama: NamaBuku
    private var isFirst = true

    public init(_ file: ExportFile, _ susunan: SusunanKolom, _ nama: NamaBuku) throws(ExportError) {
        (self.file, kolom, self.nama) = (file, susunan.kolom, nama)
        try file.append { $0.append(0x5B) }
    }

    public mutating func write(_ baris: BarisBuku) throws(ExportError) {
        let begin = isFirst ? "\n{" : ",\n{"
        isFirst = false
        try file.append { bytes in
            bytes += begin.utf8
            for (index, one) in kolom.enumerated() {
                bytes += (index == 0 ? "\"" : ",\"").utf8
                bytes += one.kunci.utf8
                bytes += "\":".utf8
                switch one.isi(baris, nama) {
                case .kosong: bytes += "null".utf8
                case .teks(let text): Self.append(text, to: &bytes)
                case .hari(let day): Self.append(day.description, to: &bytes)
                case .angka(let number): bytes += String(number).utf8
                }
            }
            bytes.append(0x7D)
        }
    }

    public mutating func finish() throws(ExportError) {
        try file.append { $0 += "\n]\n".utf8 }
        try file.flush()
    }

    /// A string of RFC 8259, section 7. `<` is escaped, so that it may stand in a page.
    private static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x00...0x1F, 0x3C, 0x7F:
                bytes += "\\u00".utf8
                let hex = String(byte, radix: 16)
                bytes += (hex.utf8.count == 1 ? "0" + hex : hex).utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }
}
