import Foundation

/// What an uploaded file is by its own first bytes, among the kinds that an office takes.
public enum UploadKind: String, Sendable, CaseIterable {
    case pdf, jpeg, png, docx, odt

    /// - Parameter fileName: tells the kinds apart that are all ZIP archives inside.
    /// - Returns: nil for what is none of these, whatever its name says.
    public init?(_ content: Data, fileName: String) {
        let head = content.prefix(8)
        if content.prefix(1024).firstRange(of: Data("%PDF-".utf8)) != nil {
            self = .pdf
        } else if head.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]), let kind = Self.zipped(fileName) {
            self = kind
        } else {
            return nil
        }
    }

    private static func zipped(_ fileName: String) -> UploadKind? {
        let name = fileName.lowercased()
        return name.hasSuffix(".docx") ? .docx : name.hasSuffix(".odt") ? .odt : nil
    }

    /// `type/subtype`.
    public var contentType: String {
        switch self {
        case .pdf: "application/pdf"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .odt: "application/vnd.oasis.opendocument.text"
        }
    }

    /// What a scanner or a telephone makes.
    public static let scans: Set<UploadKind> = [.pdf, .jpeg, .png]
}

extension FormData.File {
    /// As an attachment; nil when it is none of `kinds`.
    public func attachment(_ kinds: Set<UploadKind>) -> OutgoingAttachment? {
        guard let kind = UploadKind(content, fileName: fileName), kinds.contains(kind) else { return nil }
        return OutgoingAttachment(fileName: fileName, contentType: kind.contentType, content: content)
    }
}
