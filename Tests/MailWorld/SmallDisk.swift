import Foundation

/// A disk of a few megabytes in memory (tmpfs), which can be filled to the last byte. Needs root.
public final class SmallDisk {
    /// Where it is mounted.
    public let folder: URL

    public init(megabytes: Int) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "disk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard mount("tmpfs", folder.path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
            throw MailWorldError.system(what: "a tmpfs at \(folder.path)", problem: String(cString: strerror(errno)))
        }
    }

    deinit {
        // Also while a file of it is open: the program under test may just be ending.
        umount2(folder.path, Int32(MNT_DETACH))
        rmdir(folder.path)
    }

    /// Leaves no room for a single byte.
    public func fill() throws { try Self.fill(folder) }

    /// The same for the disk that is mounted at `folder`, from any thread.
    public static func fill(_ folder: URL) throws {
        let filler = folder.appending(path: filler)
        let descriptor = open(filler.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw DemoOfficeError.cannotWrite(filler.path) }
        defer { close(descriptor) }
        for size in [65_536, 4096, 1] {
            let bytes = [UInt8](repeating: 0, count: size)
            while write(descriptor, bytes, size) > 0 {}
        }
    }

    /// Gives the room back.
    public func free() throws { try FileManager.default.removeItem(at: folder.appending(path: Self.filler)) }

    private static let filler = "filler"
}
