import Foundation

/// Words out of pictures with tesseract, in Indonesian and English.
struct PictureReader {
    let sandbox: Sandbox

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

    /// The words of a picture in `folder`.
    func text(of file: String, in folder: URL) -> ConverterOutcome {
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
        return try PrivateFolder.with(content, named: "in") { text(of: "in", in: $0) }
    }
}
