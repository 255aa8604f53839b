/// Lines by which a mail of the office is known where a client has dropped the marker line and marks no quote.
///
/// They stand in Templates/mail: the greeting that opens each mail, the heading over the choices, and the code in the foot.
enum TemplateTrace {
    private static let heading = Array("caramenjawab".utf8)

    /// The heading over the choices, or the foot's `Kode: K7Q2M4X9T3W8`.
    static func isOne(_ key: LineKey) -> Bool {
        guard key.text.utf8.count <= 80 else { return false }
        if key.text.hasPrefix("kode:") || key.bare.hasPrefix("kode:") {
            let code = key.bare.dropFirst(5).drop { $0 == " " }
            return code.utf8.count >= 10 && code.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
        }
        return key.text.utf8.count < 30 && key.core == heading
    }

    /// `Yth. Bapak/Ibu …` as the office greets.
    static func isGreeting(_ key: LineKey) -> Bool { key.bare.hasPrefix("yth. bapak/ibu ") }
}
