import Foundation
import Mail
import Persuratan
import Reading

/// Reads all parts of an applicant's mail together: body, forwarded mails, attachments turned into text.
struct RequestReader {
    let converter: TextConverter
    let waktu: OfficeTime

    /// Whether a file's conversion would keep the desk waiting and was not done yet.
    func mustWait(_ mail: ParsedMail, read: [String: ConverterOutcome]) -> Bool {
        RequestFiles.files(of: mail).contains {
            read[$0.sha256] == nil && converter.isSlow($0.content, contentType: $0.contentType)
        }
    }

    /// - Parameter read: what the reading room made of the files, by digest.
    func read(_ mail: ParsedMail, received: Date, read: [String: ConverterOutcome] = [:]) -> RequestReading {
        let (documents, files) = documents(of: mail, read: read)
        var findings = files
        findings.links = DriveLink.links(in: mail.newText.text)
        findings.isLetterNamed = Self.namesLetter(mail)
        let reader = LetterReader(now: received, officeTime: waktu)
        let letter = reader.read(documents, judul: mail.subject)
        var reading = RequestReading(letter: letter, findings, judul: mail.subject)
        reading.pola = pola(of: documents, letter)
        reading.teks = documents.map(\.text).joined(separator: "\n\n")
        return reading
    }

    /// The texts of all parts, and what the files turned out to be.
    func documents(
        of mail: ParsedMail, read: [String: ConverterOutcome]
    ) -> (documents: [LetterDocument], findings: FileFindings) {
        var documents = texts(of: mail)
        var findings = FileFindings()
        for file in RequestFiles.files(of: mail) {
            let outcome = read[file.sha256] ?? quick(file)
            if RequestFiles.isOrnament(file, outcome) { continue }
            switch outcome {
            case .text(let text, let how):
                documents.append(LetterDocument(bagian: file.fileName, text: text))
                if how == .pengenalan { findings.recognised.append(file.fileName) }
            case .unreadable(let why, _): findings.add(BerkasTakTerbaca(nama: file.fileName, sebab: why))
            case .infected(let name): findings.infected = (file.fileName, name)
            }
        }
        return (documents, findings)
    }

    /// The pattern of the letter's words; of all words where none of the parts is a letter.
    private func pola(of documents: [LetterDocument], _ letter: LetterReading) -> UInt64? {
        let letters = zip(documents, letter.bagian).filter { $1.jenis == .surat }.map(\.0.text)
        return PolaKata.pola(letters.first ?? documents.map(\.text).joined(separator: "\n"))
    }

    /// What takes no converter. A slow file that was not read is one whose reading was given up.
    private func quick(_ file: MailAttachment) -> ConverterOutcome {
        guard !converter.isSlow(file.content, contentType: file.contentType) else {
            return .unreadable(.tanpaProgram, detail: "its reading was given up")
        }
        do {
            return try converter.outcome(of: file.content, contentType: file.contentType)
        } catch {
            return .unreadable(.tanpaProgram, detail: String(describing: error))
        }
    }

    private static func namesLetter(_ mail: ParsedMail) -> Bool {
        let words = "\(mail.subject) \(mail.newText.text.prefix(2_000))".lowercased()
        return ["surat", "permohonan", "proposal", "formulir"].contains(where: words.contains)
    }

    /// The mail's own words, and those of mails enclosed in it.
    private func texts(of mail: ParsedMail) -> [LetterDocument] {
        let body = [mail.newText.text, mail.newText.forwardedText].compactMap(\.self).filter { !$0.isEmpty }
        var documents: [LetterDocument] = []
        if !body.isEmpty {
            documents.append(LetterDocument(bagian: "badan surel", text: body.joined(separator: "\n\n")))
        }
        for enclosed in mail.embedded where !enclosed.text.isEmpty {
            documents.append(LetterDocument(bagian: "surel terlampir", text: enclosed.text))
        }
        return documents
    }
}

/// What the files of a mail turned out to be, beyond their texts.
struct FileFindings {
    /// Only the applicant can help with these.
    var refused: [BerkasTakTerbaca] = []
    /// One of these may be the letter: a person must look.
    var unread: [BerkasTakTerbaca] = []
    /// Read out of a picture.
    var recognised: [String] = []
    var links: [String] = []
    /// The mail's own words speak of a letter.
    var isLetterNamed = false
    var infected: (file: String, name: String)?

    mutating func add(_ file: BerkasTakTerbaca) {
        if file.sebab.isForApplicant || file.sebab == .jenisLain { refused.append(file) } else { unread.append(file) }
    }
}
