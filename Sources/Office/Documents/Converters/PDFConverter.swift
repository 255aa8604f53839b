import Foundation

/// Text of PDFs with pdftotext; of scanned ones with pdftoppm and tesseract.
struct PDFConverter {
    let sandbox: Sandbox
    /// Sandboxes with pdftotext in front of its start, where they are kept.
    var ready: ReadySandboxes?

    private static let file = "in.pdf"
    private static let arguments = ["-layout", "-enc", "UTF-8", "-l", String(ConverterLimits.pages), file, "-"]

    /// Keeps pdftotext ready, where that makes it quicker.
    static func ready(in sandbox: Sandbox) -> ReadySandboxes? {
        sandbox.bubblewrap.map { _ in
            ReadySandboxes("pdftotext", arguments, sandbox: sandbox, limits: .text)
        }
    }

    func outcome(of content: Data) throws -> ConverterOutcome {
        if let outcome = try fromReady(content) { return outcome }
        ready?.prepare()
        return try PrivateFolder.with(content, named: Self.file) { folder in
            outcome(of: sandbox.run("pdftotext", Self.arguments, in: folder, limits: .text), in: folder)
        }
    }

    /// - Returns: nil when no sandbox was ready.
    private func fromReady(_ content: Data) throws -> ConverterOutcome? {
        while let one = ready?.take() {
            // A folder that stays behind is a nuisance, not a reason to lose what was read.
            defer { try? FileManager.default.removeItem(at: one.folder) }
            do {
                try content.write(to: one.folder.appending(path: Self.file))
            } catch {
                one.dismiss()
                throw error
            }
            if let run = one.run({ ready?.prepare() }) { return outcome(of: run, in: one.folder) }
        }
        return nil
    }

    private func outcome(of run: ChildProcess.Outcome, in folder: URL) -> ConverterOutcome {
        if let missing = run.missing { return .unreadable(.tanpaProgram, detail: "\(missing) is missing") }
        let text = String(decoding: run.output, as: UTF8.self)
        guard run.isSuccess || run.isCut else { return refusal(run) }
        let isGarbage = TextLayer.isGarbage(text)
        guard text.isTooShortForPage || isGarbage else { return .text(text, .tertulis) }
        return scanned(folder, layer: text, isGarbage: isGarbage)
    }

    private func refusal(_ run: ChildProcess.Outcome) -> ConverterOutcome {
        if run.complaint.contains("Incorrect password") { return .unreadable(.terkunci, detail: "encrypted PDF") }
        if run.isTimedOut || run.status > 128 {
            return .unreadable(.terlaluBesar, detail: "pdftotext went over its limits (\(run.status))")
        }
        return .unreadable(.rusak, detail: "pdftotext ended with \(run.status)")
    }

    private func scanned(_ folder: URL, layer: String, isGarbage: Bool) -> ConverterOutcome {
        let seen = PictureReader(sandbox: sandbox).pages(in: folder)
        if case .text(let text, _) = seen,
            isGarbage ? !TextLayer.isGarbage(text) : text.letterCount > layer.letterCount
        {
            return seen
        }
        return layer.letterCount > 0 ? .text(layer, .tertulis) : seen
    }
}

extension String {
    /// How many letters there are.
    var letterCount: Int { unicodeScalars.count { $0.properties.isAlphabetic } }

    /// Whether it is no page's text: a scanner's mark ("Dipindai dengan …") behind a scan, or what stands in a logo or a
    /// portrait, however large it is.
    var isTooShortForPage: Bool { letterCount < 60 }
}
