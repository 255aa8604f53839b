import CGMime

/// Holds one reference of a GObject and gives it back at its end. Not Sendable: it stays within the call that made it.
final class GObjectReference<Object> {
    let pointer: UnsafeMutablePointer<Object>

    /// Takes over a reference that a `…_new` or `…_parse` function gave; nil where the function gave none.
    init?(owning pointer: UnsafeMutablePointer<Object>?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { g_object_unref(pointer) }
}
