import Foundation
import MailWorld

/// Fetching, identifying, committing, parsing and classifying a mailbox, beside mbsync, which copies the same one.
struct IntakeBenchmark {
    static let count = 2_000
    static let size = 28_000
    /// Mails that libcurl fetches one by one; more would only take longer.
    static let singly = 300
    /// Of so many runs each, in turns, the median counts.
    static let runs = 3

    func rows() throws -> [Row] {
        let world = try MailWorld.start(MailWorldPlan(officeDomain: "kantor.test"))
        defer { world.stop() }
        let stock = try MailStock(world, count: Self.count, size: Self.size)
        return try [0, 20, 80].flatMap { milliseconds in
            Progress.say("intake at \(milliseconds) ms round trip")
            return try rows(world, stock, milliseconds)
        }
    }

    private func rows(_ world: MailWorld, _ stock: MailStock, _ milliseconds: Int) throws -> [Row] {
        let relay = try TCPRelay(to: world.imapPort)
        defer { relay.stop() }
        relay.change { $0.delay = Double(milliseconds) / 2_000 }
        let port = milliseconds == 0 ? world.imapPort : relay.port
        var ours: [IntakeChild.Report] = []
        var peers: [(seconds: Double, processorSeconds: Double)] = []
        for _ in 0..<Self.runs {
            ours.append(try takeIn(world, try stock.mailbox(), port))
            peers.append(try copy(world, try stock.mailbox(), port))
        }
        let what = "\(Figure.grouped(Self.count)) mails of \(Self.size / 1000) kB, \(Self.wire(milliseconds))"
        let (our, peer) = (ours.map(\.seconds).median, peers.map(\.seconds).median)
        var rows = [row("\(what): taken in and parsed; mbsync copies", rate(our), rate(peer))]
        if milliseconds == 0 {
            let processor = (ours.map(\.processorSeconds).median, peers.map(\.processorSeconds).median)
            rows.append(row("the same by seconds of processor", rate(processor.0), rate(processor.1)))
        }
        if milliseconds == 20 {
            let seconds = try OneURLAMessage(folder: world.folder).fetch(
                Self.singly, of: try stock.mailbox(Self.singly), port: port)
            rows.append(row("\(what): as above; libcurl, one URL a mail", rate(our), Double(Self.singly) / seconds))
        }
        return rows
    }

    private static func wire(_ milliseconds: Int) -> String {
        milliseconds == 0 ? "loopback" : "\(milliseconds) ms round trip"
    }

    private func rate(_ seconds: Double) -> Double { Double(Self.count) / seconds }

    private func row(_ what: String, _ ours: Double, _ peer: Double) -> Row {
        Row(what, Figure.rate(ours), Figure.rate(peer), ratio: ours / peer)
    }

    private func takeIn(_ world: MailWorld, _ mailbox: FilledMailbox, _ port: UInt16) throws -> IntakeChild.Report {
        let register = world.folder.appending(path: "register-\(UUID().uuidString)")
        defer { RegisterFile.remove(register) }
        let report = try IntakeChild.measure(port: port, mailbox: mailbox, register: register, reading: true)
        guard report.stored == Self.count, report.parsed == Self.count else {
            throw BenchmarkError.failed("the intake", "\(report.stored) mails stored, \(report.parsed) parsed")
        }
        return report
    }

    private func copy(
        _ world: MailWorld, _ mailbox: FilledMailbox, _ port: UInt16
    ) throws -> (seconds: Double, processorSeconds: Double) {
        let result = try Mbsync(folder: world.folder).copy(mailbox, port: port)
        guard result.count == Self.count else {
            throw BenchmarkError.failed("mbsync", "\(result.count) mails copied")
        }
        return (result.seconds, result.processorSeconds)
    }
}

/// A register of one measurement.
enum RegisterFile {
    /// Removes the database with what SQLite keeps beside it.
    static func remove(_ file: URL) {
        for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + ending) }
    }
}
