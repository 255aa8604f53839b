import Foundation
import Persuratan
import Register

/// Tells the pages that are open somewhere when a request changed: one look at the register for all of them.
///
/// Kept: whoever listens hears a number that is not lower than the newest event's, soon after it was committed, or within
/// ``pulse`` when another program wrote it. Given up: each single change; a page that hears a number asks for itself anew,
/// with the rights of whoever looks at it, and so sees all of them.
actor Kabar {
    /// Pages that may be open at once, and those of one person.
    static let listeners = 200
    static let perPerson = 8
    /// Between two looks without a bell, each of which is heard, so that connections that broke are noticed.
    static let pulse: Duration = .seconds(15)
    /// At least between two numbers.
    static let pause: Duration = .milliseconds(250)

    private let register: Register
    private let office: OfficeWorks
    private let pulse: Duration
    private var waiting: [Int: Pendengar] = [:]
    private var lastListener = 0
    private var watch: Task<Void, Never>?
    private var timer: Task<Void, Never>?

    init(register: Register, office: OfficeWorks, pulse: Duration = Kabar.pulse) {
        (self.register, self.office, self.pulse) = (register, office, pulse)
    }

    /// An open page.
    private struct Pendengar {
        let orang: EmailAddress
        let numbers: AsyncStream<Int64>.Continuation
    }

    /// Numbers of events as they come, the last one again at every pulse. Ends with the task that reads them.
    ///
    /// - Returns: nil when too many listen.
    func listen(_ orang: EmailAddress) -> AsyncStream<Int64>? {
        guard waiting.count < Self.listeners, waiting.values.count(where: { $0.orang == orang }) < Self.perPerson else {
            return nil
        }
        lastListener += 1
        let id = lastListener
        // Of several numbers only the newest counts.
        let (stream, numbers) = AsyncStream.makeStream(of: Int64.self, bufferingPolicy: .bufferingNewest(1))
        numbers.onTermination = { [weak self] _ in Task { await self?.leave(id) } }
        waiting[id] = Pendengar(orang: orang, numbers: numbers)
        if watch == nil { beginWatch() }
        return stream
    }

    /// How many listen.
    var count: Int { waiting.count }

    private func leave(_ id: Int) {
        waiting[id] = nil
        guard waiting.isEmpty else { return }
        for task in [watch, timer] { task?.cancel() }
        (watch, timer) = (nil, nil)
    }

    private func beginWatch() {
        let (bell, ring) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        watch = Task { [weak self, office] in
            let observation = office.onEvent { ring.yield() }
            for await _ in bell {
                await self?.tell()
                try? await Task.sleep(for: Kabar.pause)
            }
            withExtendedLifetime(observation) {}
        }
        timer = Task { [pulse] in
            while !Task.isCancelled {
                ring.yield()
                try? await Task.sleep(for: pulse)
            }
        }
    }

    /// A register that cannot be read now is asked again at the next pulse.
    private func tell() async {
        guard let number = try? await register.readAsync({ try $0.lastEventNumber() }) else { return }
        for listener in waiting.values { listener.numbers.yield(number) }
    }
}
