/// Links to files on a drive, which stand for files that did not come.
enum DriveLink {
    private static let places = [
        "drive.google.com/", "docs.google.com/", "dropbox.com/s", "1drv.ms/", "onedrive.live.com/", "sharepoint.com/",
        "we.tl/", "wetransfer.com/", "mediafire.com/", "mega.nz/", "icloud.com/",
    ]
    /// Links that are looked at in one mail, and characters that are shown of one.
    private static let limit = 5
    private static let shown = 80

    /// The addresses in a text, each once.
    static func links(in text: String) -> [String] {
        var found: [String] = []
        for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "<" || $0 == ">" || $0 == "(" || $0 == ")" })
        {
            let lower = word.lowercased()
            guard lower.utf8.count < 2048, places.contains(where: { lower.contains($0) }) else { continue }
            let link = String(word.prefix(shown))
            if !found.contains(link), found.count < limit { found.append(link) }
        }
        return found
    }
}
