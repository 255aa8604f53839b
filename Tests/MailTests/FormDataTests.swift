import Foundation
import Testing

@testable import Mail

@Suite("Forms with files")
struct FormDataTests {
    @Test("fields and files come as they were sent, to the last byte")
    func whole() throws {
        let contents: [Data] = [
            Data([0, 13, 10, 13, 10, 45, 45, 255]), Data("\r\n".utf8), Data([13]), Data([10]),
            Data(repeating: 0, count: 70_000),
            Data("--batasX\r\n--bata".utf8), Data("%PDF-1.4\r\n\r\nContent-Type: text/plain\r\n\r\n".utf8),
        ]
        for content in contents {
            let form = try FormData(
                Form.body([.field("nama", "Rani Khayali, S.Pd. é\u{1F600}"), .file("surat", "surat.pdf", content)]),
                contentType: Form.type)
            #expect(form["nama"] == "Rani Khayali, S.Pd. é\u{1F600}")
            #expect(form.files == [FormData.File(field: "surat", fileName: "surat.pdf", content: content)])
        }
    }

    @Test("a file that was not chosen is no file")
    func empty() throws {
        let form = try FormData(Form.body([.field("nama", ""), .file("surat", "", Data())]), contentType: Form.type)
        #expect(form.files.isEmpty)
        #expect(form["nama"] == "")
    }

    @Test(
        "a file's name never leads out of a folder or onto another line",
        arguments: [
            "../../etc/passwd", "..\\..\\windows\\system.ini", "/etc/shadow", "a\u{0}b.pdf", "%2e%2e%2fpasswd",
            "=?utf-8?B?Li4vLi4vZXRjL3Bhc3N3ZA==?=", "\u{202E}fdp.exe", ".ssh", "a%0D%0AX-Injected: ya.pdf",
        ])
    func names(name: String) throws {
        let form = try FormData(
            Form.body([.file("surat", name, Data("%PDF-".utf8))]), contentType: Form.type)
        let safe = try #require(form.files.first?.fileName)
        #expect(!safe.contains("/") && !safe.contains("\\") && !safe.contains("\u{0}"))
        #expect(!safe.hasPrefix(".") && !safe.contains("\u{202E}") && !safe.contains("\r") && !safe.contains("\n"))
    }

    @Test("what is no form is refused, and what is too much")
    func refused() throws {
        #expect(throws: FormDataError.notAForm) { try FormData(Data("x".utf8), contentType: "application/json") }
        #expect(throws: FormDataError.notAForm) {
            try FormData(Data("x".utf8), contentType: "multipart/form-data; boundary=a\r\nX: y")
        }
        let many = Form.body((0..<80).map { .field("f\($0)", "x") })
        #expect(throws: FormDataError.tooManyParts(limit: 60)) { try FormData(many, contentType: Form.type) }
        let files = Form.body((0..<11).map { .file("f", "\($0).pdf", Data("%PDF-".utf8)) })
        #expect(throws: FormDataError.tooManyFiles(limit: 10)) { try FormData(files, contentType: Form.type) }
        let long = Form.body([.field("acara", String(repeating: "a", count: 20_000))])
        #expect(throws: FormDataError.fieldTooLong(field: "acara", limit: 16_384)) {
            try FormData(long, contentType: Form.type)
        }
    }

    @Test("forms nested in forms, thousands deep, end at once")
    func nested() {
        var body = ""
        for depth in 0..<50_000 {
            body +=
                "--batas\(depth == 0 ? "" : "\(depth)")\r\nContent-Type: multipart/mixed; boundary=batas\(depth + 1)\r\n\r\n"
        }
        #expect(throws: FormDataError.damagedPart) { try FormData(Data(body.utf8), contentType: Form.type) }
    }

    @Test("the same form has one digest, whatever its boundary; another form has another")
    func digest() throws {
        let parts: [Form.Part] = [.field("nama", "Rani"), .file("surat", "a.pdf", Data("%PDF-1".utf8))]
        let other = Form.body(parts, boundary: "lain")
        let one = try FormData(Form.body(parts), contentType: Form.type)
        #expect(try FormData(other, contentType: "multipart/form-data; boundary=lain").digest == one.digest)
        let changed = Form.body([.field("nama", "Rani"), .file("surat", "a.pdf", Data("%PDF-2".utf8))])
        #expect(try FormData(changed, contentType: Form.type).digest != one.digest)
    }

    @Test("what a file is, its own bytes say")
    func kinds() {
        #expect(UploadKind(Data("<html>".utf8), fileName: "surat.pdf") == nil)
        #expect(UploadKind(Data("%PDF-1.7".utf8), fileName: "surat.exe") == .pdf)
        #expect(UploadKind(Data([0x50, 0x4B, 3, 4]), fileName: "a.zip") == nil)
        #expect(UploadKind(Data([0x50, 0x4B, 3, 4]), fileName: "a.DOCX") == .docx)
    }
}

/// Forms as browsers write them.
enum Form {
    enum Part {
        case field(String, String)
        case file(String, String, Data)
    }

    static let type = "multipart/form-data; boundary=batas"

    static func body(_ parts: [Part], boundary: String = "batas") -> Data {
        var body = Data()
        for part in parts {
            body += Data("--\(boundary)\r\n".utf8)
            switch part {
            case .field(let name, let value):
                body += Data("Content-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
            case .file(let name, let file, let content):
                body += Data(
                    "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(file)\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .utf8)
                body += content + Data("\r\n".utf8)
            }
        }
        return body + Data("--\(boundary)--\r\n".utf8)
    }
}

extension FormData {
    /// A form as it comes over the wire: its bytes, and the request's Content-Type.
    fileprivate init(_ body: Data, contentType: String, limits: Limits = Limits()) throws(FormDataError) {
        try self.init(entity: try Self.head(ofType: contentType) + body, limits: limits)
    }
}
