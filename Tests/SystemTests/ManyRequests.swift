import Foundation
import Mail
import MailWorld
import Persuratan
import Testing

/// Many requests side by side, and everybody who takes part in them: each answers what the SOP asks, once.
final class ManyRequests {
    let count: Int
    private let office: SystemOffice
    private var applicants: [Persona] = []
    private var players: [(role: String, persona: Persona)] = []
    /// Which applicant a tag belongs to, learned from the acknowledgement.
    private var indexOfTag: [Substring: Int] = [:]
    /// Mails that each player has looked at, by address.
    private var lookedAt: [String: Int] = [:]
    private var seen: Set<String> = []
    /// Different mails that a player got for one request.
    private var turns: [String: Int] = [:]

    init(office: SystemOffice, count: Int) throws {
        (self.office, self.count) = (office, count)
        for role in DemoOffice.cast.map(\.role) { players.append((role, try office.persona(role))) }
    }

    /// Sends letters until so many requests have begun.
    func begin(upTo wanted: Int) throws {
        while applicants.count < min(wanted, count) {
            let number = applicants.count + 1
            let applicant = try office.office.applicant(
                name: "Rani Khayali \(number)", address: "rani\(number)@smkn99.example")
            let letter = SampleLetter.mail(
                visit: day(of: number - 1), written: SystemOffice.today, nomor: "421.3/\(1000 + number)-SMKN99/2026")
            try applicant.send(letter)
            applicants.append(applicant)
            players.append(("pemohon", applicant))
        }
    }

    /// Everybody looks into the mailbox once, and answers.
    func step() throws {
        for (role, persona) in players {
            try persona.refresh()
            while lookedAt[persona.address, default: 0] < persona.mails.count {
                guard try look(at: persona.mails[lookedAt[persona.address, default: 0]], role, persona) else { break }
                lookedAt[persona.address, default: 0] += 1
            }
        }
    }

    /// Whether everybody has got every mail that is due.
    var isOver: Bool { applicants.count == count && seen.count >= expected }

    /// Mails that came again, all of them with the same Message-ID and content.
    func duplicates() throws -> Int {
        var copies = 0
        for (_, persona) in players {
            let identities = persona.rawMails.map { MessageIdentity(raw: $0) }
            let different = Set(identities)
            #expect(
                Set(different.map(\.messageID)).count == different.count, "\(persona.address): one id, two contents")
            copies += identities.count - different.count
        }
        return copies
    }

    /// What every player got, twice the same mail counted once, against what is due.
    func checkMails() {
        for (role, persona) in players {
            let got = Set(persona.mails.compactMap(\.messageID)).count
            let due = role == "pemohon" ? applicantMails(persona) : officerMails(role)
            #expect(got == due, "\(persona.address): \(persona.mails.map(\.subject))")
        }
    }

    // MARK: Who answers what

    /// - Returns: false when it cannot be answered yet.
    private func look(at mail: ParsedMail, _ role: String, _ persona: Persona) throws -> Bool {
        let id = try #require(mail.messageID)
        let tag = try #require(mail.subject.firstMatch(of: #/PC-\d{4}-\d{4}/#), "\(mail.subject)").output
        if role == "pemohon" { indexOfTag[tag] = applicants.firstIndex { $0 === persona } }
        guard let index = indexOfTag[tag] else { return false }
        guard seen.insert("\(persona.address) \(id)").inserted else { return true }
        turns["\(persona.address) \(tag)", default: 0] += 1
        let turn = turns["\(persona.address) \(tag)", default: 0]
        if let words = words(role, turn, index) { try persona.answer(mail, words) }
        return true
    }

    private func words(_ role: String, _ turn: Int, _ index: Int) -> String? {
        switch (role, turn) {
        case ("admin", 1): "teruskan"
        case ("sekretariat", 1): "catat"
        case ("kadis", 1): "Kabid TKPBET, tindak lanjuti"
        case ("kabid", 1): "setuju"
        case ("seksi", 1): hasProposal(index) ? "usul: \(day(of: index).lengkap) 13.00-15.00" : "setuju"
        case ("admin_pontive", 1): "agendakan"
        case ("pemohon", 2): hasProposal(index) ? "Baik, kami setuju." : nil
        default: nil
        }
    }

    // MARK: What is due

    /// Every second request gets another hour proposed.
    private func hasProposal(_ index: Int) -> Bool { index % 2 == 0 }

    private var expected: Int {
        DemoOffice.cast.map { officerMails($0.role) }.reduce(0, +) + applicants.map(applicantMails).reduce(0, +)
    }

    private func officerMails(_ role: String) -> Int { ["seksi", "admin_pontive"].contains(role) ? 2 * count : count }

    private func applicantMails(_ applicant: Persona) -> Int {
        guard let index = applicants.firstIndex(where: { $0 === applicant }) else { return 0 }
        return hasProposal(index) ? 3 : 2
    }

    /// A working day of its own for each request.
    private func day(of index: Int) -> Tanggal { Self.days[index] }

    /// Mondays to Thursdays from next week on, without the holidays that are configured.
    private static let days: [Tanggal] = {
        let file = Repository.root.appending(path: "config/hari-libur.yaml")
        let holidays = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return (9..<300).map { SystemOffice.today.ditambah(hari: $0) }.filter { day in
            ![.jumat, .sabtu, .minggu].contains(day.hariDalamMinggu) && !holidays.contains(day.description)
        }
    }()
}
