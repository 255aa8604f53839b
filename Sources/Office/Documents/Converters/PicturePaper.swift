import Foundation

/// A picture as the only thing on a PDF's page, its bytes untouched: poppler then brings photographs of any size, and turned
/// ones, to the size that recognition reads best.
enum PicturePaper {
    /// - Returns: nil for pictures that a PDF cannot hold as they are (PNG with transparency or interlaced).
    static func pdf(around content: Data, kind: FileKind) -> Data? {
        switch kind {
        case .jpeg: jpeg(content)
        case .png: png(content)
        case .pdf, .tiff, .heic, .docx, .odt, .rtf, .oldOffice, .winmail, .archive, .plainText, .html, .other: nil
        }
    }

    private static func jpeg(_ content: Data) -> Data? {
        guard let frame = JPEGFrame(content),
            let space = ["DeviceGray", "", "DeviceRGB", "DeviceCMYK"][safe: frame.components - 1],
            !space.isEmpty
        else { return nil }
        // Adobe's CMYK pictures are inverted (Adobe Technical Note 5116); for reading words that does not matter.
        return page(
            content, frame.width, frame.height, turned: frame.turned,
            about: "/ColorSpace/\(space)/BitsPerComponent 8/Filter/DCTDecode")
    }

    /// PNG's own compression is one that PDF knows (ISO 32000-1, 7.4.4.4, predictor 15).
    private static func png(_ content: Data) -> Data? {
        let bytes = [UInt8](content)
        guard let size = ImageSize(content), bytes.count > 33, bytes[28] == 0 else { return nil }
        let (depth, type) = (Int(bytes[24]), bytes[25])
        var (data, palette) = ([UInt8](), [UInt8]())
        var at = 8
        while at + 12 <= bytes.count {
            let length = (0..<4).reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
            guard length >= 0, at + 12 + length <= bytes.count else { return nil }
            let chunk = bytes[(at + 8)..<(at + 8 + length)]
            switch String(decoding: bytes[(at + 4)..<(at + 8)], as: UTF8.self) {
            case "IDAT": data += chunk
            case "PLTE": palette = Array(chunk)
            default: break
            }
            at += 12 + length
        }
        let space: String
        switch type {
        case 0: space = "/DeviceGray"
        case 2: space = "/DeviceRGB"
        case 3 where !palette.isEmpty && palette.count % 3 == 0:
            let colours = palette.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
            space = "[/Indexed/DeviceRGB \(palette.count / 3 - 1)<\(colours)>]"
        default: return nil
        }
        let parameters = "/Predictor 15/Colors \(type == 2 ? 3 : 1)/BitsPerComponent \(depth)/Columns \(size.width)"
        return page(
            Data(data), size.width, size.height, turned: 0,
            about: "/ColorSpace\(space)/BitsPerComponent \(depth)/Filter/FlateDecode/DecodeParms<<\(parameters)>>")
    }

    private static func page(_ data: Data, _ width: Int, _ height: Int, turned: Int, about: String) -> Data {
        let longer = Double(max(width, height))
        let (w, h) = (Int(1000 * Double(width) / longer), Int(1000 * Double(height) / longer))
        let drawing = "q \(w) 0 0 \(h) 0 0 cm /P Do Q"
        let head = """
            %PDF-1.5
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(w) \(h)]/Rotate \(turned)/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>endobj
            4 0 obj<</Length \(drawing.utf8.count)>>stream
            \(drawing)
            endstream endobj
            5 0 obj<</Type/XObject/Subtype/Image/Width \(width)/Height \(height)\(about)/Length \(data.count)>>stream

            """
        // Without a table of places poppler finds the objects by itself.
        return Data(head.utf8) + data + Data("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".utf8)
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
