import Foundation
import Persuratan

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

    /// The words of a picture in `folder`; where hardly any is one, it is looked at whether the page lies on its side.
    private func words(of file: String, in folder: URL) -> ConverterOutcome {
        let seen = recognised(file, in: folder)
        guard case .success(let words) = seen, !Self.isLegible(words), let turned = turned(file, in: folder),
            case .success(let others) = recognised(turned, in: folder), Self.sure(others) > Self.sure(words)
        else { return outcome(of: seen) }
        return outcome(of: .success(others))
    }

    private func outcome(of seen: Result<[RecognisedWord], Refusal>) -> ConverterOutcome {
        switch seen {
        case .failure(let refusal): return refusal.outcome
        case .success(let words):
            let text = RecognitionRepair.repaired(PictureLayout(words).text)
            return text.letterCount == 0 ? .unreadable(.tanpaTeks, detail: "no words") : .text(text, .pengenalan)
        }
    }

    /// Why a picture gave no words.
    private struct Refusal: Error { let outcome: ConverterOutcome }

    /// Percent of certainty from which on a word is taken for one.
    private static let certain = 60.0

    /// Words of three letters and more that tesseract is sure of.
    private static func sure(_ words: [RecognisedWord]) -> Int {
        words.count { $0.certainty >= certain && $0.text.letterCount >= 3 }
    }

    /// Of a page that stands upright most words are certain, also of a bad scan.
    private static func isLegible(_ words: [RecognisedWord]) -> Bool {
        let long = words.count { $0.text.letterCount >= 3 }
        return long >= 10 && sure(words) * 2 > long
    }

    /// The picture turned upright, as a file beside it; nil where it stands upright or nobody knows.
    private func turned(_ file: String, in folder: URL) -> String? {
        let run = sandbox.run("tesseract", [file, "stdout", "--psm", "0"], in: folder, limits: .picture)
        let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
        guard run.isSuccess, let line = lines.first(where: { $0.hasPrefix("Rotate:") }),
            let degrees = Int(line.dropFirst(7).filter(\.isNumber)),
            let page = try? Data(contentsOf: folder.appending(path: file)),
            let upright = GreyPage(page)?.turned(clockwise: degrees),
            (try? upright.write(to: folder.appending(path: "upright.pgm"))) != nil
        else { return nil }
        return "upright.pgm"
    }

    private func recognised(_ file: String, in folder: URL) -> Result<[RecognisedWord], Refusal> {
        guard let languages else {
            return .failure(Refusal(outcome: .unreadable(.tanpaProgram, detail: "tesseract is missing")))
        }
        let arguments = [file, "stdout", "-l", languages, "--psm", "4", "tsv"]
        let run = sandbox.run("tesseract", arguments, in: folder, limits: .picture)
        guard run.isSuccess || run.isCut else {
            let why: SebabTakTerbaca = run.isTimedOut || run.status > 128 ? .terlaluBesar : .tanpaTeks
            return .failure(Refusal(outcome: .unreadable(why, detail: "tesseract ended with \(run.status)")))
        }
        return .success(RecognisedWord.all(String(decoding: run.output, as: UTF8.self)))
    }
}
