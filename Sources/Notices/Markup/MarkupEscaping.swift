import Mail
import Mustache

/// Keeps values inside the place that a template gives them: no value can begin a block, end a field or a line.
///
/// Works on Unicode scalars: a sign with a combining mark behind it is still that sign.
struct MarkupEscaping: MustacheContentType {
    static let name = "SUREL"
    /// The signs that mean something in ``MarkupParser``.
    static let signs: Set<Unicode.Scalar> = ["\\", "|", "#", "*", ">", "!", "+", "@", "=", "~", ":"]

    func escapeText(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                result.append(contentsOf: "\\n".unicodeScalars)
                continue
            }
            if Self.signs.contains(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    /// The text that was escaped; `\n` is a line end.
    static func unescape(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                result.append(scalar == "n" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// The parts of `text` between unescaped signs `separator`, still escaped.
    static func split(_ text: String, at separator: Unicode.Scalar, most: Int = .max) -> [String] {
        var parts: [String] = []
        var current = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if !isEscaped, scalar == separator, parts.count + 1 < most {
                parts.append(String(current))
                current = String.UnicodeScalarView()
                continue
            }
            isEscaped = !isEscaped && scalar == "\\"
            current.append(scalar)
        }
        return parts + [String(current)]
    }
}

/// HTML's own signs (the library's own escaping works on characters and misses a quote with a combining mark).
struct HTMLEscaping: MustacheContentType {
    static let name = "HALAMAN"

    func escapeText(_ text: String) -> String { HTMLSigns.escaped(text) }
}
