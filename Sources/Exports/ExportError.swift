/// What can go wrong with an export.
public enum ExportError: Error, Equatable, CustomStringConvertible {
    /// The operating system's number and words.
    case write(file: String, code: Int32, reason: String)
    /// The library that writes workbooks refused.
    case workbook(file: String, reason: String)

    public var description: String {
        switch self {
        case .write(let file, let code, let reason):
            "\(file) cannot be written: \(reason) (\(code)); check the folder, its owner and the space on the disk"
        case .workbook(let file, let reason):
            "the workbook \(file) cannot be written: \(reason); check the folder and the space on the disk and in /tmp"
        }
    }
}
