import Foundation

/// Text of PDFs with pdftotext; of scanned ones with pdftoppm and tesseract.
struct PDFConverter {
    let sandbox: Sandbox

    /// Letters below which a text layer is only a scanner's mark ("Dipindai dengan …").
    private static let lettersOfPage = 60
    /// Pixels of the longer side of a rendered page: an A4 page at 280 dpi, and an upper bound for a page of any size.
    private static let pageSide = 3300

    func outcome(of content: Data) throws -> ConverterOutcome {
        try PrivateFolder.with(content, named: "in.pdf") { folder in
            let arguments = ["-layout", "-enc", "UTF-8", "-l", String(ConverterLimits.pages), "in.pdf", "-"]
            let run = sandbox.run("pdftotext", arguments, in: folder, limits: .text)
            if let missing = run.missing { return .unreadable(.tanpaProgram, detail: "\(missing) is missing") }
            let text = String(decoding: run.output, as: UTF8.self)
            guard run.isSuccess || run.isCut else { return refusal(run) }
            guard text.letterCount < Self.lettersOfPage else { return .text(text, .tertulis) }
            return scanned(folder, layer: text)
        }
    }

    private func refusal(_ run: ChildProcess.Outcome) -> ConverterOutcome {
        if run.complaint.contains("Incorrect password") { return .unreadable(.terkunci, detail: "encrypted PDF") }
        if run.isTimedOut || run.status > 128 {
            return .unreadable(.terlaluBesar, detail: "pdftotext went over its limits (\(run.status))")
        }
        return .unreadable(.rusak, detail: "pdftotext ended with \(run.status)")
    }

    /// The words of its first pages, seen as pictures.
    private func scanned(_ folder: URL, layer: String) -> ConverterOutcome {
        let arguments = [
            "-gray", "-scale-to", String(Self.pageSide), "-l", String(ConverterLimits.picturePages), "in.pdf", "page",
        ]
        let run = sandbox.run("pdftoppm", arguments, in: folder, limits: .picture)
        // Pages that were rendered before a limit was met are there.
        let pages = PrivateFolder.files(in: folder, ending: ".pgm")
        guard !pages.isEmpty else { return written(layer) ?? .unreadable(.tanpaTeks, detail: "no page: \(run.status)") }
        let reader = PictureReader(sandbox: sandbox)
        var texts: [String] = []
        for page in pages {
            switch reader.text(of: page, in: folder) {
            case .text(let text, _): texts.append(text)
            case .unreadable, .infected: break
            }
        }
        let text = texts.joined(separator: "\u{C}")
        if text.letterCount > layer.letterCount { return .text(text, .pengenalan) }
        if let written = written(layer) { return written }
        return reader.languages == nil
            ? .unreadable(.tanpaProgram, detail: "tesseract is missing") : .unreadable(.tanpaTeks, detail: "a scan")
    }

    private func written(_ layer: String) -> ConverterOutcome? {
        layer.letterCount > 0 ? .text(layer, .tertulis) : nil
    }
}

extension String {
    /// How many letters there are.
    var letterCount: Int { unicodeScalars.count { $0.properties.isAlphabetic } }
}
