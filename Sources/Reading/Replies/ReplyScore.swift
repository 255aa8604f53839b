import Foundation
import Persuratan

/// How well a corpus of replies is read, row by row.
public struct ReplyScore: Sendable {
    /// What was read of a row, and what is wrong with it.
    public struct Row: Sendable {
        public let row: CorpusRow
        public let reading: Reading
        public let intentIsRight: Bool
        /// An intent that the row forbids.
        public let isForbidden: Bool
        /// Something would happen because of an unclear reply.
        public let isFalseAction: Bool
        public let targetsAreRight: Bool
        public let scheduleIsRight: Bool
        public let subtypeIsRight: Bool

        public var isRight: Bool {
            intentIsRight && !isForbidden && !isFalseAction && targetsAreRight && scheduleIsRight && subtypeIsRight
        }
    }

    public let rows: [Row]
    /// Lines of the file that are no rows.
    public let badLines: [Int]

    /// - Parameters:
    ///   - file: a corpus as Tests/Fixtures/replies/replies.tsv is one.
    ///   - context: the context of a row; the corpus's own when nil.
    public init(_ file: String, reader: ReplyReader = ReplyReader(), context: ((CorpusRow) -> ReplyContext)? = nil) {
        let (rows, bad) = CorpusRow.rows(of: file)
        let cast = OfficerDirectory.cast
        badLines = bad
        self.rows = rows.map { row in
            let context = context?(row) ?? Self.context(of: row, cast)
            return Self.judge(row, reader.read(row.text, context))
        }
    }

    public var right: Int { rows.count { $0.isRight } }
    public var intentsRight: Int { rows.count { $0.intentIsRight } }
    public var targetsRight: Int { rows.count { $0.targetsAreRight } }
    public var schedulesRight: Int { rows.count { $0.scheduleIsRight } }
    public var forbidden: Int { rows.count { $0.isForbidden } }
    public var falseActions: Int { rows.count { $0.isFalseAction } }

    /// A row each, then every miss, then the score.
    public var report: String {
        var lines = rows.map(\.line)
        let misses = rows.filter { !$0.isRight }
        if !misses.isEmpty { lines.append("") }
        for miss in misses { lines.append(miss.explanation) }
        for line in badLines { lines.append("line \(line) is no row") }
        lines.append("")
        lines.append(
            "\(right) of \(rows.count) rows right; intents \(intentsRight), targets \(targetsRight), "
                + "schedules \(schedulesRight); must_not \(forbidden), false actions \(falseActions)")
        return lines.joined(separator: "\n")
    }

    /// The corpus's world: Tuesday 24 November 2026, 08.15 WIB, a visit on 3 December at 09.00.
    static func context(of row: CorpusRow, _ cast: OfficerDirectory) -> ReplyContext {
        let request = Tanggal(tahun: 2026, bulan: 12, hari: 3).map {
            PilihanJadwal(tanggal: $0, mulai: Pukul(jam: 9))
        }
        return ReplyContext(
            tahap: row.tahap, peran: row.role, directory: cast, now: Date(timeIntervalSince1970: 1_795_482_900),
            officeTime: .wib, request: request)
    }

    private static func judge(_ row: CorpusRow, _ reading: Reading) -> Row {
        let intent = reading.intent.rawValue
        let acts: Set<ReplyIntent> = [.approve, .dispose, .reject, .delegate]
        let isUnclear = row.intents.first == ReplyIntent.ambiguous.rawValue
        let schedules = Set(reading.schedules.map(\.corpusText))
        return Row(
            row: row, reading: reading, intentIsRight: row.intents.contains(intent),
            isForbidden: row.mustNot.contains(intent),
            isFalseAction: isUnclear && acts.contains(reading.intent) && !row.intents.contains(intent),
            targetsAreRight: Set(row.targets) == Set(reading.targets.map(\.id)),
            scheduleIsRight: row.schedules.contains(schedules),
            subtypeIsRight: row.subtype == nil || row.subtype == reading.subtype?.rawValue || row.subtype == "duplicate"
        )
    }
}

extension ReplyScore.Row {
    /// `p001 ok approve`
    public var line: String {
        let mark = isForbidden || isFalseAction ? "FAULT" : isRight ? "ok" : "miss"
        return ([row.id, mark, reading.intent.rawValue] + [found].filter { !$0.isEmpty }).joined(separator: "\t")
    }

    private var found: String {
        let targets = reading.targets.map { $0.part == .fyi ? "(\($0.id))" : $0.id }.joined(separator: ";")
        let schedules = reading.schedules.map(\.corpusText).joined(separator: " | ")
        return [targets, schedules].filter { !$0.isEmpty }.joined(separator: " ")
    }

    var explanation: String {
        let wanted =
            "expected \(row.intents.joined(separator: "/")) \(row.targets.joined(separator: ";")) "
            + row.schedules.map { $0.sorted().joined(separator: " | ") }.joined(separator: " or ")
        let text = row.text.split(separator: "\n").joined(separator: " ⏎ ").prefix(160)
        return
            "\(row.id) \(row.role)/\(row.tahap.rawValue) «\(text)»: \(reading.intent.rawValue) \(found), \(wanted); \(reading.explanation)"
    }
}

extension PilihanJadwal {
    /// As the corpus writes it: `2026-12-03T09:00/2026-12-03T11:00`.
    public var corpusText: String {
        let start = mulai.map { "\(tanggal)T\($0)" } ?? "\(tanggal)"
        let last = sampai ?? tanggal
        if let selesai { return "\(start)/\(last)T\(selesai)" }
        return last == tanggal ? start : "\(start)/\(last)"
    }
}

extension OfficerDirectory {
    /// The cast of the corpora, all of it invented.
    public static let cast = OfficerDirectory([
        OfficerEntry(id: "kadis", title: "Kepala Dinas"),
        OfficerEntry(id: "sekretaris", title: "Sekretaris"),
        OfficerEntry(
            id: "kabid_tkpbet", title: "Kabid TKPBET", words: ["Kabid Tata Kelola Pemerintahan Berbasis Elektronik"]),
        OfficerEntry(id: "kabid_ikp", title: "Kabid IKP", words: ["Kabid Informasi dan Komunikasi Publik"]),
        OfficerEntry(id: "kabid_statistik", title: "Kabid Statistik"),
        OfficerEntry(id: "kasi_infra", title: "Kasi Infrastruktur"),
        OfficerEntry(id: "kasi_aplikasi", title: "Kasi Aplikasi", words: ["Kasi PK & AI"]),
        OfficerEntry(id: "kasi_data", title: "Kasi Data"),
        OfficerEntry(id: "admin", title: "Admin"),
        OfficerEntry(id: "name:Arjuna", name: "Arjuna Contohwan"),
        OfficerEntry(id: "name:Bambang", name: "Bambang Fiktifanto"),
        OfficerEntry(id: "name:Citra", name: "Citra Umpamawati"),
        OfficerEntry(id: "name:Dodi", name: "Dodi Misalkan"),
        OfficerEntry(id: "name:Eka", name: "Eka Andaikata"),
        OfficerEntry(id: "name:Fajar", name: "Fajar Semisal"),
        OfficerEntry(id: "name:Gita", name: "Gita Pengandaian"),
    ])
}
