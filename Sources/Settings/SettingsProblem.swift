/// One thing that is wrong in the configuration: where it stands, which key it is, and what is allowed there.
public struct SettingsProblem: Hashable, Sendable, CustomStringConvertible {
    /// The file as the reader of the message knows it: relative to the configuration folder.
    public let file: String
    /// From 1; 0 when the whole file is meant.
    public let line: Int
    /// From 1, counted in Unicode scalars; 0 when the whole file is meant.
    public let column: Int
    /// The way to the key, `kotak_surat.imap.port`; empty when no key is meant.
    public let key: String
    /// What is wrong, and what to do.
    public let message: String

    /// Takes the place, the key and the sentence as they are.
    public init(file: String, line: Int, column: Int, key: String, message: String) {
        (self.file, self.line, self.column) = (file, line, column)
        (self.key, self.message) = (key, message)
    }

    /// `disposisi.yaml:12:5: kotak_surat.imap.port: 99999 is not a port; allowed: 1 to 65535`
    public var description: String {
        let place = line > 0 ? "\(file):\(line):\(column)" : file
        return key.isEmpty ? "\(place): \(message)" : "\(place): \(key): \(message)"
    }
}

/// Everything that is wrong in the configuration, in the order of files and lines. Never empty.
public struct SettingsProblems: Error, Hashable, Sendable, CustomStringConvertible {
    /// In the order of files and lines.
    public let problems: [SettingsProblem]

    /// Takes a list that is not empty.
    public init(_ problems: [SettingsProblem]) { self.problems = problems }

    /// One problem a line.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
