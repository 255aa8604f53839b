import Foundation
import MailWorld
import Notices
import Testing

@testable import Office

@Suite("the papers that are printed") struct PaperPrintTests {
    private static let folder = Repository.root.appending(path: "Tests/Fixtures/prints")

    /// With `RECORD=1` the texts are written anew, and the PDFs beside them in `LOOK`, for the eye.
    @Test("each paper reads as its golden text", arguments: Paper.all)
    func golden(_ paper: Paper) throws {
        let pdf = try PrintedRequest.printer.pdf(try paper.make(try PrintedRequest.notices.get().prints), .book)
        #expect(pdf.starts(with: Data("%PDF-".utf8)))
        #expect(pdf.firstRange(of: Data("pdfaid".utf8)) != nil || pdf.firstRange(of: Data("OutputIntent".utf8)) != nil)
        let environment = ProcessInfo.processInfo.environment
        if let place = environment["LOOK"] {
            try pdf.write(to: URL(filePath: place).appending(path: "\(paper.name).pdf"))
        }
        let text = try PDFText.read(pdf)
        let file = Self.folder.appending(path: "\(paper.name).txt")
        if environment["RECORD"] == "1" { try Data(text.utf8).write(to: file) }
        #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }

    @Test("the golden folder holds these papers and no other")
    func folder() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        #expect(names == Paper.all.map { "\($0.name).txt" }.sorted())
    }
}
