import Foundation
import MailWorld
import Notices
import Testing

@testable import Office

@Suite("the printing program") struct PagePrinterTests {
    private func page(_ body: String) -> Cetakan { Cetakan(nama: "a.pdf", html: "<html lang=\"id\"><body>\(body)") }

    private static let templates = Repository.root.appending(path: "Templates")

    @Test("the same page is the same PDF, from one program and from another")
    func same() throws {
        let page = page("<p>Surat <b>disposisi</b></p>")
        let once = try PrintedRequest.printer.pdf(page)
        #expect(try PrintedRequest.printer.pdf(page) == once)
        #expect(try PagePrinter(templates: Self.templates).pdf(page) == once)
    }

    @Test("a page can use no file but those of the templates, and no network")
    func files() throws {
        let secret = FileManager.default.temporaryDirectory.appending(path: "rahasia-\(UUID().uuidString).txt")
        try Data("kunci rahasia".utf8).write(to: secret)
        defer { try? FileManager.default.removeItem(at: secret) }
        let links = [secret.absoluteString, "../../config/disposisi.yaml", "http://127.0.0.1:9/a.css"]
        let body = links.map {
            "<link rel=stylesheet href=\"\($0)\"><img src=\"\($0)\"><a rel=attachment href=\"\($0)\">a</a>"
        }.joined()
        let pdf = try PrintedRequest.printer.pdf(page(body))
        #expect(pdf.firstRange(of: Data("EmbeddedFile".utf8)) == nil)
        #expect(pdf.firstRange(of: Data("kunci".utf8)) == nil)
    }

    @Test("a page that takes too long is given up, and the next one is printed")
    func time() throws {
        let printer = PagePrinter(templates: Self.templates)
        let long = page("<table>" + String(repeating: "<tr><td>a<td>b", count: 60_000))
        #expect(throws: PrintError.self) { try printer.pdf(long, PrintLimits(seconds: 1, memory: 1 << 30)) }
        #expect(try printer.pdf(page("a")).starts(with: Data("%PDF-".utf8)))
    }

    @Test("a page that takes too much memory is given up, and the next one is printed")
    func memory() throws {
        let printer = PagePrinter(templates: Self.templates)
        let large = page("<table>" + String(repeating: "<tr><td>a<td>b", count: 60_000))
        #expect(throws: PrintError.self) { try printer.pdf(large, PrintLimits(seconds: 60, memory: 160 << 20)) }
        #expect(try printer.pdf(page("a")).starts(with: Data("%PDF-".utf8)))
    }

    @Test("without the program there is a sentence that says what to do")
    func missing() throws {
        let printer = PagePrinter(sandbox: .ofThisMachine, templates: Self.templates, python: "no-such-python")
        let error = #expect(throws: PrintError.self) { try printer.pdf(page("a")) }
        #expect(error?.description.contains("install weasyprint") == true)
        #expect(throws: PrintError.self) { try printer.warmUp() }
    }

    @Test("without bubblewrap it prints too")
    func withoutWalls() throws {
        let printer = PagePrinter(sandbox: Sandbox(withoutBubblewrapOf: .ofThisMachine), templates: Self.templates)
        #expect(try printer.pdf(page("a")).starts(with: Data("%PDF-".utf8)))
    }
}
