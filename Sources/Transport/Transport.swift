import CLibcurl
import Foundation

/// The room of the wires: IMAP in and SMTP out over libcurl. Bytes go in and come out; it knows no letters.
///
/// - Kept: a message that `IMAPConnection` hands over is complete as the server sent it, or marked as truncated. Nothing
///   in a message's content can pass for a line of the protocol, since literals are read by their length.
/// - Retried: nothing. Every failure is a `TransportError`, which says whether the same attempt may succeed later.
/// - Given up: a connection that broke a rule of its protocol, or was cancelled, is closed and never used again.
///
/// Every call blocks its thread. A connection belongs to one thread; only `WakeSignal` is for several.
public enum Transport {
    /// libcurl's version as the program runs it, such as "libcurl/7.88.1 OpenSSL/3.0.19".
    public static var libraryVersion: String { String(cString: curl_version()) }

    /// Prepares libcurl, once in the life of the process whichever thread comes first.
    ///
    /// SIGPIPE is ignored from then on: OpenSSL writes without MSG_NOSIGNAL, and a server that hangs up must be an
    /// error and not the end of the program.
    static func start() { started }

    private static let started: Void = {
        signal(SIGPIPE, SIG_IGN)
        curl_global_init(Int(CURL_GLOBAL_ALL))
    }()
}
