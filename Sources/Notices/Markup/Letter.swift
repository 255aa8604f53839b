/// A written mail before it is laid out as text and as a page.
struct Letter: Hashable, Sendable {
    /// With its tag, one line.
    var subject: String
    var body: [Block]
    /// Below the rule: office, tag, token.
    var foot: [Block]
}

/// A piece of a mail, laid out by itself.
enum Block: Hashable, Sendable {
    case paragraph(String)
    case heading(String)
    /// `Label: value` pairs.
    case details([Detail])
    case bullets([String])
    /// Somebody's words, set off so that they are never taken for ours.
    case quote([String])
    case caution(String)
    case good(String)
    case choice(Choice)
    /// Lines to copy and fill in.
    case form([String])
    case small([String])
}

/// One labelled value.
struct Detail: Hashable, Sendable {
    let label: String
    let value: String
}

/// One thing that can be answered.
struct Choice: Hashable, Sendable {
    /// nil where an answer has no number.
    let number: String?
    let word: String
    let meaning: String
    let example: String?
    /// What the opened answer holds; nil when this cannot be answered now.
    let body: String?
}
