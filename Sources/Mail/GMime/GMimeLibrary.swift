import CGMime

/// GMime's global state: started once, on first use, whichever thread comes first; never shut down.
enum GMimeLibrary {
    /// Swift runs a static initialiser once and lets the other threads wait for it.
    private static let started: Void = {
        cgmime_return_memory()
        g_mime_init()
        // GMime would parse the addresses of enclosed mails at once, and nested address groups (`a:a:a:…`) make it recurse
        // until the stack ends. So enclosed mails are plain parts to GMime; `PartWalk` reads them as mails of their own.
        for subtype in ["rfc822", "rfc2822", "global", "news", "partial"] {
            g_mime_object_register_type("message", subtype, g_mime_part_get_type())
        }
    }()

    /// Makes sure that GMime can be used. Cheap after the first call.
    static func start() { started }
}
