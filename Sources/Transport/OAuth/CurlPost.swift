import CLibcurl
import Foundation

/// One form sent to an HTTPS endpoint. Certificates are checked, nothing is followed, the answer is bounded.
struct CurlPost {
    let url: String
    let caFile: String?

    struct Answer {
        /// The HTTP status code.
        let status: Int
        let body: Data
    }

    /// Bytes of an answer that are read; more is an error.
    static let answerLimit = 65_536
    /// Seconds for all of it.
    static let timeout = 30

    func send(form: String) throws(TokenFault) -> Answer {
        Transport.start()
        guard let easy = curl_easy_init() else { throw .unreachable(url: url, problem: "out of memory") }
        defer { curl_easy_cleanup(easy) }
        configure(easy)
        let answer = AnswerBuffer()
        let code = form.withCString { body in
            clibcurl_set_pointer(easy, CURLOPT_POSTFIELDS, UnsafeMutableRawPointer(mutating: body))
            clibcurl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(form.utf8.count))
            return withExtendedLifetime(answer) {
                clibcurl_set_pointer(easy, CURLOPT_WRITEDATA, Unmanaged.passUnretained(answer).toOpaque())
                clibcurl_set_write(easy) { bytes, size, count, answer in
                    guard let bytes, let answer else { return 0 }
                    let chunk = UnsafeRawBufferPointer(start: bytes, count: size * count)
                    return Unmanaged<AnswerBuffer>.fromOpaque(answer).takeUnretainedValue().take(chunk)
                }
                return curl_easy_perform(easy)
            }
        }
        guard code == CURLE_OK else {
            throw .unreachable(url: url, problem: String(cString: curl_easy_strerror(code)))
        }
        var status = 0
        clibcurl_get_status(easy, &status)
        return Answer(status: status, body: answer.data)
    }

    private func configure(_ easy: UnsafeMutableRawPointer) {
        clibcurl_set_string(easy, CURLOPT_URL, url)
        clibcurl_set_string(easy, CURLOPT_PROTOCOLS_STR, "http,https")
        clibcurl_set_long(easy, CURLOPT_NOSIGNAL, 1)
        clibcurl_set_long(easy, CURLOPT_TIMEOUT, Self.timeout)
        clibcurl_set_long(easy, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        if let caFile { clibcurl_set_string(easy, CURLOPT_CAINFO, caFile) }
    }
}

/// Collects an answer up to the limit.
private final class AnswerBuffer {
    private(set) var data = Data()

    /// - Returns: the bytes taken; fewer than came end the transfer.
    func take(_ chunk: UnsafeRawBufferPointer) -> Int {
        guard data.count + chunk.count <= CurlPost.answerLimit else { return 0 }
        data.append(contentsOf: chunk)
        return chunk.count
    }
}
