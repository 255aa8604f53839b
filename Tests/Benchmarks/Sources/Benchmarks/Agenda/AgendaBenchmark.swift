import Foundation
import Persuratan
import Register

/// The next five free times of a room whose agenda has 100,000 entries, the next ninety days all taken.
///
/// Beside it: the same search over the whole agenda, as a program without an index by day would read it.
struct AgendaBenchmark {
    static let entries = 100_000
    static let perDay = 8
    /// Days ahead of today that are full.
    static let fullDays = 90
    static let repeats = 20

    func rows() throws -> [Row] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "agenda-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let register = try Register(path: folder.appending(path: "register.sqlite").path)
        try fill(register)
        let indexed = try seconds {
            try search(register, from: today, to: today.ditambah(hari: PencariSlot.jangkauanHari))
        }
        let whole = try seconds { try search(register, from: firstDay, to: today.ditambah(hari: Self.fullDays)) }
        try register.close()
        let what =
            "next five free times among \(Figure.grouped(Self.entries)) entries, from the disk; whole agenda read"
        return [
            Row(what, Figure.milliseconds(indexed), Figure.milliseconds(whole), ratio: whole / max(indexed, 1e-9))
        ]
    }

    private let today = Tanggal(nomorHari: 20_781)
    private var firstDay: Tanggal { today.ditambah(hari: Self.fullDays - Self.entries / Self.perDay) }
    private let room = Ruang(kode: "pontive", nama: "Pontive Center")

    private func fill(_ register: Register) throws {
        try register.write { tx in
            for index in 0..<Self.entries {
                let begin = 450 + index % Self.perDay * 64
                guard let from = Pukul(menit: begin), let to = Pukul(menit: begin + 60),
                    let slot = Jadwal(
                        tanggal: firstDay.ditambah(hari: index / Self.perDay), mulai: from, selesai: to)
                else { throw BenchmarkError.failed("agenda", "no such time") }
                try tx.block(PemakaianRuang(ruang: room.kode, tanpaJeda: slot), alasan: "terisi", at: Date())
            }
        }
    }

    private func search(_ register: Register, from first: Tanggal, to last: Tanggal) throws {
        let taken = try register.read {
            try $0.isian(ruang: room.kode, from: first, to: last, at: Date()).map(\.pemakaian.terpakai)
        }
        let finder = PencariSlot(ruang: room, jamKerja: try .everyWorkingDay(), agenda: AgendaRuang(taken))
        guard finder.cari(5, lama: 120, dari: today).slots.count == 5 else {
            throw BenchmarkError.failed("agenda", "the free times were not found")
        }
    }

    /// The median of some runs.
    private func seconds(_ work: () throws -> Void) rethrows -> TimeInterval {
        try (0..<Self.repeats).map { _ in
            let watch = Stopwatch()
            try work()
            return watch.seconds
        }.median
    }
}
