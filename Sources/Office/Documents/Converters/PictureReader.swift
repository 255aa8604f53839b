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

    /// Whether Pillow is there, which turns TIFFs into pages.
    static var hasPillow: Bool {
        Programs.path(of: "python3") != nil
            && FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/PIL")
    }

    /// The words of a photograph or a scan. Its size is known from its header before anything decodes it.
    func outcome(of content: Data, kind: FileKind) throws -> ConverterOutcome {
        if kind == .tiff { return try sheets(of: content) }
        guard let size = ImageSize(content) else {
            return .unreadable(.rusak, detail: "the picture's header does not say its size")
        }
        guard size.isWithinLimits else { return Self.tooLarge(size) }
        guard size.canBePage else { return .unreadable(.tanpaTeks, detail: "too small for a page") }
        guard let paper = PicturePaper.pdf(around: content, kind: kind) else {
            return try PrivateFolder.with(content, named: "in") { words(of: "in", in: $0) }
        }
        return try PrivateFolder.with(paper, named: "in.pdf") { pages(in: $0) }
    }

    private static func tooLarge(_ size: ImageSize) -> ConverterOutcome {
        .unreadable(.terlaluBesar, detail: "\(size.width) x \(size.height) pixels")
    }

    /// The words of a TIFF's first pages, up to one that is too large; previews between them are passed over.
    private func sheets(of content: Data) throws -> ConverterOutcome {
        guard let sheets = TIFFSheets(content) else { return .unreadable(.rusak, detail: "no TIFF directory") }
        let pages = sheets.sizes.enumerated().compactMap { number, size in
            size.flatMap { $0.canBePage ? (number: number, size: $0) : nil }
        }
        guard let first = pages.first else { return .unreadable(.tanpaTeks, detail: "too small for a page") }
        guard first.size.isWithinLimits else { return Self.tooLarge(first.size) }
        let legible = pages.prefix { $0.size.isWithinLimits }.prefix(ConverterLimits.picturePages)
        let script = String(decoding: PackageResources.sheets_py, as: UTF8.self)
        let arguments = ["-I", "-c", script, String(Self.pageSide)] + legible.map { String($0.number) }
        return try PrivateFolder.with(content, named: "in.tif") { folder in
            words(after: sandbox.run("python3", arguments, in: folder, limits: .picture), "Pillow", in: folder)
        }
    }

    /// The words of the first pages of `in.pdf`, seen as pictures.
    func pages(in folder: URL) -> ConverterOutcome {
        let arguments = [
            "-gray", "-scale-to", String(Self.pageSide), "-l", String(ConverterLimits.picturePages), "in.pdf", "page",
        ]
        return words(after: sandbox.run("pdftoppm", arguments, in: folder, limits: .picture), "pdftoppm", in: folder)
    }

    /// The words of the pages that a program has put into `folder`.
    private func words(after run: ChildProcess.Outcome, _ program: String, in folder: URL) -> ConverterOutcome {
        guard languages != nil else { return .unreadable(.tanpaProgram, detail: "tesseract is missing") }
        if let missing = run.missing { return .unreadable(.tanpaProgram, detail: "\(missing) is missing") }
        // Pages that were rendered before a limit was met are there.
        let texts = PrivateFolder.files(in: folder, ending: ".pgm").compactMap { page in
            if case .text(let text, _) = words(of: page, in: folder) { text } else { nil }
        }
        if texts.isEmpty, run.isTimedOut || run.status > 128 {
            return .unreadable(.terlaluBesar, detail: "\(program) went over its limits (\(run.status))")
        }
        guard run.isSuccess || !texts.isEmpty else {
            let isMissing = run.complaint.contains("ModuleNotFoundError")
            return .unreadable(isMissing ? .tanpaProgram : .rusak, detail: "\(program) ended with \(run.status)")
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
