import Persuratan

/// Why a mail could not be written.
public enum NoticeError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Everything that is wrong in Templates/, file by file.
    case templates([TemplateFault])
    /// Nobody fills this role.
    case officerMissing(Peran)
    /// The notice names a row that the SOP does not have, or one at which no officer is asked.
    case stepMissing(Int)
    /// libical could not make the calendar entry.
    case calendarNotMade

    public var description: String {
        switch self {
        case .templates(let faults):
            "Templates: \(faults.count) fault(s); correct these and start again\n"
                + faults.map { "  \($0)" }.joined(separator: "\n")
        case .officerMissing(let role):
            "no officer is configured for the role \"\(role)\"; add one under `pejabat` in config/disposisi.yaml"
        case .stepMissing(let no):
            "row \(no) of the SOP is missing, or asks no officer; run `disposisi sop check`"
        case .calendarNotMade: "the calendar entry could not be made (libical gave no memory)"
        }
    }
}

/// One thing that is wrong in a template.
public struct TemplateFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// Within Templates/mail or Templates/print: `persetujuan.mustache`.
    public let file: String
    /// From 1; nil when the whole file is meant.
    public let line: Int?
    /// What is wrong and what to do.
    public let problem: String

    public init(file: String, line: Int?, problem: String) {
        (self.file, self.line, self.problem) = (file, line, problem)
    }

    public var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(problem)" }
}
