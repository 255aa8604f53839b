import Foundation
import Mail
import Persuratan

/// Turns attachments into text with the programs that are best at it, each in a sandbox, with limits.
///
/// Kept: what a file is, is seen from its content, not from its name. What cannot be read is no error: the letter goes on
/// with what could be read, and the applicant or the secretariat hears why. Given up: old Word, HEIC, archives, encrypted
/// files.
public struct TextConverter: Sendable {
    private let sandbox: Sandbox
    private let scanner: VirusScanner?
    private var ready: ReadySandboxes?

    /// - Parameter scanner: looks into every file first; nil when the office has none.
    public init(scanner: VirusScanner? = nil) { self.init(sandbox: .ofThisMachine, scanner: scanner) }

    init(sandbox: Sandbox, scanner: VirusScanner? = nil) { (self.sandbox, self.scanner) = (sandbox, scanner) }

    /// The same with sandboxes for PDFs that stand ready, for threads that go on reading.
    public func keepingReady() -> TextConverter {
        var copy = self
        copy.ready = PDFConverter.ready(in: sandbox)
        return copy
    }

    /// Whether reading this takes a converter, and so time.
    func isSlow(_ content: Data, contentType: String) -> Bool {
        scanner != nil || FileKind(content, contentType: contentType).needsConverter
    }

    /// The text of a document. Blocks its thread, within limits.
    ///
    /// - Throws: `VirusScannerError` when the office wants files scanned and the scanner does not answer.
    public func outcome(of content: Data, contentType: String) throws -> ConverterOutcome {
        if let name = try scanner?.virus(in: content) { return .infected(name) }
        let kind = FileKind(content, contentType: contentType)
        do {
            switch kind {
            case .plainText:
                return .text(String(decoding: content.prefix(ConverterLimits.text.output), as: UTF8.self), .tertulis)
            case .html:
                let text = HTMLFile.text(of: content, limit: ConverterLimits.text.output)
                return text.letterCount > 0 ? .text(text, .tertulis) : .unreadable(.tanpaTeks, detail: "no words")
            case .pdf: return try PDFConverter(sandbox: sandbox, ready: ready).outcome(of: content)
            case .png, .jpeg, .tiff: return try PictureReader(sandbox: sandbox).outcome(of: content, kind: kind)
            case .docx, .odt, .rtf: return try WordConverter(sandbox: sandbox).outcome(of: content, kind: kind)
            case .heic: return .unreadable(.heic, detail: "HEIC")
            case .oldOffice: return Self.oldOffice(content)
            case .winmail: return .unreadable(.winmail, detail: "winmail.dat")
            case .archive: return .unreadable(.arsip, detail: "an archive")
            case .other: return .unreadable(.jenisLain, detail: contentType)
            }
        } catch {
            return .unreadable(.tanpaProgram, detail: String(describing: error))
        }
    }

    /// An encrypted .docx looks like an old one (MS-OFFCRYPTO 2.3.4): it is a container with this stream.
    private static func oldOffice(_ content: Data) -> ConverterOutcome {
        let stream = Data("EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] })
        return content.firstRange(of: stream) == nil
            ? .unreadable(.wordLama, detail: "Word 97 to 2003") : .unreadable(.terkunci, detail: "encrypted .docx")
    }

    /// What this machine lacks for reading documents, a line each with what to do, for `disposisi check`.
    public static func lacks() -> [String] {
        let programs = [
            ("pdftotext", "poppler-utils", "PDFs"), ("pdftoppm", "poppler-utils", "scanned PDFs"),
            ("tesseract", "tesseract-ocr tesseract-ocr-ind", "scans and photographs"),
            ("unzip", "unzip", ".docx and .odt"),
            ("pandoc", "pandoc", ".rtf"), ("prlimit", "util-linux", "any file"),
        ]
        var lacks = programs.filter { Programs.path(of: $0.0) == nil }.map {
            "\($0.0) is missing: install \($0.1); \($0.2) are not read without it"
        }
        if let languages = PictureReader(sandbox: .ofThisMachine).languages, !languages.contains("ind") {
            lacks.append("tesseract knows no Indonesian: install tesseract-ocr-ind; scans are read worse without it")
        }
        if !PictureReader.hasPillow {
            lacks.append("Pillow is missing: install python3-pil; TIFFs are not read without it")
        }
        if Sandbox.ofThisMachine.bubblewrap == nil {
            lacks.append("bubblewrap is missing or not allowed: install bubblewrap; converters run with limits only")
        }
        return lacks
    }
}
