import Foundation
import Mail
import Persuratan

/// Writes every mail at every stage of a made-up request, full and bare, before a real one needs it.
///
/// There are thousands of them, so none is kept: only what templates may name, and what they would print wrongly.
struct TemplateTrial {
    /// What templates would print wrongly; each problem once.
    private(set) var faults: [TemplateFault] = []
    private var keys: [String: Nilai] = [:]
    private var seen: Set<TemplateFault> = []
    /// Many stages say the same; what was written once is not written again.
    private var written: Set<Int> = []

    init(_ library: TemplateLibrary) {
        Self.letters { write($0, $1, library) }
        Self.reports { write($0, $1, library) }
    }

    /// All keys that the mail `template` knows; those of every mail, when nil.
    func keys(of template: String?) -> Nilai {
        guard let template else { return keys.values.reduce(.kosong) { $0.merged(with: $1) } }
        return keys[template] ?? .kosong
    }

    private mutating func write(_ template: String, _ values: [String: Nilai], _ library: TemplateLibrary) {
        var hasher = Hasher()
        hasher.combine(template)
        hasher.combine(values)
        guard written.insert(hasher.finalize()).inserted else { return }
        keys[template, default: .kosong] = keys[template, default: .kosong].merged(with: .objek(values))
        for problem in library.compose(template, values, nil).problems {
            let fault = TemplateFault(file: "\(template).mustache", line: nil, problem: problem)
            if seen.insert(fault).inserted { faults.append(fault) }
        }
    }

    /// All keys that the page knows.
    static func pageKeys() -> Nilai {
        let choice = Choice(number: "1", word: "ya", meaning: "ya", example: "ya", body: "ya")
        let detail = Detail(label: "Perihal", value: "Kunjungan")
        let blocks: [Block] = [
            .paragraph("a"), .heading("a"), .details([detail]), .bullets(["a"]), .quote(["a"]), .caution("a"),
            .good("a"), .choice(choice), .form(["a"]), .small(["a"]),
        ]
        guard let example = TrialRequest() else { return .kosong }
        let letter = Letter(subject: "a", body: blocks, foot: blocks)
        return .objek(Page(letter: letter, envelope: example.envelope, kode: "A").values())
    }

    private static func letters(_ write: (String, [String: Nilai]) -> Void) {
        guard let example = TrialRequest() else { return }
        let stages = example.stages
        for (index, alur) in stages.enumerated() {
            let facts = example.facts(alur)
            // What a conflict says does not hang on the stage: one of them shows every kind.
            for content in example.contents(alur.sop, everyConflict: index == stages.count - 1) {
                for role in content.trialReaders(example.officer) {
                    let notice = Notice(content, kepada: role)
                    // The trial's own SOP has every row and officer that it names.
                    guard let name = try? TemplateName(notice, alur.sop),
                        let values = try? NoticeContext(notice, facts).values()
                    else { continue }
                    write(name.file, values)
                }
            }
        }
    }

    private static func reports(_ write: (String, [String: Nilai]) -> Void) {
        guard let example = TrialRequest() else { return }
        let to = Mailbox(address: example.envelope.replyTo.description)
        let facts = ReportFacts(kantor: example.kantor, kepada: to, envelope: example.envelope)
        for report in example.reports { write(TemplateName(report).file, ReportContext(report, facts).values()) }
    }
}

extension NoticeContent {
    /// Who can get such a mail. The trial runs at each start of the program, so it writes nothing that nobody can get.
    fileprivate func trialReaders(_ officer: Peran) -> [Peran] {
        switch self {
        case .tandaTerima, .kurangLengkap, .dikembalikan, .usulJadwal, .jadwalDiaturUlang, .penolakan, .persetujuan,
            .pembatalanDiterima, .status, .waktuTidakTersedia:
            [.pemohon]
        case .permintaan, .bantuan, .bentrok, .masukAgenda, .tembusan, .dibatalkanPemohon, .sudahDiproses,
            .keputusanDitarik, .buktiKeputusan, .eskalasi, .perluPerhatian, .suratLain:
            [officer]
        case .klarifikasi, .pengingat, .balasanDitolak: [.pemohon, officer]
        }
    }
}
