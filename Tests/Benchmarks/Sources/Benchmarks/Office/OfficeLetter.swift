import Foundation
import Mail
import MailWorld
import Persuratan

/// Mails to the office as its own server hands them over: with the server's word on who wrote them.
struct OfficeLetter {
    let sender: String
    let recipient: String
    let bytes: [UInt8]

    /// Request letter `number`: the form in the text, the letter as PDF. Each comes from an applicant of its own.
    ///
    /// - Parameter size: bytes of the whole, roughly, if a file of noise is to make it longer.
    init(request number: Int, size: Int = 0, headers: [String] = []) {
        let (today, domain) = (OfficeTime.wib.tanggal(Date()), OfficeLetter.applicantDomain)
        sender = "pemohon\(number)@\(domain)"
        recipient = DemoOffice.mailbox
        var mail = SampleLetter.mail(
            visit: SampleLetter.day(.kamis, atLeast: 9, after: today), written: today.ditambah(hari: -2),
            nomor: "421.3/\(number)-SMKN99/2026")
        // A letter by itself has some 5,000 bytes; base64 makes 78 of 57.
        let noise = max(0, size - 5_000) / 78 * 57
        if noise > 0 {
            let file = BenchmarkMail.noise(noise, seed: number)
            mail.files.append(PersonalMail.File(name: "Proposal.bin", type: "application/octet-stream", content: file))
        }
        mail.headers = headers
        let author = Mailbox(name: "Rani Khayali", address: sender)
        bytes = Self.signed("dmarc=pass header.from=\(domain)", mail, author, "surat.\(number)@\(domain)")
    }

    /// What a letter is written on.
    enum Paper { case text, pdf, scan }

    /// Request letter `number` on that paper, with the form in the text.
    init(request number: Int, on paper: Paper) throws {
        guard paper != .pdf else {
            self.init(request: number)
            return
        }
        let (today, domain) = (OfficeTime.wib.tanggal(Date()), OfficeLetter.applicantDomain)
        let (visit, written) = (SampleLetter.day(.kamis, atLeast: 9, after: today), today.ditambah(hari: -2))
        let letter = SampleLetter.text(visit: visit, nomor: "421.3/\(number)-SMKN99/2026", written: written)
        var mail = PersonalMail(
            to: DemoOffice.mailbox, subject: "Permohonan Kunjungan Industri", text: SampleLetter.form(visit: visit))
        if paper == .text {
            mail.text += "\n\n\(letter)"
        } else {
            mail.files = [.init(name: "IMG_\(number).jpg", type: "image/jpeg", content: try Scanner.scan(letter))]
        }
        let author = Mailbox(name: "Rani Khayali", address: "pemohon\(number)@\(domain)")
        self.init(
            author.address, DemoOffice.mailbox,
            Self.signed("dmarc=pass header.from=\(domain)", mail, author, "surat.\(number)@\(domain)"))
    }

    private init(_ sender: String, _ recipient: String, _ bytes: [UInt8]) {
        (self.sender, self.recipient, self.bytes) = (sender, recipient, bytes)
    }

    /// An officer's answer to a mail of the office.
    init(answer text: String, to mail: ParsedMail, of officer: DemoOffice.Officer) {
        let answer = PersonalMail(answering: mail, text: text)
        (sender, recipient) = (officer.address, answer.to)
        let author = Mailbox(name: officer.name, address: officer.address)
        let id = "\(UUID().uuidString.lowercased())@\(DemoOffice.domain)"
        bytes = Self.signed("auth=pass smtp.auth=\(officer.address)", answer, author, id)
    }

    /// With line feeds as line ends, as programs on this machine hand mails to each other.
    var unixText: String { String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self) }

    static let applicantDomain = "smkn99.example"

    private static func signed(_ verdict: String, _ mail: PersonalMail, _ author: Mailbox, _ id: String) -> [UInt8] {
        Array("Authentication-Results: mx.\(DemoOffice.domain); \(verdict)\r\n".utf8)
            + mail.bytes(from: author, messageID: id)
    }
}
