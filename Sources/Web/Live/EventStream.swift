import HTTPTypes
import Hummingbird

/// Server-sent events (WHATWG HTML, 9.2): the number of the newest event as often as it rises, a comment in between.
struct EventStream {
    /// What the page, or the last event that the browser got, already shows.
    let seen: Int64
    let numbers: AsyncStream<Int64>

    /// Comments until the browser is sent away to come again, so that whoever lost the right to listen stops.
    static let comments = 120
    /// Milliseconds after which a browser comes again.
    static let retry = 3_000

    func response() -> Response {
        var headers: HTTPFields = [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"]
        // Or nginx would keep it back.
        if let name = HTTPField.Name("x-accel-buffering") { headers[name] = "no" }
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(string: "retry: \(Self.retry)\n\n"))
                var (last, comments) = (seen, 0)
                for await number in numbers {
                    if number > last {
                        last = number
                        try await writer.write(
                            ByteBuffer(string: "event: perubahan\nid: \(number)\ndata: \(number)\n\n"))
                    } else {
                        comments += 1
                        guard comments < Self.comments else { break }
                        try await writer.write(ByteBuffer(string: ": tetap tersambung\n\n"))
                    }
                }
                try await writer.finish(nil)
            })
    }
}
