import GRDB

/// What can go wrong with the register.
public enum RegisterError: Error, Equatable, CustomStringConvertible {
    /// SQLite's extended result code, its message, and the file.
    case database(code: Int32, message: String, path: String)
    /// A stored value that this program cannot have written, or cannot read any more.
    case unreadable(what: String, reason: String)
    /// There is no such row.
    case notFound(String)

    /// Whether the same operation may succeed later: the file was locked, or the disk was full.
    public var isTemporary: Bool {
        guard case .database(let code, _, _) = self else { return false }
        let primary = ResultCode(rawValue: code & 0xFF)
        return primary == .SQLITE_BUSY || primary == .SQLITE_LOCKED || primary == .SQLITE_FULL
            || primary == .SQLITE_IOERR
    }

    /// Whether the file itself cannot be worked on: whatever is tried next will fail too.
    public var concernsFile: Bool {
        guard case .database(let code, _, _) = self else { return false }
        let primary = ResultCode(rawValue: code & 0xFF)
        return primary == .SQLITE_CORRUPT || primary == .SQLITE_NOTADB || primary == .SQLITE_CANTOPEN
            || primary == .SQLITE_READONLY || primary == .SQLITE_PERM
    }

    public var description: String {
        switch self {
        case .database(let code, let message, let path):
            "register \(path): \(message) (SQLite \(code))" + hint
        case .unreadable(let what, let reason):
            "register: \(what) cannot be read: \(reason). Restore a backup, or report this with the register's version"
        case .notFound(let what): "register: there is no \(what)"
        }
    }

    private var hint: String {
        guard case .database(let code, _, _) = self else { return "" }
        switch ResultCode(rawValue: code & 0xFF) {
        case .SQLITE_FULL: return "; free space on the disk, nothing is lost"
        case .SQLITE_BUSY, .SQLITE_LOCKED: return "; another program holds it, try again"
        case .SQLITE_CANTOPEN: return "; check that the folder exists and may be written"
        case .SQLITE_READONLY: return "; check who owns the file and its folder"
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return "; the file is damaged or no register: restore a backup"
        default: return ""
        }
    }
}
