import Foundation
import Testing

@testable import Office

@Suite("Sandboxes that stand ready for PDFs") struct ReadySandboxTests {
    private static let letter = Result { try Workshop.pdf(Workshop.letter("01")) }

    private func text(_ outcome: ConverterOutcome) -> String? {
        if case .text(let text, .tertulis) = outcome { text } else { nil }
    }

    @Test("one after the other is read as without them, each in a folder of its own that is gone afterwards")
    func oneAfterTheOther() throws {
        let pdf = try Self.letter.get()
        let expected = text(try TextConverter().outcome(of: pdf, contentType: "application/pdf"))
        let converter = TextConverter().keepingReady()
        for _ in 0..<5 {
            #expect(text(try converter.outcome(of: pdf, contentType: "application/pdf")) == expected)
        }
        #expect(try #require(expected).contains("421.3/087-SMKN99/2026"))
    }

    @Test("what is hostile is refused from a ready one as from any other, and the next letter is read")
    func hostile() throws {
        let converter = TextConverter().keepingReady()
        let pdf = try Self.letter.get()
        #expect(text(try converter.outcome(of: pdf, contentType: "application/pdf")) != nil)
        let broken = Data("%PDF-1.7\nnothing".utf8)
        guard case .unreadable(.rusak, _) = try converter.outcome(of: broken, contentType: "application/pdf") else {
            Issue.record("a broken PDF was read")
            return
        }
        let locked = try Workshop.encrypted(pdf)
        guard case .unreadable(.terkunci, _) = try converter.outcome(of: locked, contentType: "application/pdf") else {
            Issue.record("an encrypted PDF was read")
            return
        }
        #expect(text(try converter.outcome(of: pdf, contentType: "application/pdf")) != nil)
    }

    @Test("one that ended while it waited is passed over, and the last ones go with their keeper")
    func ended() throws {
        let sandbox = Sandbox.ofThisMachine
        try #require(sandbox.bubblewrap != nil)
        var ready: ReadySandboxes? = ReadySandboxes("pdftotext", ["in.pdf", "-"], sandbox: sandbox, limits: .text)
        ready?.prepare()
        let first = try #require(ready?.take())
        kill(first.child.pid, SIGKILL)
        var about = siginfo_t()
        #expect(waitid(P_PID, id_t(first.child.pid), &about, WEXITED | WNOWAIT) == 0)
        #expect(first.run {}?.status == nil)
        try FileManager.default.removeItem(at: first.folder)
        let second = try #require(ready?.take())
        second.dismiss()
        #expect(!FileManager.default.fileExists(atPath: second.folder.path))
        #expect(kill(second.child.pid, 0) != 0)
        ready = nil
    }
}
