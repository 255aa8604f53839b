import Foundation

/// A folder that only this program may enter, gone when the work is done.
enum PrivateFolder {
    /// - Throws: when the folder cannot be made or the document cannot be put there (the disk is full).
    static func with<T>(_ content: Data, named name: String, _ body: (URL) throws -> T) throws -> T {
        let folder = try make()
        // A folder that stays behind is a nuisance, not a reason to lose what was read.
        defer { try? FileManager.default.removeItem(at: folder) }
        try content.write(to: folder.appending(path: name))
        return try body(folder)
    }

    static func make() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "disposisi-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder
    }
}

extension PrivateFolder {
    /// The names of plain files in it that end so, in order.
    static func files(in folder: URL, ending: String) -> [String] {
        // A folder that cannot be listed holds nothing for us.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { name in
            var about = stat()
            let path = folder.appending(path: name).path
            return name.hasSuffix(ending) && lstat(path, &about) == 0 && about.st_mode & S_IFMT == S_IFREG
        }.sorted()
    }
}
