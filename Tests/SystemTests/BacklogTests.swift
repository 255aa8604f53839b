import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@Suite("a heap of letters on real mail servers", .serialized) struct BacklogTests {
    private static let heap = 200
    private static let requests = 5

    @Test("officials' answers behind 200 mixed letters are acted on while those are still being read")
    func backlog() throws {
        let office = try SystemOffice()
        try office.start()
        for number in 1...Self.requests {
            try office.applicant.send(
                SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today, nomor: "421.3/\(number)/2026")
            )
        }
        let questions = try (0..<Self.requests).map { _ in try office.mail("admin", "question") }
        try pour(into: office)
        var seconds: [TimeInterval] = []
        for question in questions {
            let start = Date()
            try office.persona("admin").answer(question, "teruskan")
            _ = try office.mail("sekretariat", "request")
            seconds.append(Date().timeIntervalSince(start))
        }
        let register = try Register(path: office.office.folder.appending(path: "register.sqlite").path)
        let left = try register.read { try $0.newMessageCount() }
        try register.close()
        #expect(left > 0, "the heap was gone before the answers came: nothing was shown")
        let median = seconds.sorted()[seconds.count / 2]
        print(
            "an answer behind \(Self.heap) letters: \(Int(median * 1000)) ms from sending to the next official's mail")
    }

    /// Letters as text, as PDFs, and as scans that take a second each, from twenty senders.
    private func pour(into office: SystemOffice) throws {
        let scan = Data([0xFF, 0xD8, 0xFF]) + Data("no picture".utf8)
        for number in 0..<Self.heap {
            var mail = SampleLetter.mail(
                visit: SystemOffice.visit, written: SystemOffice.today, nomor: "005/\(number)/2026")
            switch number % 4 {
            case 0: mail.files = []
            case 1: mail.files.append(.init(name: "foto.jpg", type: "image/jpeg", content: scan))
            default: break
            }
            let sender = Mailbox(name: "Pemohon \(number)", address: "pemohon\(number % 20)@bebas.example")
            let bytes = mail.bytes(from: sender, messageID: "heap.\(number)@bebas.example")
            try office.applicant.sendRaw(bytes, to: DemoOffice.mailbox)
        }
    }
}
