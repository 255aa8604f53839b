import Foundation

/// Words out of pictures with tesseract, in Indonesian and English.
struct PictureReader {
    let sandbox: Sandbox

    /// Pixels of the longer side of a page: 280 dpi of A4. Measured on the corpus, scanned at 200 dpi: one of 25 key fields
    /// wrong at this size, five as scanned. Also the bound for pages of any size.
    private static let pageSide = 3300

    /// As tesseract wants them; nil when it, or both languages, are missing.
    var languages: String? { Self.known }

    private static let known: String? = {
        guard Programs.path(of: "tesseract") != nil else { return nil }
        let home = "/usr/share/tesseract-ocr"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
        let languages = ["ind", "eng"].filter { language in
            versions.contains {
                FileManager.default.fileExists(atPath: "\(home)/\($0)/tessdata/\(language).traineddata")
            }
        }
        return languages.isEmpty ? nil : languages.joined(separator: "+")
    }()

    /// The words of a photograph or a scan. Its size is known from its header before anything decodes it.
    func outcome(of content: Data, kind: FileKind) throws -> ConverterOutcome {
        guard let size = ImageSize(content) else {
            return .unreadable(
                kind == .tiff ? .jenisLain : .rusak, detail: "the picture's header does not say its size")
        }
        guard size.isWithinLimits else {
            return .unreadable(.terlaluBesar, detail: "\(size.width) x \(size.height) pixels")
        }
        guard size.canBePage else { return .unreadable(.tanpaTeks, detail: "too small for a page") }
        guard let paper = PicturePaper.pdf(around: content, kind: kind) else {
            return try PrivateFolder.with(content, named: "in") { words(of: "in", in: $0) }
        }
        return try PrivateFolder.with(paper, named: "in.pdf") { pages(in: $0) }
    }

    /// The words of the first pages of `in.pdf`, seen as pictures.
    func pages(in folder: URL) -> ConverterOutcome {
        guard languages != nil else { return .unreadable(.tanpaProgram, detail: "tesseract is missing") }
        let arguments = [
            "-gray", "-scale-to", String(Self.pageSide), "-l", String(ConverterLimits.picturePages), "in.pdf", "page",
        ]
        let run = sandbox.run("pdftoppm", arguments, in: folder, limits: .picture)
        if let missing = run.missing { return .unreadable(.tanpaProgram, detail: "\(missing) is missing") }
        // Pages that were rendered before a limit was met are there.
        let texts = PrivateFolder.files(in: folder, ending: ".pgm").compactMap { page in
            if case .text(let text, _) = words(of: page, in: folder) { text } else { nil }
        }
        if texts.isEmpty, run.isTimedOut || run.status > 128 {
            return .unreadable(.terlaluBesar, detail: "pdftoppm went over its limits (\(run.status))")
        }
        return texts.isEmpty
            ? .unreadable(.tanpaTeks, detail: "no words") : .text(texts.joined(separator: "\u{C}"), .pengenalan)
    }

    /// The words of a picture in `folder`.
    private func words(of file: String, in folder: URL) -> ConverterOutcome {
        guard let languages else { return .unreadable(.tanpaProgram, detail: "tesseract is missing") }
        let arguments = [file, "stdout", "-l", languages, "--psm", "4", "tsv"]
        let run = sandbox.run("tesseract", arguments, in: folder, limits: .picture)
        guard run.isSuccess || run.isCut else {
            return .unreadable(
                run.isTimedOut || run.status > 128 ? .terlaluBesar : .tanpaTeks,
                detail: "tesseract ended with \(run.status)")
        }
        let words = RecognisedWord.all(String(decoding: run.output, as: UTF8.self))
        let text = RecognitionRepair.repaired(PictureLayout(words).text)
        return text.letterCount == 0 ? .unreadable(.tanpaTeks, detail: "no words") : .text(text, .pengenalan)
    }
}
