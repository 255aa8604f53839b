import Foundation

/// `make bench`: what the program takes in, reads and answers, beside peers in the same run.
///
/// Prints one Markdown table. Nothing passes or fails by time: a machine's figures mean something only beside each
/// other. Without arguments everything is measured; the names of parts (`intake`, `memory`, `latency`, `backlog`, `peers`,
/// `readers`, `documents`, `agenda`, `report`, `register`) choose.
@main struct Benchmarks {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let child = IntakeChild(arguments) { return try child.run() }
        let parts: [(name: String, measure: () throws -> [Row])] = [
            ("intake", { try IntakeBenchmark().rows() }), ("memory", { try MemoryBenchmark().rows() }),
            ("latency", { try LatencyBenchmark().rows() }), ("backlog", { try BacklogBenchmark().rows() }),
            ("peers", { try PeerBenchmark().rows() }), ("readers", { try ReaderBenchmark().rows() }),
            ("documents", { try DocumentBenchmark().rows() }),
            ("agenda", { try AgendaBenchmark().rows() }), ("report", { try ReportBenchmark().rows() }),
            ("register", { try RegisterBenchmark().rows() }),
        ]
        if let unknown = arguments.first(where: { argument in !parts.contains { $0.name == argument } }) {
            throw BenchmarkError.unknownPart(unknown)
        }
        var rows: [Row] = []
        for part in parts where arguments.isEmpty || arguments.contains(part.name) {
            Progress.say("measuring \(part.name)")
            rows += try part.measure()
        }
        print(Row.table(rows))
    }
}

/// What can go wrong with a measurement.
enum BenchmarkError: Error, CustomStringConvertible {
    case unknownPart(String)
    case failed(String, String)
    case tooSlow(String)

    var description: String {
        switch self {
        case .unknownPart(let name): "no part is called \(name)"
        case .failed(let what, let why): "\(what): \(why)"
        case .tooSlow(let what): "\(what) did not come in time"
        }
    }
}

/// Words to the person who waits, beside the table.
enum Progress {
    static func say(_ words: String) { FileHandle.standardError.write(Data("bench: \(words)\n".utf8)) }
}
