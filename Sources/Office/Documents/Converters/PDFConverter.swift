import Foundation

/// Text of PDFs with pdftotext; of scanned ones with pdftoppm and tesseract.
struct PDFConverter {
    let sandbox: Sandbox

    /// Letters below which a text layer is only a scanner's mark ("Dipindai dengan …").
    private static let lettersOfPage = 60

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

    private func scanned(_ folder: URL, layer: String) -> ConverterOutcome {
        let seen = PictureReader(sandbox: sandbox).pages(in: folder)
        if case .text(let text, _) = seen, text.letterCount > layer.letterCount { return seen }
        return layer.letterCount > 0 ? .text(layer, .tertulis) : seen
    }
}

extension String {
    /// How many letters there are.
    var letterCount: Int { unicodeScalars.count { $0.properties.isAlphabetic } }
}
