import Foundation

/// How much the tests of faults and the fuzz tests do: some of it in `make test`, all of it in `make soak`.
///
/// The only place that reads DISPOSISI_SOAK (the full run; its value is a file for the progress), DISPOSISI_SEED (another
/// run of the dice) and DISPOSISI_PROGRAM (the program that is run, where it is not the one built with the tests).
public struct FaultSizes: Sendable {
    /// A short session is cut at every byte whose number is a multiple of this.
    public let byteStep: Int
    /// Random places at which a long session is cut.
    public let randomCuts: Int
    /// Requests that are played side by side while the program is killed.
    public let cases: Int
    /// How often it is killed meanwhile.
    public let kills: Int
    /// Who keeps copies of sent mails while it is killed.
    public let copies: [String]
    /// Mutated transcripts for the parser of IMAP responses.
    public let parserRounds: Int
    /// Mutated mails for the parser of mails.
    public let mailRounds: Int
    /// Mutated mails for the whole desk.
    public let deskRounds: Int
    /// Where the dice begin.
    public let seed: UInt64

    /// The sizes of this run.
    public static let now = isFull ? full : quick

    /// Whether this is `make soak`.
    public static let isFull = progressFile != nil

    /// Where progress is told as well: `swift test` holds its output back when nobody sits before it.
    static let progressFile = environment["DISPOSISI_SOAK"]

    /// The program as offices run it, built for release: a full run starts it a thousand times.
    static let program = environment["DISPOSISI_PROGRAM"]

    private static let quick = FaultSizes(
        byteStep: 23, randomCuts: 12, cases: 6, kills: 25, copies: ["tidak"], parserRounds: 3_000, mailRounds: 1_500,
        deskRounds: 150,
        seed: chosenSeed)
    private static let full = FaultSizes(
        byteStep: 1, randomCuts: 500, cases: 50, kills: 1_000, copies: ["tidak", "bcc"], parserRounds: 400_000,
        mailRounds: 100_000,
        deskRounds: 10_000, seed: chosenSeed)

    private static let chosenSeed = environment["DISPOSISI_SEED"].flatMap { UInt64($0) } ?? 20_261_124
    private static let environment = ProcessInfo.processInfo.environment
}

/// Lines that tell how a long test gets on, and what it counted; on standard error, at once.
public enum Progress {
    public static func say(_ line: String) {
        let bytes = Array("· \(line)\n".utf8)
        FileHandle.standardError.write(Data(bytes))
        guard let file = FaultSizes.progressFile else { return }
        let descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        // Progress that cannot be told is no fault of what is tested.
        _ = write(descriptor, bytes, bytes.count)
        close(descriptor)
    }

    /// Says `line` at every tenth part of the way.
    public static func step(_ done: Int, of all: Int, _ line: @autoclosure () -> String) {
        guard FaultSizes.isFull, all >= 10, done % (all / 10) == 0 else { return }
        say("\(done)/\(all) \(line())")
    }
}
