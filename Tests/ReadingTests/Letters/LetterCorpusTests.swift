import Foundation
import Persuratan
import Testing

@testable import Reading

/// The letters of Tests/Fixtures/letters: NN.txt beside NN.json with the fields a careful clerk noted.
@Suite struct LetterCorpusTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/letters")
        .standardizedFileURL
    static let now = OfficeTime.wib.instant(Tanggal(nomorHari: 20781), Pukul(jam: 8, menit: 30) ?? .tengahMalam)
    static let reader = LetterReader(now: now, officeTime: .wib)

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }()

    @Test("the folder of letters is not empty") func folderHolds() { #expect(Self.names.count >= 18) }

    @Test("every field of a letter is what the clerk noted", arguments: names)
    func letter(_ name: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: "\(name).txt"), encoding: .utf8)
        let expected = try Data(contentsOf: Self.folder.appending(path: "\(name).json"))
        let reading = Self.reader.read([LetterDocument(bagian: "surat.pdf", text: text)])
        let score = try LetterScore(reading, expected: expected)
        let wrong = score.lines.filter { !$0.isRight }.map { "\($0.medan): \($0.expected) <> \($0.found)" }
        #expect(wrong == [])
        #expect(score.lines.count >= 10)
    }

    @Test("line ends of other systems change nothing", arguments: names)
    func carriageReturns(_ name: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: "\(name).txt"), encoding: .utf8)
        let plain = Self.reader.read([LetterDocument(bagian: "a", text: text)])
        let other = Self.reader.read([LetterDocument(bagian: "a", text: text.replacing("\n", with: "\r\n"))])
        #expect(plain.surat == other.surat)
    }
}
