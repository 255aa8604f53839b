import CGMime

/// GMime's global state: started once, on first use, whichever thread comes first; never shut down.
enum GMimeLibrary {
    /// Swift runs a static initialiser once and lets the other threads wait for it.
    private static let started: Void = g_mime_init()

    /// Makes sure that GMime can be used. Cheap after the first call.
    static func start() { started }
}
