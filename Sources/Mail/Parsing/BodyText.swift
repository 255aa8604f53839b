/// The text of a part or of several: plain, HTML, or both.
struct BodyText {
    var plain: String?
    var html: String?

    /// Whether there is more than blanks.
    var isWritten: Bool { [plain, html].contains { $0?.utf8.allSatisfy(\.isASCIIBlank) == false } }

    /// Parts that follow each other (RFC 2046, 5.1.3): where one is only HTML, its text joins the plain ones.
    mutating func append(_ next: BodyText) {
        guard plain != nil || html != nil else {
            self = next
            return
        }
        if plain != nil || next.plain != nil {
            let texts = [
                plain ?? html.map { HTMLText.render($0) }, next.plain ?? next.html.map { HTMLText.render($0) },
            ]
            plain = texts.compactMap { $0 }.joined(separator: "\n")
        }
        html =
            switch (html, next.html) {
            case (let first?, let second?): first + "\n" + second
            case (let first, let second): first ?? second
            }
    }

    /// Parts that say the same (RFC 2046, 5.1.4): the first plain text, the last HTML.
    mutating func merge(_ other: BodyText) {
        plain = plain ?? other.plain
        html = other.html ?? html
    }
}
