import Foundation
import Hummingbird
import NIOCore
import Persuratan
import Register
import Testing

@testable import Web

@Suite("pages hear what changes") struct KabarTests {
    private static let reader = EmailAddress("sekretariat@kantor.example")!

    /// The next number above `seen`.
    private func next(_ numbers: AsyncStream<Int64>, above seen: Int64) async -> Int64? {
        for await number in numbers where number > seen { return number }
        return nil
    }

    @Test("a commit is heard by all at once, without a pulse between")
    func heard() async throws {
        let house = try PageHouse()
        var office = OfficeWorks()
        let register = house.register
        office.onEvent = { register.observeEvents($0) }
        let kabar = Kabar(register: register, office: office, pulse: .seconds(3600))
        let (first, second) = (
            try #require(await kabar.listen(Self.reader)), try #require(await kabar.listen(Self.reader))
        )
        try await register.writeAsync { _ = try Requests.open($0) }
        #expect(await next(first, above: 0) == 1)
        #expect(await next(second, above: 0) == 1)
    }

    @Test("what another program wrote is heard at the next pulse")
    func pulse() async throws {
        let house = try PageHouse()
        let kabar = Kabar(register: house.register, office: OfficeWorks(), pulse: .milliseconds(20))
        let numbers = try #require(await kabar.listen(Self.reader))
        try await house.register.writeAsync { _ = try Requests.open($0) }
        #expect(await next(numbers, above: 0) == 1)
    }

    @Test("nobody can hold all lines, and whoever goes gives the line free")
    func bounded() async throws {
        let house = try PageHouse()
        let kabar = Kabar(register: house.register, office: OfficeWorks(), pulse: .seconds(3600))
        var held: [AsyncStream<Int64>] = []
        for _ in 0..<Kabar.perPerson { held.append(try #require(await kabar.listen(Self.reader))) }
        #expect(await kabar.listen(Self.reader) == nil)
        #expect(await kabar.listen(EmailAddress("kadis@kantor.example")!) != nil)
        let reading = Task { [numbers = held.removeFirst()] in for await _ in numbers {} }
        reading.cancel()
        await reading.value
        while await kabar.listen(Self.reader) == nil { await Task.yield() }
    }

    @Test("the browser gets a number when it rises, a comment in between, and is sent away in the end")
    func stream() async throws {
        let (numbers, send) = AsyncStream.makeStream(of: Int64.self)
        for number in [7, 7, 9, 8, 9] as [Int64] { send.yield(number) }
        send.finish()
        let text = try await Self.text(EventStream(seen: 7, numbers: numbers).response())
        let comment = ": tetap tersambung\n\n"
        #expect(
            text == "retry: 3000\n\n" + comment + comment + "event: perubahan\nid: 9\ndata: 9\n\n" + comment + comment)
        let (endless, pulse) = AsyncStream.makeStream(of: Int64.self)
        for _ in 0...EventStream.comments { pulse.yield(1) }
        let long = try await Self.text(EventStream(seen: 1, numbers: endless).response())
        #expect(long.components(separatedBy: comment).count == EventStream.comments)
        pulse.finish()
    }

    private static func text(_ response: Response) async throws -> String {
        let writer = TextWriter()
        try await response.body.write(writer)
        return writer.text.joined()
    }
}

/// Keeps what a body writes.
private final class TextWriter: ResponseBodyWriter {
    private let lock = NSLock()
    // Read and written under the lock only.
    nonisolated(unsafe) private var pieces: [String] = []

    var text: [String] { lock.withLock { pieces } }

    func write(_ buffer: ByteBuffer) async throws { lock.withLock { pieces.append(String(buffer: buffer)) } }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
