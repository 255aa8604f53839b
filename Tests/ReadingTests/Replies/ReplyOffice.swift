import Foundation
import Persuratan

@testable import Reading

/// The world of the corpora: Tuesday 24 November 2026, 08.15 WIB, and a visit wished for 3 December at 09.00.
enum ReplyOffice {
    static let now = Date(timeIntervalSince1970: 1_795_482_900)

    static func context(
        _ tahap: Tahap, _ peran: String = "kadis", kata: [Perintah: [String]] = [:], choices: Int = 0
    ) throws -> ReplyContext {
        ReplyContext(
            tahap: tahap, peran: peran, directory: .cast, now: now, request: try wished(), commands: CommandWords(kata),
            choiceCount: choices)
    }

    static func wished() throws -> PilihanJadwal {
        PilihanJadwal(tanggal: try day("2026-12-03"), mulai: Pukul(jam: 9))
    }

    static func day(_ text: String) throws -> Tanggal {
        guard let day = Tanggal(text) else { throw Fault.noDay(text) }
        return day
    }

    static func read(
        _ text: String, _ tahap: Tahap = .persetujuan, _ peran: String = "kadis", kata: [Perintah: [String]] = [:],
        choices: Int = 0
    ) throws -> Reading {
        ReplyReader().read(text, try context(tahap, peran, kata: kata, choices: choices))
    }

    static func fixture(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/replies")
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    enum Fault: Error { case noDay(String) }
}
