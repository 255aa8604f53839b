/// What an element means for who wrote its content.
enum HTMLRole {
    case plain
    case hidden
    /// What the client puts around the mail that is answered.
    case quote
    /// Gmail's outer container: the attribution before the first blockquote, and answers between blockquotes.
    case quoteContainer
    /// From here to the end of the mail stands what is answered (Outlook puts no container around it).
    case quoteToEnd
    case signature

    /// Tells the role of an element from the marks that clients leave (indonesia.md, e).
    init(name: String, attributes: HTMLAttributes) {
        let classes = attributes.classes
        if attributes.style.contains("display:none") || attributes.style.contains("visibility:hidden") {
            self = .hidden
        } else if Self.isReplyMark(attributes) {
            self = .quoteToEnd
        } else if name == "blockquote" {
            self = Self.isIndent(attributes) ? .plain : .quote
        } else if classes.contains("gmail_quote") || classes.contains("gmail_quote_container") {
            self = .quoteContainer
        } else if classes.contains(where: Self.quoteClasses.contains) || attributes.id.hasPrefix("yahoo_quoted") {
            self = .quote
        } else if classes.contains("gmail_signature") || classes.contains("moz-signature") {
            self = .signature
        } else {
            self = .plain
        }
    }

    private static let quoteClasses: Set<Substring> = [
        "yahoo_quoted", "moz-cite-prefix", "moz-forward-container", "gmail_attr", "protonmail_quote", "zmail_extra",
    ]

    /// Outlook on the web, on Windows, on the Mac and on phones.
    private static func isReplyMark(_ attributes: HTMLAttributes) -> Bool {
        let id = attributes.id
        return id.hasSuffix("divrplyfwdmsg") || id.hasSuffix("appendonsend") || id == "olk_src_body_section"
            || id.hasSuffix("mail-editor-reference-message-container")
            || attributes.style.contains("border-top:solid#e1e1e1")
            || attributes.style.contains("border-top:solid#b5c4df")
    }

    /// A blockquote that only indents: Gmail's button makes `margin:0 0 0 40px;border:none`.
    private static func isIndent(_ attributes: HTMLAttributes) -> Bool {
        attributes.style.contains("border:none") && attributes.type != "cite"
            && !attributes.classes.contains("gmail_quote")
    }
}
