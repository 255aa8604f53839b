/// HTML's own signs.
public enum HTMLSigns {
    /// The text as it must stand in HTML, in an element or an attribute's quotes. Works on Unicode scalars: a quote with a
    /// combining mark behind it is still a quote.
    public static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
