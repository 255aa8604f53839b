import ArgumentParser
import Foundation
import Persuratan
import Reading

/// `disposisi read reply`: what one answer means at a step.
struct ReadReplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "What a reply means to the step it answers, and from which words.")

    @Option(name: .long, help: "What was asked: persetujuan, disposisi, tindaklanjut, jadwal, lengkapi or umum.")
    var stage: Tahap
    @Option(name: .long, help: "Who writes: a role of the SOP, or applicant.") var role: String
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The reply's text as it was received; - for standard input.") var file = "-"

    func run() throws {
        let text = String(decoding: try contents(of: file), as: UTF8.self)
        let context = ReplyContext(
            tahap: stage, peran: role, directory: .cast, now: moment.now.date, commands: CommandWords(Self.commonWords))
        let line = ReadingLine(ReplyReader().read(text, context), text: text)
        guard !output.json else { return try Printer(json: true).object(line) }
        line.print()
    }

    /// The words that every SOP of this program understands.
    static let commonWords: [Perintah: [String]] = [
        .lanjut: ["teruskan", "catat", "agendakan"], .usul: ["usul"], .jadwalUlang: ["jadwal ulang"],
        .kembalikan: ["kembalikan"], .tolak: ["tolak"],
    ]
}

extension Tahap: ExpressibleByArgument {}

/// `disposisi read replies FILE.tsv`: scores the reader on a table.
struct ReadRepliesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replies", abstract: "Scores the reader on a table of labelled replies (columns as the corpus's).")

    @OptionGroup var output: OutputOptions
    @Argument(help: "A .tsv with a header line.") var file: String

    func run() throws {
        let score = ReplyScore(String(decoding: try contents(of: file), as: UTF8.self))
        guard !score.rows.isEmpty else { throw ProgramError("\(file) has no rows", ProgramExit.wrongUse) }
        if output.json {
            for row in score.rows { try Printer(json: true).object(ReplyRowLine(row)) }
            try Printer(json: true).object(ReplyTotal(score))
        } else {
            print(score.report)
        }
        if score.right < score.rows.count { throw ProgramExit.failed }
    }
}

/// A reply as it was read; the property names are the JSON keys.
struct ReadingLine: Encodable {
    let intent: String
    let subtype, perintah, instruction, reason, deadline: String?
    let targets: [Target]
    let conditions, schedules, corrections, missing: [String]
    let choice: Int?
    let perAgenda: [String: String]
    let evidence: [Proof]
    let explanation: String

    struct Target: Encodable {
        let id, part, words: String
        let instruction: String?
    }

    struct Proof: Encodable {
        let from, to: Int
        let words, why: String
    }

    enum CodingKeys: String, CodingKey {
        case intent, subtype, perintah, instruction, reason, deadline, targets, conditions, schedules, corrections
        case missing, choice
        case perAgenda = "per_agenda", evidence, explanation
    }

    init(_ reading: Reading, text: String) {
        (intent, subtype, perintah) = (reading.intent.rawValue, reading.subtype?.rawValue, reading.perintah?.rawValue)
        (instruction, reason, deadline) = (reading.instruction, reading.reason, reading.deadline?.description)
        targets = reading.targets.map {
            Target(id: $0.id, part: $0.part.rawValue, words: $0.words, instruction: $0.instruction)
        }
        (conditions, schedules) = (reading.conditions, reading.schedules.map(\.corpusText))
        corrections =
            reading.corrections.map { String(describing: $0) } + reading.unknownFields.map { "unknown: \($0)" }
        (missing, choice, explanation) = (reading.missing, reading.choice, reading.explanation)
        perAgenda = Dictionary(
            reading.perAgenda.map { ($0.number, $0.reading.intent.rawValue) }, uniquingKeysWith: { first, _ in first })
        let bytes = Array(text.utf8)
        evidence = reading.evidence.map { proof in
            let range = proof.range.clamped(to: 0..<bytes.count)
            return Proof(
                from: range.lowerBound, to: range.upperBound, words: String(decoding: bytes[range], as: UTF8.self),
                why: proof.why)
        }
    }

    func print() {
        Swift.print("\(intent)\(subtype.map { " (\($0))" } ?? "")\(perintah.map { ", command \($0)" } ?? "")")
        for target in targets {
            Swift.print("  to         \(target.id)\(target.part == "fyi" ? " (untuk diketahui)" : "")")
        }
        let rows = [("instruction", instruction), ("reason", reason), ("deadline", deadline)]
        for (label, value) in rows { value.map { Swift.print("  \(label.padded(10)) \($0.clipped(100))") } }
        for condition in conditions { Swift.print("  condition  \(condition)") }
        for schedule in schedules { Swift.print("  schedule   \(schedule)") }
        for correction in corrections { Swift.print("  correction \(correction)") }
        for proof in evidence { Swift.print("  \u{AB}\(proof.words.clipped(50))\u{BB} \(proof.why)") }
        Swift.print("  why        \(explanation)")
        for sentence in missing { Swift.print("  missing    \(sentence)") }
    }
}

/// A row of the score; the property names are the JSON keys.
struct ReplyRowLine: Encodable {
    let id, intent: String
    let expected, targets, schedules: [String]
    let right, mustNot, falseAction: Bool
    let explanation: String

    enum CodingKeys: String, CodingKey {
        case id, intent, expected, targets, schedules, right, mustNot = "must_not", falseAction = "false_action",
            explanation
    }

    init(_ row: ReplyScore.Row) {
        (id, intent, expected) = (row.row.id, row.reading.intent.rawValue, row.row.intents)
        (targets, schedules) = (row.reading.targets.map(\.id), row.reading.schedules.map(\.corpusText))
        (right, mustNot, falseAction) = (row.isRight, row.isForbidden, row.isFalseAction)
        explanation = row.reading.explanation
    }
}

/// The score; the property names are the JSON keys.
struct ReplyTotal: Encodable {
    let rows, right, intents, targets, schedules, mustNot, falseActions: Int

    enum CodingKeys: String, CodingKey {
        case rows, right, intents, targets, schedules, mustNot = "must_not", falseActions = "false_actions"
    }

    init(_ score: ReplyScore) {
        (rows, right, intents) = (score.rows.count, score.right, score.intentsRight)
        (targets, schedules) = (score.targetsRight, score.schedulesRight)
        (mustNot, falseActions) = (score.forbidden, score.falseActions)
    }
}
