import Foundation
import GRDB
import Glibc

extension Register {
    /// Copies the register as it is at this moment into a new file, while others go on working, and checks the copy: its
    /// pages, its references, and its hash chain.
    ///
    /// Kept: either the whole, checked copy is there under its name and on the disk when this returns, or nothing is. A file
    /// that is there is never touched.
    ///
    /// - Returns: the head of the copy's chain.
    public func backUp(to path: String) throws -> KepalaRantai {
        guard !FileManager.default.fileExists(atPath: path) else { throw BackupError.exists(path) }
        Self.removeUnfinished(path)
        defer { Self.removeUnfinished(path) }
        let unfinished = Self.unfinished(path)
        do {
            let copy = try DatabaseQueue(path: unfinished, configuration: Self.configuration)
            try database.backup(to: copy)
            // One file, without a log beside it.
            try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        } catch {
            throw Self.translatedIfOurs(error, unfinished)
        }
        let head = try Self.check(unfinished)
        try Self.publish(unfinished, as: path)
        return head
    }

    /// Makes a register under another name, and gives it its own when `body` has filled and it is closed: under the wanted name
    /// there is a whole one, or none.
    ///
    /// - Throws: `BackupError.exists`, and what `body` throws.
    public static func make<T>(at path: String, _ body: (Register) throws -> T) throws -> T {
        guard !FileManager.default.fileExists(atPath: path) else { throw BackupError.exists(path) }
        removeUnfinished(path)
        defer { removeUnfinished(path) }
        let new = try Register(path: unfinished(path))
        let result: T
        do {
            result = try body(new)
            // Closing leaves the log behind where a reader was the last to go.
            try new.database.writeWithoutTransaction { db in
                let busy = try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                guard busy == 0 else { throw BackupError.file(path, "the log could not be brought into the file") }
            }
        } catch {
            try? new.close()
            throw error
        }
        try new.close()
        try publish(unfinished(path), as: path)
        return result
    }

    private static func unfinishedStem(_ path: String) -> String { path + ".sedang-dibuat-" }

    private static func unfinished(_ path: String) -> String { unfinishedStem(path) + "\(getpid())" }

    /// Removes what this program, or one that was killed meanwhile, left of a file of this name.
    private static func removeUnfinished(_ path: String) {
        let folder = (path as NSString).deletingLastPathComponent
        let stem = (unfinishedStem(path) as NSString).lastPathComponent
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
        for name in names where name.hasPrefix(stem) {
            let number = pid_t(name.dropFirst(stem.count).prefix { $0.isNumber })
            guard let number, number == getpid() || (kill(number, 0) != 0 && errno == ESRCH) else { continue }
            unlink((folder as NSString).appendingPathComponent(name))
        }
    }

    /// Gives a finished file its name, on the disk too.
    private static func publish(_ unfinished: String, as path: String) throws {
        try sync(unfinished)
        // Unlike rename, link never takes the place of a file that came meanwhile.
        guard link(unfinished, path) == 0 else {
            throw errno == EEXIST ? BackupError.exists(path) : BackupError.file(path, String(cString: strerror(errno)))
        }
        try sync((path as NSString).deletingLastPathComponent)
    }

    /// Whether a file is a whole register that its chain vouches for.
    ///
    /// - Returns: the head of its chain.
    public static func check(_ path: String) throws -> KepalaRantai {
        guard FileManager.default.fileExists(atPath: path) else { throw BackupError.file(path, "no such file") }
        do {
            var configuration = Self.configuration
            configuration.readonly = true
            let file = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? file.close() }
            return try file.read { db in
                let faults = try PageCheck(db: db).faults()
                guard faults.isEmpty else { throw BackupError.damaged(path, faults.joined(separator: "; ")) }
                guard try Migrations.all.completedMigrations(db).contains("4 rantai") else {
                    throw BackupError.damaged(path, "it is no register of this program, or of an older one")
                }
                guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
                    throw BackupError.damaged(path, "rows refer to rows that are not there")
                }
                let snapshot = RegisterSnapshot(db: db)
                if let first = try snapshot.audit().first { throw BackupError.damaged(path, first.description) }
                return try snapshot.kepalaRantai()
            }
        } catch let error as DatabaseError {
            throw BackupError.damaged(path, error.message ?? "\(error.resultCode)")
        }
    }

    /// Puts a checked backup in the register's place; whoever works on the register must have stopped. The old one is kept
    /// beside it, and at no moment is there none.
    ///
    /// - Returns: where the old one is, and the head of the restored chain.
    public static func restore(
        _ backup: String, to path: String, at now: Date
    ) throws -> (kept: String?, head: KepalaRantai) {
        let head = try check(backup)
        let moment = now.formatted(.iso8601).replacing("-", with: "").replacing(":", with: "")
        let (fresh, kept) = (path + ".pulih", path + ".sebelum-" + moment)
        for end in ["", "-wal", "-shm"] { unlink(fresh + end) }
        do {
            try FileManager.default.copyItem(atPath: backup, toPath: fresh)
        } catch {
            throw BackupError.file(fresh, error.localizedDescription)
        }
        defer { unlink(fresh) }
        try sync(fresh)
        guard try check(fresh) == head else { throw BackupError.damaged(backup, "it changed while it was copied") }
        let isThere = FileManager.default.fileExists(atPath: path)
        if isThere {
            try fold(path)
            guard link(path, kept) == 0 else { throw BackupError.file(kept, String(cString: strerror(errno))) }
            // A damaged register's log goes with it: beside the restored file it would be taken for its own.
            for end in ["-wal", "-shm"] { rename(path + end, kept + end) }
        }
        guard rename(fresh, path) == 0 else { throw BackupError.file(path, String(cString: strerror(errno))) }
        try sync((path as NSString).deletingLastPathComponent)
        return (isThere ? kept : nil, head)
    }

    /// Brings a register's log into its file, where the file can still be read.
    private static func fold(_ path: String) throws {
        guard let old = try? DatabaseQueue(path: path, configuration: configuration) else { return }
        defer { try? old.close() }
        // A file that is damaged is kept as it is, with its log.
        _ = try? old.writeWithoutTransaction { try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }

    /// Has the disk keep a file, or a folder's names.
    private static func sync(_ path: String) throws {
        let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
        defer { if descriptor >= 0 { _ = Glibc.close(descriptor) } }
        guard descriptor >= 0, fsync(descriptor) == 0 else {
            throw BackupError.file(path, String(cString: strerror(errno)))
        }
    }
}

/// Why a register cannot be backed up or restored.
public enum BackupError: Error, Equatable, CustomStringConvertible {
    case exists(String)
    case damaged(String, String)
    case file(String, String)

    public var description: String {
        switch self {
        case .exists(let path): "\(path) is there already; a backup never takes a file's place, name another one"
        case .damaged(let path, let why): "\(path) cannot be relied on: \(why)"
        case .file(let path, let why): "\(path): \(why)"
        }
    }
}
