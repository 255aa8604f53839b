import Foundation
import Persuratan
import Testing

@testable import Reading

/// Phrases as people write them, received on Tuesday 24 November 2026 about a visit on Thursday 3 December at 09.00.
@Suite struct DateTableTests {
    static let now = OfficeTime.wib.instant(Tanggal(nomorHari: 20781), Pukul(jam: 8, menit: 30) ?? .tengahMalam)
    static let visit = PilihanJadwal(tanggal: Tanggal(nomorHari: 20790), mulai: Pukul(jam: 9))

    static func written(_ mention: DateMention) -> String {
        let pilihan = mention.pilihan ?? mention.pilihan(on: visit.tanggal)
        let day = mention.tanggal?.description ?? "?"
        func joined(_ day: String, _ time: Pukul?) -> String { time.map { "\(day)T\($0)" } ?? day }
        var text = joined(day, pilihan.mulai)
        if mention.sampai != nil || mention.selesai != nil {
            text += "/" + joined(mention.sampai?.description ?? day, mention.selesai)
        }
        if mention.selesaiTerbuka { text += "/.." }
        if mention.isVague { text += " ~" }
        if let said = mention.weekdayMismatch { text += " !\(said.rawValue)" }
        return text
    }

    static func read(_ text: String) -> String {
        let reader = DateReader(now: now, officeTime: .wib, reference: visit)
        return reader.read(text).map { mention in
            let link = mention.link == .or ? "| " : mention.link == .and ? "& " : "; "
            return link + written(mention)
        }.joined(separator: " ").dropFirst(2).description
    }

    @Test("each phrase means the day and time that a clerk would note", arguments: DatePhraseTable.all)
    func phrase(_ row: DatePhraseTable.Row) {
        #expect(Self.read(row.text) == row.meaning, "\(row.text)")
    }
}
