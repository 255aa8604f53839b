/// Names of attachments, made safe to be the name of a file anywhere.
public enum FileName {
    /// UTF-8 bytes of a name; file systems take 255.
    static let byteLimit = 150

    /// A longer "ending" is taken for a part of the name.
    private static let extensionLimit = 12

    /// Takes the last part of a path, drops controls, bidirectional and invisible characters and those that file systems
    /// forbid, leading dots and trailing dots and blanks, and bounds the length while the ending is kept.
    /// Never empty: `fallback` stands in.
    public static func safe(_ name: String, fallback: String = "lampiran") -> String {
        let last = name.unicodeScalars.split(whereSeparator: { $0 == "/" || $0 == "\\" || $0 == "\0" }).last ?? [][...]
        let replaced = String(String.UnicodeScalarView(last.map { forbidden.contains($0) ? "_" : $0 }))
        var line = Substring(CleanText.line(replaced))
        while let first = line.first, first == "." || first == " " { line.removeFirst() }
        while let end = line.last, end == "." || end == " " { line.removeLast() }
        let bounded = bound(String(line))
        return bounded.isEmpty ? fallback : bounded
    }

    private static let forbidden: Set<Unicode.Scalar> = ["<", ">", ":", "\"", "|", "?", "*"]

    private static func bound(_ name: String) -> String {
        guard name.utf8.count > byteLimit else { return name }
        let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
        let kept = ending.utf8.count <= extensionLimit ? ending : ""
        var stem = ""
        var size = kept.utf8.count
        for scalar in name.dropLast(kept.count).unicodeScalars {
            size += UTF8.width(scalar)
            if size > byteLimit { break }
            stem.unicodeScalars.append(scalar)
        }
        return stem + kept
    }
}
