import Foundation

/// What the files of the configuration may refer to: paths beside them, and the environment.
struct ConfigFolder {
    let url: URL
    let environment: [String: String]

    /// A path as written; what does not begin with `/` is relative to the folder.
    func path(_ text: String) -> URL {
        text.hasPrefix("/") ? URL(fileURLWithPath: text) : url.appendingPathComponent(text).standardizedFileURL
    }

    /// The path of a file that is there and can be read.
    func file(_ reader: NodeReader) -> URL? {
        guard let text = reader.text() else { return nil }
        let file = path(text)
        guard FileManager.default.isReadableFile(atPath: file.path) else {
            return reader.wrong("there is no file \(file.path) that can be read")
        }
        return file
    }
}
