import Foundation

/// Text of .docx and .odt: unzip takes the one part out that holds it, within limits; our own scanner sets it out. Of .rtf
/// with pandoc.
struct WordConverter {
    let sandbox: Sandbox

    /// Page heads that are read: letterheads often stand there.
    private static let headLimit = 3
    /// Bytes of XML that are read; the text in it is a tenth.
    private static let xmlLimit = 16 << 20

    func outcome(of content: Data, kind: FileKind) throws -> ConverterOutcome {
        if kind == .rtf { return try rich(content) }
        guard let directory = ZipDirectory(content) else { return .unreadable(.rusak, detail: "no ZIP directory") }
        let main = kind == .docx ? WordPart.docx : WordPart.odt
        guard let entry = directory.entry(main) else { return .unreadable(.rusak, detail: "\(main) is missing") }
        guard !entry.isEncrypted, directory.entry("encryption") == nil else {
            return .unreadable(.terkunci, detail: "encrypted")
        }
        let heads = directory.entries.map(\.name).filter {
            $0.hasPrefix("word/header") && $0.hasSuffix(".xml") || kind == .odt && $0 == WordPart.odtHeads
        }.sorted()
        let names = heads.prefix(Self.headLimit) + [main]
        let claimed = names.compactMap { directory.entry($0)?.unfolded }.reduce(0, +)
        guard claimed <= ConverterLimits.unfolded else {
            return .unreadable(.terlaluBesar, detail: "\(claimed) bytes unfolded")
        }
        return try PrivateFolder.with(content, named: "in.zip") { folder in read(Array(names), in: folder) }
    }

    private func read(_ names: [String], in folder: URL) -> ConverterOutcome {
        var limits = ConverterLimits.text
        limits.output = Self.xmlLimit
        var texts: [String] = []
        for name in names {
            // Brackets are patterns to unzip; the parts' own names have none.
            let run = sandbox.run("unzip", ["-p", "in.zip", name], in: folder, limits: limits)
            if let missing = run.missing { return .unreadable(.tanpaProgram, detail: "\(missing) is missing") }
            guard !run.isCut, !run.isTimedOut, run.status <= 128 else {
                return .unreadable(.terlaluBesar, detail: "\(name) unfolds to more than \(limits.output) bytes")
            }
            // unzip ends with 1 for a warning that did no harm.
            guard run.status <= 1 else { return .unreadable(.rusak, detail: "unzip ended with \(run.status)") }
            var text = WordText([UInt8](run.output), limit: ConverterLimits.text.output)
            let words = text.text()
            if words.letterCount > 0, !texts.contains(words) { texts.append(words) }
        }
        let text = texts.joined()
        return text.letterCount > 0
            ? .text(text, .tertulis) : .unreadable(.tanpaTeks, detail: "no words, only pictures")
    }

    private func rich(_ content: Data) throws -> ConverterOutcome {
        try PrivateFolder.with(content, named: "in.rtf") { folder in
            let arguments = ["--sandbox", "-f", "rtf", "-t", "plain", "--wrap=preserve", "in.rtf"]
            let run = sandbox.run("pandoc", arguments, in: folder, limits: .text)
            if let missing = run.missing { return .unreadable(.tanpaProgram, detail: "\(missing) is missing") }
            guard run.isSuccess || run.isCut else {
                return .unreadable(run.isTimedOut ? .terlaluBesar : .rusak, detail: "pandoc ended with \(run.status)")
            }
            return .text(String(decoding: run.output, as: UTF8.self), .tertulis)
        }
    }
}
