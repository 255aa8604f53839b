import Persuratan

/// What became of one file.
public enum ConverterOutcome: Sendable, Hashable, Codable {
    /// Its text, and how it was had.
    case text(String, Cara)
    /// Nothing can be read from it here.
    case unreadable(SebabTakTerbaca, detail: String)
    /// It carries what the virus scanner calls by that name.
    case infected(String)

    /// How a text was had.
    public enum Cara: String, Sendable, Hashable, Codable {
        /// It is written in the file.
        case tertulis
        /// It was made out of a picture, where letters can be mistaken.
        case pengenalan
    }
}
