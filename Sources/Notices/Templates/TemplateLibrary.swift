import Foundation
import Mustache

/// The templates of one folder, Templates/mail or Templates/print: read once, then only rendered.
struct TemplateLibrary: Sendable {
    /// The text of every file, by its name without `.mustache`: `persetujuan`, `bagian/kaki`, `halaman.html`.
    let sources: [String: String]
    private let library: MustacheLibrary
    /// What a value that is not known prints.
    private let absent: String

    static let foot = "bagian/kaki"
    static let page = "halaman.html"
    static let absentWords = "bagian/belum-ada"
    private static let suffix = ".mustache"
    /// The characters of a subject, tag included; clients on telephones show fewer.
    static let subjectLimit = 140

    /// Errors: `templates`, with every file that is missing, cannot be read or is no Mustache.
    ///
    /// - Parameter needed: the files that must be there; those of mails.
    static func read(
        _ folder: URL, needing needed: [String] = TemplateName.all + [foot, page, absentWords]
    ) throws(NoticeError) -> TemplateLibrary {
        MustacheContentTypes.register(MarkupEscaping(), named: MarkupEscaping.name)
        MustacheContentTypes.register(HTMLEscaping(), named: HTMLEscaping.name)
        var faults: [TemplateFault] = []
        var (sources, templates): ([String: String], [String: MustacheTemplate]) = ([:], [:])
        for name in names(in: folder) {
            do throws(TemplateFault) {
                let source = try text(folder, name)
                sources[name] = source
                templates[name] = try compiled(source, name)
            } catch {
                faults.append(error)
            }
        }
        for name in needed where sources[name] == nil {
            if !faults.contains(where: { $0.file == name + suffix }) {
                faults.append(TemplateFault(file: name + suffix, line: nil, problem: "is missing in \(folder.path)"))
            }
        }
        if !faults.isEmpty { throw .templates(faults) }
        return TemplateLibrary(sources, MustacheLibrary(templates: templates))
    }

    private init(_ sources: [String: String], _ library: MustacheLibrary) {
        (self.sources, self.library) = (sources, library)
        let words = sources[Self.absentWords]?.split(separator: "\n").first.map(String.init)
        absent = SafeText.line(words) ?? "-"
    }

    /// The mail `name`, and what its author should put right.
    func compose(_ name: String, _ values: [String: Nilai], _ tag: String?) -> (letter: Letter, problems: [String]) {
        let (subject, rest) = MarkupParser.subject(rendered(name, values))
        let (body, foot) = (MarkupParser(rest), MarkupParser(rendered(Self.foot, values)))
        let head = [tag, subject].compactMap { $0 }.joined(separator: " ")
        let line = SafeText.line(head, limit: Self.subjectLimit) ?? ""
        var problems = body.problems + foot.problems
        if subject == nil { problems.append("the first line must be \"Subjek: …\"") }
        if body.blocks.isEmpty { problems.append("nothing stands below the subject") }
        return (Letter(subject: line, body: body.blocks, foot: foot.blocks), problems)
    }

    /// The HTML part.
    func html(_ page: Page) -> String { rendered(Self.page, page.values()) }

    /// A page that is no mail.
    func page(_ name: String, _ values: [String: Nilai]) -> String { rendered(name, values) }

    private func rendered(_ name: String, _ values: [String: Nilai]) -> String {
        library.render(Nilai.objek(values).rendered(absent: absent), withTemplate: name) ?? ""
    }

    /// Every template below `folder`, in order; empty where there is no folder.
    private static func names(in folder: URL) -> [String] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
    }

    private static func text(_ folder: URL, _ name: String) throws(TemplateFault) -> String {
        let file = name + suffix
        do {
            let data = try Data(contentsOf: folder.appending(path: file))
            guard let text = String(data: data, encoding: .utf8) else {
                throw TemplateFault(file: file, line: nil, problem: "is not UTF-8")
            }
            return text.replacing("\r\n", with: "\n")
        } catch let fault as TemplateFault {
            throw fault
        } catch {
            throw TemplateFault(file: file, line: nil, problem: "cannot be read: \(error.localizedDescription)")
        }
    }

    private static func compiled(_ source: String, _ name: String) throws(TemplateFault) -> MustacheTemplate {
        // A partial does not inherit its caller's escaping: each file says its own.
        let escaping = name.hasSuffix(".html") ? HTMLEscaping.name : MarkupEscaping.name
        do {
            return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(escaping)}}\n\(source)")
        } catch let error as MustacheTemplate.ParserError {
            throw TemplateFault(
                file: name + suffix, line: max(1, error.context.lineNumber - 1),
                problem: "is no Mustache (\(error.error)): \(error.context.line)")
        } catch {
            throw TemplateFault(file: name + suffix, line: nil, problem: "is no Mustache (\(error))")
        }
    }
}
