/// A stretch of a reply with one predicate, and how it hangs on what is around it.
struct Clause: Sendable {
    enum Kind: Sendable {
        case plain
        /// `kalau …`, `asal …`
        case condition
        /// `karena …`
        case reason
        /// `setelah …`, `sampai …`: says when, not that
        case time
        case question
    }

    var kind: Kind
    /// Tokens, without the mark that ends it.
    var range: Range<Int>
    /// Counted from the top; a line or a full stop ends one.
    var sentence: Int
    /// It stands behind `tapi`.
    var contrasts = false
    /// It stands behind `eh`, `ralat`, `maksud saya`.
    var corrects = false
    /// The mark or word before it.
    var opener: Meaning
}
