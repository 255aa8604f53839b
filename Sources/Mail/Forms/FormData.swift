import CGMime
import Foundation

/// A form with files as browsers and programs send it (multipart/form-data, RFC 7578), read by GMime.
///
/// Everything in it is a stranger's claim: names are one line without controls, file names are safe as names of files, and
/// what a file is says ``UploadKind``, not its sender.
public struct FormData: Sendable, Equatable {
    /// A file of the form.
    public struct File: Sendable, Equatable {
        /// The name of the field.
        public let field: String
        /// Safe: see `FileName`.
        public let fileName: String
        public let content: Data
    }

    /// The fields that are no files, in the order of the form.
    public private(set) var fields: [(name: String, value: String)] = []
    /// Files that were chosen; empty ones without a name, as browsers send for none, are left out.
    public private(set) var files: [File] = []

    /// How much of a form is read.
    public struct Limits: Sendable {
        public var parts = 60
        public var files = 10
        /// UTF-8 bytes of one field's value.
        public var fieldBytes = 16 * 1024

        public init() {}

        /// What is nested deeper than a form is never built as a tree.
        fileprivate var structure: MailLimits {
            var structure = MailLimits()
            (structure.depth, structure.parts, structure.headerBytes) = (1, parts + 2, 16 * 1024)
            return structure
        }
    }

    /// Bytes of the Content-Type that are read: a boundary has at most 70 characters (RFC 2046, 5.1.1).
    private static let typeLimit = 400

    /// What goes in front of a form's bytes: GMime reads entities, and one header makes the body one.
    ///
    /// - Parameter contentType: the request's own field, boundary and all.
    public static func head(ofType contentType: String) throws(FormDataError) -> Data {
        guard contentType.utf8.count <= typeLimit, contentType.lowercased().hasPrefix("multipart/form-data"),
            contentType.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
        else { throw .notAForm }
        return Data("Content-Type: \(contentType)\r\n\r\n".utf8)
    }

    /// - Parameter entity: the form's bytes behind their ``head(ofType:)``. Files are copied out of it, nothing else is.
    public init(entity: Data, limits: Limits = Limits()) throws(FormDataError) {
        var walk = FormWalk(limits: limits)
        let result: Result<Void, FormDataError> = entity.withUnsafeBytes { bytes in
            let scan = StructureScan(bytes.bindMemory(to: UInt8.self), limits: limits.structure)
            if let defect = scan.defect { return .failure(defect.formError) }
            guard let tree = MessageTree(bytes), let multipart = cgmime_as_multipart(tree.part) else {
                return .failure(.notAForm)
            }
            return withExtendedLifetime(tree) {
                do throws(FormDataError) { return .success(try walk.read(multipart)) } catch { return .failure(error) }
            }
        }
        try result.get()
        (fields, files) = (walk.fields, walk.files)
    }

    /// The first value of a field; nil when it is not there.
    public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// All values of a field.
    public func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// SHA-256 of all names and contents: the same for the same form, whatever the boundary.
    public var digest: String {
        let digest = ContentDigest()
        for field in fields {
            digest.update("f \(field.name.utf8.count) \(field.name) \(field.value.utf8.count) \(field.value)\n")
        }
        for file in files {
            digest.update("d \(file.field.utf8.count) \(file.field) \(file.fileName) \(file.content.count)\n")
            file.content.withUnsafeBytes { digest.update($0.bindMemory(to: UInt8.self)) }
        }
        return digest.hex()
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.files == b.files && a.fields.map(\.name) == b.fields.map(\.name)
            && a.fields.map(\.value) == b.fields.map(\.value)
    }
}

/// Why a form was not read.
public enum FormDataError: Error, Sendable, Hashable {
    /// No multipart/form-data, or its end is missing.
    case notAForm
    /// A part has no name, or is a multipart itself.
    case damagedPart
    case tooManyParts(limit: Int)
    case tooManyFiles(limit: Int)
    case fieldTooLong(field: String, limit: Int)
}

extension MailDefect {
    fileprivate var formError: FormDataError {
        switch self {
        case .tooManyParts(let limit): .tooManyParts(limit: limit - 2)
        case .tooLarge, .nestedTooDeep, .headerTooLarge, .noFrom, .notAMail, .repeatedField, .severalAuthors,
            .unreadableDate, .textCut, .strayHeaderLines:
            .damagedPart
        }
    }
}

/// Reads the parts of a form one by one.
private struct FormWalk {
    let limits: FormData.Limits
    var fields: [(name: String, value: String)] = []
    var files: [FormData.File] = []

    mutating func read(_ multipart: UnsafeMutablePointer<GMimeMultipart>) throws(FormDataError) {
        let count = max(0, g_mime_multipart_get_count(multipart))
        guard count <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
        for index in 0..<count {
            guard let object = g_mime_multipart_get_part(multipart, index), cgmime_as_multipart(object) == nil,
                let part = cgmime_as_part(object).map(PartContent.init)
            else { throw .damagedPart }
            try read(part, object)
        }
    }

    private mutating func read(
        _ part: PartContent, _ object: UnsafeMutablePointer<GMimeObject>
    ) throws(FormDataError) {
        let parameter = GMimeString.copy(g_mime_object_get_content_disposition_parameter(object, "name"))
        guard part.disposition == "form-data", let name = parameter.map(CleanText.line), !name.isEmpty,
            name.utf8.count <= 100
        else { throw .damagedPart }
        let content = part.data()
        guard let fileName = part.fileName else { return try field(name, content, part) }
        if fileName.isEmpty, content.isEmpty { return }
        guard files.count < limits.files else { throw .tooManyFiles(limit: limits.files) }
        files.append(
            FormData.File(
                field: name, fileName: FileName.safe(fileName, fallback: "lampiran-\(files.count + 1)"),
                content: content))
    }

    private mutating func field(_ name: String, _ content: Data, _ part: PartContent) throws(FormDataError) {
        guard content.count <= limits.fieldBytes else {
            throw .fieldTooLong(field: name, limit: limits.fieldBytes)
        }
        fields.append((name, TextDecoding.decode(content, charset: part.parameter("charset"))))
    }
}
