import CLibcurl
import Foundation

/// What libcurl and the server say to each other while libcurl leads, and the way to interrupt it.
///
/// libcurl tells it through its debug callback. Of what we say only the kind of the command is handed on: the lines of a
/// login carry the password.
final class CurlDialog {
    /// A command of ours.
    enum Command: String {
        case mail = "MAIL"
        case recipient = "RCPT"
        case data = "DATA"
        case quit = "QUIT"
        case other = ""
    }

    /// The server's last line, without line end; at most `lineLimit` bytes of it.
    private(set) var lastLine: String?
    /// Called with each command that libcurl sends.
    var onCommand: ((Command) -> Void)?
    /// Called with each line of the server.
    var onLine: ((String) -> Void)?
    private var cancel: WakeSignal?
    private static let lineLimit = 2048

    /// Makes `easy` report to this object, which must live as long as it does.
    func listen(to easy: UnsafeMutableRawPointer) {
        let me = Unmanaged.passUnretained(self).toOpaque()
        clibcurl_set_pointer(easy, CURLOPT_DEBUGDATA, me)
        clibcurl_set_debug(easy) { _, kind, bytes, count, me in
            guard let me, let bytes else { return 0 }
            let dialog = Unmanaged<CurlDialog>.fromOpaque(me).takeUnretainedValue()
            dialog.heard(kind, UnsafeRawBufferPointer(start: bytes, count: count))
            return 0
        }
        clibcurl_set_long(easy, CURLOPT_VERBOSE, 1)
        // Without a place to put them libcurl prints the server's lines.
        clibcurl_set_write(easy) { _, size, count, _ in size * count }
        clibcurl_set_pointer(easy, CURLOPT_XFERINFODATA, me)
        clibcurl_set_progress(easy) { me, _, _, _, _ in
            guard let me else { return 0 }
            return Unmanaged<CurlDialog>.fromOpaque(me).takeUnretainedValue().isCancelled ? 1 : 0
        }
        clibcurl_set_long(easy, CURLOPT_NOPROGRESS, 0)
    }

    /// Forgets the last transfer.
    func begin(cancel: WakeSignal?) {
        lastLine = nil
        self.cancel = cancel
    }

    /// The server's last line if it is a no: an SMTP 4xx or 5xx, or an IMAP NO, BAD or BYE.
    var refusal: String? {
        guard let line = lastLine, let first = line.first else { return nil }
        if first == "4" || first == "5" { return line }
        let words = line.split(separator: " ", maxSplits: 2)
        return words.count > 1 && ["NO", "BAD", "BYE"].contains(words[1].uppercased()) ? line : nil
    }

    private var isCancelled: Bool { cancel?.isSignalled ?? false }

    private func heard(_ kind: curl_infotype, _ bytes: UnsafeRawBufferPointer) {
        switch kind {
        case CURLINFO_HEADER_IN:
            let line = bytes.prefix(Self.lineLimit).prefix { $0 != 0x0D && $0 != 0x0A }
            let text = String(decoding: line, as: UTF8.self)
            lastLine = text
            onLine?(text)
        case CURLINFO_HEADER_OUT:
            let word = String(decoding: bytes.prefix(8).prefix { $0 > 0x20 && $0 != 0x3A }, as: UTF8.self)
            onCommand?(Command(rawValue: word) ?? .other)
        default:
            break
        }
    }
}
