import ArgumentParser
import Foundation
import Office
import Persuratan
import Reading

/// `disposisi read letter FILE…`: the parts of one request, read together.
struct ReadLetterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letter", abstract: "The fields of a request letter. Several files are parts of one request.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var moment: MomentOptions
    @Argument(help: "Text, HTML, PDF, .docx, .odt, .rtf, JPEG, PNG, TIFF; - for text on standard input.")
    var files: [String]

    func run() throws {
        let converter = TextConverter()
        var documents: [LetterDocument] = []
        for file in files {
            switch try converter.outcome(of: try contents(of: file), contentType: "text/plain") {
            case .text(let text, _): documents.append(LetterDocument(bagian: file, text: text))
            case .unreadable(let why, let detail): throw ProgramError("\(file): \(why.rawValue), \(detail)")
            case .infected(let name): throw ProgramError("\(file): infected, \(name)")
            }
        }
        let reading = LetterReader(now: moment.now.date, officeTime: .wib).read(documents)
        guard !output.json else { return try Printer(json: true).object(reading.json) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(reading.json), as: UTF8.self))
        for proof in reading.bukti {
            print("\(proof.medan.rawValue.padded(22)) \(proof.keyakinan.rawValue.padded(11)) \(proof.kata.clipped(90))")
        }
        for doubt in reading.klarifikasi { print("? \(doubt.medan.rawValue.padded(20)) \(doubt.alasan)") }
    }
}

/// `disposisi read letters DIR`: scores the reader on a folder of NN.txt with NN.json.
struct ReadLettersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letters", abstract: "Scores the reader on a folder of NN.txt and NN.json pairs, a line a field.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var moment: MomentOptions
    @Argument(help: "The folder.") var folder: String

    func run() throws {
        let home = URL(filePath: folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
            .sorted()
        guard !names.isEmpty else { throw ProgramError("\(folder) has no .json files", ProgramExit.wrongUse) }
        let reader = LetterReader(now: moment.now.date, officeTime: .wib)
        var (right, all) = (0, 0)
        for name in names {
            let stem = String(name.dropLast(5))
            let text = String(decoding: try Data(contentsOf: home.appending(path: stem + ".txt")), as: UTF8.self)
            let reading = reader.read([LetterDocument(bagian: stem + ".txt", text: text)])
            let score = try LetterScore(reading, expected: try Data(contentsOf: home.appending(path: name)))
            for line in score.lines { try show(line, stem) }
            right += score.right
            all += score.lines.count
        }
        output.json
            ? try Printer(json: true).object(["right": right, "fields": all]) : print("\(right) of \(all) fields right")
        if right < all { throw ProgramExit.failed }
    }

    private func show(_ line: LetterScore.Line, _ letter: String) throws {
        guard !output.json else {
            return try Printer(json: true).object(
                FieldLine(
                    surat: letter, medan: line.medan, diharapkan: line.expected, dibaca: line.found, benar: line.isRight
                ))
        }
        print("\(line.isRight ? "ok   " : "MISS ") \(letter)  \(line.medan.padded(22)) \(line.found.clipped(70))")
        if !line.isRight { print("        expected \(line.expected.clipped(90))") }
    }

    /// A field's score; the property names are the JSON keys.
    struct FieldLine: Encodable {
        let surat, medan, diharapkan, dibaca: String
        let benar: Bool
    }
}
