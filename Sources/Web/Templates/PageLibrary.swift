import Foundation
import Mail
import Mustache

/// The templates of Templates/web: read, compiled and tried once, then only rendered.
public struct PageLibrary: Sendable {
    private let library: MustacheLibrary
    /// Style sheet, script and pictures.
    let assets: [Asset]

    private static let suffix = ".mustache"

    /// Reads every template of the folder, and reports all that is missing or broken at once.
    ///
    /// - Parameter templates: the folder Templates/ itself.
    public static func read(_ templates: URL) throws(WebError) -> PageLibrary {
        MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
        let folder = templates.appending(path: "web")
        var faults: [String] = []
        var (sources, compiled): ([String: String], [String: MustacheTemplate]) = ([:], [:])
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for file in names.filter({ $0.hasSuffix(suffix) }).sorted() {
            let name = String(file.dropLast(suffix.count))
            do {
                let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
                sources[name] = source
                compiled[name] = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(PageEscaping.name)}}\n\(source)")
            } catch {
                faults.append("web/\(file): \(error)")
            }
        }
        faults += TemplateFaults.find(in: sources, needed: Pages.templates)
        let assets = Asset.read(folder, names)
        for needed in ["gaya.css", "halaman.js"] where !assets.contains(where: { $0.name == needed }) {
            faults.append("web/\(needed): is missing in \(folder.path)")
        }
        if !faults.isEmpty { throw .templates(faults) }
        return PageLibrary(library: MustacheLibrary(templates: compiled), assets: assets)
    }

    /// - Parameter name: a template that ``Pages/templates`` names.
    func render(_ name: String, _ values: [String: PageValue]) -> String {
        library.render(PageValue.group(values).rendered ?? [String: Any](), withTemplate: name) ?? ""
    }
}

/// HTML's own signs (see ``Mail/HTMLSigns``), as the library wants it.
struct PageEscaping: MustacheContentType {
    static let name = "LAMAN"

    func escapeText(_ text: String) -> String { HTMLSigns.escaped(text) }
}
