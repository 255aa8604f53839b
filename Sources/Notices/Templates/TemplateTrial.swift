import Foundation
import Mail
import Persuratan

/// Writes every mail at every stage of a made-up request, full and bare, before a real one needs it.
struct TemplateTrial {
    /// The mails of the trial: template and values.
    let cases: [Case]

    struct Case {
        let template: String
        let values: [String: Nilai]
    }

    init() { cases = Self.letters() + Self.reports() }

    /// What templates would print wrongly; each problem once.
    func run(_ library: TemplateLibrary) -> [TemplateFault] {
        var seen: Set<TemplateFault> = []
        return cases.flatMap { one in
            library.compose(one.template, one.values, nil).problems.map {
                TemplateFault(file: "\(one.template).mustache", line: nil, problem: $0)
            }
        }.filter { seen.insert($0).inserted }
    }

    /// All keys that the mail `template` knows; those of every mail, when nil.
    func keys(of template: String?) -> Nilai {
        cases.filter { template == nil || $0.template == template }
            .reduce(.kosong) { $0.merged(with: .objek($1.values)) }
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

    private static func letters() -> [Case] {
        guard let example = TrialRequest() else { return [] }
        return example.stages.flatMap { alur in
            example.contents(alur.sop).flatMap { content in
                [Peran.pemohon, example.officer].compactMap { role in
                    letter(Notice(content, kepada: role), example.facts(alur))
                }
            }
        }
    }

    private static func letter(_ notice: Notice, _ facts: NoticeFacts) -> Case? {
        do {
            let name = try TemplateName(notice, facts.alur.sop)
            return Case(template: name.file, values: try NoticeContext(notice, facts).values())
        } catch {
            return nil  // The trial's own SOP has every row and officer that it names.
        }
    }

    private static func reports() -> [Case] {
        guard let example = TrialRequest() else { return [] }
        let to = Mailbox(address: example.envelope.replyTo.description)
        let facts = ReportFacts(kantor: example.kantor, kepada: to, envelope: example.envelope)
        return example.reports.map {
            Case(template: TemplateName($0).file, values: ReportContext($0, facts).values())
        }
    }
}
