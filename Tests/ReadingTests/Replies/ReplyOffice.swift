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

    /// A row's context with the words of config/sop/kunjungan.yaml at such a step.
    static func context(of row: CorpusRow) -> ReplyContext {
        let request = Tanggal(tahun: 2026, bulan: 12, hari: 3).map { PilihanJadwal(tanggal: $0, mulai: Pukul(jam: 9)) }
        return ReplyContext(
            tahap: row.tahap, peran: row.role, directory: .cast, now: now, request: request,
            commands: CommandWords(row.role == "applicant" ? [:] : kata(row.tahap)))
    }

    private static func kata(_ tahap: Tahap) -> [Perintah: [String]] {
        let ends: [Perintah: [String]] = [.kembalikan: ["kembalikan"], .tolak: ["tolak"]]
        switch tahap {
        case .persetujuan:
            return ends.merging([.lanjut: ["teruskan", "catat", "lanjut", "lanjutkan", "setuju", "lengkap"]]) { $1 }
        case .disposisi:
            return ends.merging([.lanjut: ["setuju", "lanjut", "tindak lanjuti", "teruskan", "disposisi"]]) { $1 }
        case .tindaklanjut:
            return ends.merging([.lanjut: ["setuju", "konfirmasi", "sesuai", "lanjut"], .usul: ["usul"]]) { $1 }
        case .jadwal, .lengkapi, .umum: return [:]
        }
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
