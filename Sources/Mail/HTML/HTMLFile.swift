import Foundation

/// An HTML file that somebody attached, as text: nothing of it is ever shown or passed on as HTML.
public enum HTMLFile {
    /// Bytes at the beginning among which the character encoding must stand (HTML, 4.2.5.4).
    private static let prescan = 1024

    /// The words as a browser would show them, scripts, styles and hidden elements left out; linear in the bytes.
    ///
    /// - Parameter limit: bytes of the file that are read.
    public static func text(of content: Data, limit: Int) -> String {
        let content = content.prefix(limit)
        return HTMLText.render(TextDecoding.decode(content, charset: charset(of: content)))
    }

    /// As the byte order mark says, else as a `meta` element claims; nil where neither does.
    private static func charset(of content: Data) -> String? {
        if content.starts(with: [0xFF, 0xFE]) || content.starts(with: [0xFE, 0xFF]) { return "utf-16" }
        let head = ByteText.decode(Data(content.prefix(prescan))).lowercased()
        guard let mark = head.range(of: "charset=") else { return nil }
        let value = head[mark.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        let name = value.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
        return name.isEmpty ? nil : String(name)
    }
}
