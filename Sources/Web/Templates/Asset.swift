import Crypto
import Foundation
import Persuratan

/// A file that pages refer to, served under a name with its digest, so that browsers may keep it for ever.
struct Asset: Sendable {
    /// `gaya.css`
    let name: String
    let contentType: String
    let content: [UInt8]

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "yaml": "application/yaml; charset=utf-8",
    ]

    static func read(_ folder: URL, _ names: [String]) -> [Asset] {
        names.sorted().compactMap { name in
            guard let type = types[String(name.split(separator: ".").last ?? "")],
                let content = try? Data(contentsOf: folder.appending(path: name))
            else { return nil }
            return Asset(name: name, contentType: type, content: [UInt8](content))
        }
    }

    /// `gaya-0123456789abcdef.css`
    var servedName: String {
        let digest = SHA256.hash(data: content).prefix(8).hexadecimal
        let parts = name.split(separator: ".")
        return "\(parts.dropLast().joined(separator: "."))-\(digest).\(parts.last ?? "")"
    }

    /// The key in templates: `aset.gaya`.
    var key: String { String(name.prefix { $0 != "." }) }
}
