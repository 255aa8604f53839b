import Exports
import Foundation
import Persuratan
import Register

/// The agenda book with a million letters: how fast it fills, its pages, filters and words, and its export.
struct RegisterBenchmark {
    /// `DISPOSISI_BENCH_LETTERS` takes another number.
    static let letters =
        ProcessInfo.processInfo.environment["DISPOSISI_BENCH_LETTERS"].flatMap { Int($0) } ?? 1_000_000
    /// Letters a commit.
    static let batch = 200
    static let repeats = 200
    private static let page = 50

    /// `DISPOSISI_BENCH_REGISTER` names a folder in which the filled register stays, to be measured again without filling it.
    private static let kept =
        ProcessInfo.processInfo.environment["DISPOSISI_BENCH_REGISTER"].map { URL(filePath: $0) }

    func rows() throws -> [Row] {
        let folder =
            Self.kept ?? FileManager.default.temporaryDirectory.appending(path: "register-\(UUID().uuidString)")
        let file = folder.appending(path: "register.sqlite").path
        let isFilled = FileManager.default.fileExists(atPath: file)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { if Self.kept == nil { try? FileManager.default.removeItem(at: folder) } }
        let register = try Register(path: file)
        var rows = isFilled ? [] : [try filled(register)]
        rows += try pages(register) + searches(register) + exported(register, folder)
        try register.close()
        return rows
    }

    /// The first and the last part of the letters, as they are entered.
    private func filled(_ register: Register) throws -> Row {
        let (stock, part) = (try LetterStock(total: Self.letters), Self.letters / 20)
        var (rates, watch): ([Double], Stopwatch) = ([], Stopwatch())
        for begin in stride(from: 0, to: Self.letters, by: Self.batch) {
            try register.write { tx in
                for index in begin..<min(begin + Self.batch, Self.letters) { try stock.enter(index, tx) }
            }
            guard (begin + Self.batch) % part < Self.batch else { continue }
            rates.append(Double(part) / watch.seconds)
            Progress.say("\(Figure.grouped(begin + Self.batch)) letters, \(Figure.rate(rates.last ?? 0))")
            watch = Stopwatch()
        }
        let (full, empty) = (rates.last ?? 0, rates.first ?? 0)
        return Row(
            "letters entered with their texts, \(Self.batch) a commit, last of \(Figure.grouped(Self.letters)); first",
            Figure.rate(full), Figure.rate(empty), ratio: full / max(empty, 1e-9))
    }

    private func pages(_ register: Register) throws -> [Row] {
        let first = try times { try register.read { _ = try $0.buku(SaringanBuku()) } }
        let last = Self.letters / Self.page / 2
        let far = try times { try register.read { _ = try $0.buku(SaringanBuku(), .halaman(last)) } }
        let filters = Self.filters
        var each: [(seconds: Double, processor: Double)] = []
        for (place, filter) in filters.enumerated() {
            let watch = Stopwatch()
            let slowest = try times(Self.repeats / 10) { try register.read { _ = try $0.buku(filter) } }.percentile(
                0.99)
            each.append((slowest, watch.processorSeconds / Double(Self.repeats / 10)))
            Progress.say("filter \(place + 1): \(Figure.milliseconds(slowest))")
        }
        return [
            Row(
                "first page of \(Figure.grouped(Self.letters)) letters with the total, 99th percentile",
                Figure.milliseconds(first.percentile(0.99))),
            Row(
                "page \(Figure.grouped(last)); first page, medians", Figure.milliseconds(far.median),
                Figure.milliseconds(first.median), ratio: far.median / max(first.median, 1e-9)),
            Row(
                "first page of the slowest of \(filters.count) filters, with the exact total; the most of processor",
                Figure.milliseconds(each.map(\.seconds).max() ?? 0),
                Figure.milliseconds(each.map(\.processor).max() ?? 0)),
        ]
    }

    private func searches(_ register: Register) throws -> [Row] {
        let rare = (0..<Self.repeats).map { LetterWords.unique($0 * (Self.letters / Self.repeats)) }
        let rareTimes = try rare.map { word in try once { try search(register, word) } }
        var hard = SaringanBuku()
        (hard.sifat, hard.jenis) = ([.rahasia], [.lain])
        let common = LetterWords.common
        let commonTimes = try (0..<Self.repeats).map { index in
            try once { try search(register, common[index % common.count]) }
        }
        let filtered = try (0..<Self.repeats).map { index in
            try once { try search(register, common[index % common.count], hard) }
        }
        return [
            Row(
                "search for a word that one letter has, 99th percentile",
                Figure.milliseconds(rareTimes.percentile(0.99))),
            Row("search for words that every letter has, the same", Figure.milliseconds(commonTimes.percentile(0.99))),
            Row("the same with two filters", Figure.milliseconds(filtered.percentile(0.99))),
        ]
    }

    private func search(_ register: Register, _ words: String, _ filter: SaringanBuku = SaringanBuku()) throws {
        var filter = filter
        (filter.teks, filter.urutan) = (words, .relevan)
        let page = try register.read { try $0.buku(filter) }
        guard !page.baris.isEmpty else { throw BenchmarkError.failed("search", "\(words) was not found") }
    }

    private func exported(_ register: Register, _ folder: URL) throws -> [Row] {
        let names = NamaBuku(jabatan: [:], waktu: .wib)
        var filter = SaringanBuku()
        filter.urutan = .terlama
        let table = folder.appending(path: "buku.csv")
        guard FileManager.default.createFile(atPath: table.path, contents: nil) else {
            throw BenchmarkError.failed(table.path, "cannot be written")
        }
        let handle = try FileHandle(forWritingTo: table)
        var writer = try CSVPenulis(
            ExportFile(descriptor: handle.fileDescriptor, name: table.path), .agenda, names, hasMark: true)
        let (before, watch) = (ResidentMemory.now(of: "self"), Stopwatch())
        var (most, count) = (0, 0)
        try register.read { snapshot in
            try snapshot.eachBaris(filter) { row in
                try writer.write(row)
                count += 1
                if count.isMultiple(of: 50_000) { most = max(most, ResidentMemory.now(of: "self")) }
            }
        }
        try writer.finish()
        let (seconds, processor) = (watch.seconds, watch.processorSeconds)
        try handle.close()
        let letters = "\(Figure.grouped(count)) letters as CSV"
        return [
            Row("\(letters); of processor", String(format: "%.1f s", seconds), String(format: "%.1f s", processor)),
            Row("memory that it took more", Figure.megabytes(max(0, most - before))),
        ]
    }

    /// Every filter by itself, and pairs of them that leave little.
    private static var filters: [SaringanBuku] {
        let days = [(400, 430), (1_000, 2_000), (3_000, 3_000), (0, 3_600)].map { first, last in
            SaringanBuku(
                dari: LetterStock.firstDay.ditambah(hari: first), sampai: LetterStock.firstDay.ditambah(hari: last))
        }
        var single: [SaringanBuku] = days
        func add(_ change: (inout SaringanBuku) -> Void) {
            var filter = SaringanBuku()
            change(&filter)
            single.append(filter)
        }
        func involved(_ role: String) -> Terlibat { Terlibat(peran: Set([Peran(role)].compactMap(\.self))) }
        for jenis in JenisPermohonan.allCases { add { $0.jenis = [jenis] } }
        for sifat in [GolonganSifat.biasa, .rahasia, .segera] { add { $0.sifat = [sifat] } }
        add { $0.keadaan = ["menunggu_pejabat"] }
        add { $0.keadaan = ["selesai"] }
        add { $0.pemegang = Peran("sekretariat") }
        add { $0.terlibat = involved("kabid") }
        add { $0.asal = "smkn 1" }
        add { $0.asal = "pontianak" }
        add { $0.asal = "pendi*" }
        let pairs = single.map { filter in
            var narrower = filter
            (narrower.jenis, narrower.sifat, narrower.terlibat) = ([.lain], [.rahasia], involved("kadis"))
            return narrower
        }
        return single + pairs
    }

    private func times(_ count: Int = repeats, _ work: () throws -> Void) rethrows -> [Double] {
        try (0..<count).map { _ in try once(work) }
    }

    private func once(_ work: () throws -> Void) rethrows -> Double {
        let watch = Stopwatch()
        try work()
        return watch.seconds
    }
}
