import Crypto
import Foundation
import Logging
import Mail
import MailWorld
import Notices
import Persuratan
import Register
import Settings
import Transport

@testable import Office

/// An office with the hours and holidays of config/, real mail servers, and a clock that the test moves.
final class ClockTown {
    private let clock = TestClock()
    private let parts: DeskParts
    private let desk: Desk
    private let readingRoom: ReadingRoom
    private let courier: Courier
    private let people: [String: Persona]
    private let folder: URL
    private let suffix = UUID().uuidString.prefix(8).lowercased()
    private var uid: UInt32 = 0
    private var fetched = 0
    /// What became of each mail to the office.
    private(set) var results: [String] = []

    private func address(_ role: String) -> String { Self.address(role, suffix) }

    private static func address(_ role: String, _ suffix: String) -> String {
        role == "pemohon" ? "rani.\(suffix)@smkn99.example" : "\(role).\(suffix)@diskominfo.example"
    }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "clock-\(suffix)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let roles = DemoOffice.cast.map(\.role).filter { $0 != "pemohon" }
        let suffix = String(suffix)
        people = Dictionary(
            uniqueKeysWithValues: try (roles + ["pemohon", "permohonan"]).map { role in
                let address = Self.address(role, suffix)
                _ = try Town.account(address)
                return (role, try Persona(name: role, address: address, password: "rahasia", world: Town.world))
            })
        let setup = try Self.setup(suffix)
        let clock = clock
        parts = DeskParts(
            setup: setup, register: try Register(path: folder.appending(path: "register.sqlite").path),
            notices: try Notices(templates: Repository.root.appending(path: "Templates")),
            clock: OfficeClock { clock.now })
        desk = Desk(parts: parts, converter: TextConverter(), logger: Town.quiet)
        readingRoom = ReadingRoom(parts: parts, converter: TextConverter(), logger: Town.quiet)
        courier = Courier(
            parts: parts, rules: SendingRules(perHour: 1000),
            connection: try SMTPConnection(endpoint: try Town.smtp(), heloName: "kantor.example"), sentFolder: nil,
            logger: Town.quiet)
    }

    deinit {
        try? parts.register.close()
        try? FileManager.default.removeItem(at: folder)
    }

    private static func setup(_ suffix: String) throws -> OfficeSetup {
        let environment = [
            "DISPOSISI_IMAP_KATA_SANDI": "x", "DISPOSISI_SMTP_KATA_SANDI": "x",
            "DISPOSISI_KUNCI_TOKEN": String(repeating: "k", count: 40),
        ]
        let settings = try Settings.load(
            directory: Repository.root.appending(path: "config"), environment: environment)
        let officials = settings.pejabat.map { one in
            Pejabat(
                peran: one.peran, nama: one.nama, jabatan: one.jabatan,
                alamat: EmailAddress(address(one.peran.description, suffix))!, sebutan: one.sebutan)
        }
        return OfficeSetup(
            kantor: settings.kantor, jamKerja: settings.jamKerja, sop: settings.sop,
            pejabat: Dictionary(uniqueKeysWithValues: officials.map { ($0.peran, $0) }), ruang: settings.ruang,
            yangPerluDibawa: [],
            mailbox: OfficeMailbox(
                alamat: EmailAddress(address("permohonan", suffix))!, nama: "Permohonan", plus: true,
                batasUkuran: 5 << 20),
            trust: TrustRules(
                autentikasi: .mati, authservID: nil, key: SymmetricKey(size: .bits256), masaBerlaku: 60 * 86_400),
            laporan: DailyReportTime(pukul: Pukul(jam: 7, menit: 45)!, kepada: Peran("sekretariat")!))
    }

    // MARK: The clock

    /// Sets the office's clock to so many hours after that day's midnight.
    func moveTo(_ day: String, hour: Int, minute: Int = 0) {
        let midnight = OfficeTime.wib.instant(Tanggal(day)!, .tengahMalam)
        clock.advance(midnight.addingTimeInterval(Double(hour * 60 + minute) * 60).timeIntervalSince(clock.now))
    }

    /// - Returns: how many requests somebody was written to about.
    func clockTicks() throws -> Int { try ReminderDesk(parts: parts, logger: Town.quiet).workOnDue() }

    // MARK: Mail

    /// Sends what is due.
    func deliver() throws {
        let round = try courier.deliverDue()
        guard round.failed.isEmpty, round.postponed.isEmpty else { throw ClockTownError.notDelivered("\(round)") }
    }

    /// The next mail in the office's mailbox comes in at the clock's time, and is dealt with.
    private func takeIn() throws {
        let office = people["permohonan"]!
        _ = try office.wait(for: "a mail to the office") { _ in true }
        for raw in office.rawMails[fetched...] {
            uid += 1
            clock.advance(60)
            let identity = MessageIdentity(raw: raw)
            let pesan = FetchedPesan(
                uid: uid, messageID: identity.messageID, digest: identity.digest, ukuran: raw.count,
                isTerpotong: false, diterima: clock.now, isi: raw)
            _ = try parts.register.write {
                try $0.store([pesan], mailbox: "INBOX", uidValidity: 1, at: self.clock.now)
            }
            var result = try desk.workOnNext()
            while let waiting = result, waiting.isWaiting {
                guard try readingRoom.readNext() else { break }
                result = try desk.workOnNext()
            }
            results.append(result?.hasil ?? "nothing to work on")
        }
        fetched = office.rawMails.count
    }

    /// The applicant's whole request for a visit on that day.
    func request(visit: String, nomor: String) throws {
        var mail = SampleLetter.mail(
            visit: Tanggal(visit)!, written: Tanggal("2026-12-21")!, nomor: nomor)
        mail.to = address("permohonan")
        try people["pemohon"]!.send(mail)
        try takeIn()
        guard results.last == "received" else { throw ClockTownError.notTakenIn(results) }
        try deliver()
    }

    /// The next mail to that role with this in its subject.
    func mail(to role: String, _ words: String) throws -> ParsedMail {
        try people[role]!.wait(for: words) { $0.subject.contains(words) }
    }

    /// That role answers, and the office takes the answer in.
    func reply(_ role: String, to mail: ParsedMail, _ words: String) throws {
        try people[role]!.answer(mail, words)
        try takeIn()
        try deliver()
    }

    /// What kinds of mail went to that role, oldest first.
    func kinds(to role: String) throws -> [String] {
        try parts.register.read { try $0.outbox(pending: false, limit: 1000) }.reversed()
            .filter { $0.penerima == address(role) }.map(\.jenis)
    }

    /// The requests' states, oldest first.
    func states() throws -> [String] {
        try parts.register.read { try $0.perkaraList(limit: 99) }.reversed().map(\.keadaan)
    }
}

enum ClockTownError: Error {
    case notDelivered(String)
    case notTakenIn([String])
}
