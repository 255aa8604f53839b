import Crypto
import Foundation
import Logging
import Mail
import MailWorld
import Notices
import Persuratan
import Register
import Settings
import Testing

@testable import Office

/// An office without servers: mails go straight into the register as the intake stores them, and come out of the outbox.
final class DeskHarness {
    /// Read once: every template is tried when it is read.
    private static let notices = Result { try Notices(templates: Repository.root.appending(path: "Templates")) }

    static let officeAddress = EmailAddress("permohonan@diskominfo.example")!
    static let applicant = "rani@smkn99.example"

    let register: Register
    let setup: OfficeSetup
    let parts: DeskParts
    let desk: Desk
    var registerPath: String { folder.appending(path: "register.sqlite").path }
    let readingRoom: ReadingRoom
    private let folder: URL
    private let clock: TestClock
    private var uid: UInt32 = 0
    private var seen: Int64 = 0

    init(
        sop files: [String] = ["config/sop/kunjungan.yaml"], autentikasi: TrustRules.Autentikasi = .mati,
        plus: Bool = true, converter: TextConverter = TextConverter(), adjust: (inout OfficeSetup) -> Void = { _ in }
    ) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        register = try Register(path: folder.appending(path: "register.sqlite").path)
        let sops = try files.map { try SOPFile.load(Repository.root.appending(path: $0)) }
        var setup = Self.setup(sops, autentikasi, plus)
        adjust(&setup)
        self.setup = setup
        clock = TestClock()
        let clock = clock
        parts = DeskParts(
            setup: setup, register: register, notices: try Self.notices.get(), clock: OfficeClock { clock.now })
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        desk = Desk(parts: parts, converter: converter, logger: logger)
        readingRoom = ReadingRoom(parts: parts, converter: converter, logger: logger)
    }

    deinit {
        try? register.close()
        try? FileManager.default.removeItem(at: folder)
    }

    private static func setup(_ sops: [SOP], _ autentikasi: TrustRules.Autentikasi, _ plus: Bool) -> OfficeSetup {
        let roles = Set(sops.flatMap(\.pelaksana).map(\.peran)).subtracting([.pemohon])
        let titles = Dictionary(uniqueKeysWithValues: DemoOffice.cast.map { ($0.role, $0) })
        let officials = roles.map { role -> Pejabat in
            let known = titles[role.description]
            return Pejabat(
                peran: role, nama: known?.name ?? "Nama \(role)", jabatan: known?.title ?? "Jabatan \(role)",
                alamat: EmailAddress("\(role)@diskominfo.example")!, sebutan: known?.words ?? [])
        }
        let day = HariKerja(mulai: .tengahMalam, selesai: Pukul(jam: 24)!)!
        return OfficeSetup(
            kantor: Kantor(
                nama: "Dinas Komunikasi dan Informatika", instansi: "Pemerintah Kota Pontianak",
                alamat: "Jalan Rekaan 0",
                telepon: nil, laman: nil),
            jamKerja: JamKerja(
                waktu: .wib, mingguan: Dictionary(uniqueKeysWithValues: HariDalamMinggu.allCases.map { ($0, day) })),
            sop: sops, pejabat: Dictionary(uniqueKeysWithValues: officials.map { ($0.peran, $0) }),
            ruang: [Ruang(kode: "pontive", nama: "Pontive Center", buka: Pukul(jam: 7), tutup: Pukul(jam: 17))],
            yangPerluDibawa: ["Kartu identitas"],
            mailbox: OfficeMailbox(alamat: officeAddress, nama: "Permohonan", plus: plus, batasUkuran: 5 << 20),
            trust: TrustRules(
                autentikasi: autentikasi, authservID: "mx.diskominfo.example", key: SymmetricKey(size: .bits256),
                masaBerlaku: 60 * 86_400), laporan: DailyReportTime(pukul: .tengahMalam, kepada: Peran("sekretariat")!))
    }

    /// Moves the office's clock on.
    func pass(seconds: TimeInterval) { clock.advance(seconds) }

    // MARK: Mail in

    /// A mail arrives, and is dealt with.
    @discardableResult
    func receive(_ mail: PersonalMail, from address: String, name: String? = "Rani Khayali") throws -> Desk.Result {
        let domain = address.split(separator: "@").last ?? ""
        return try receive(
            Data(mail.bytes(from: Mailbox(name: name, address: address), messageID: "\(UUID().uuidString)@\(domain)")))
    }

    @discardableResult
    func receive(_ raw: Data) throws -> Desk.Result {
        try store(raw)
        return try deal()
    }

    /// The next message is dealt with, its documents read where it waits for that.
    func deal() throws -> Desk.Result {
        while true {
            let result = try #require(try desk.workOnNext())
            guard result.isWaiting else { return result }
            try #require(try readingRoom.readNext())
        }
    }

    /// Everything that waits is dealt with, documents and all.
    ///
    /// - Returns: how many messages.
    @discardableResult
    func dealWithAll() throws -> Int {
        var count = 0
        repeat {
            while let result = try desk.workOnNext() { if !result.isWaiting { count += 1 } }
        } while try readingRoom.readNext()
        return count
    }

    /// A mail arrives and waits.
    ///
    /// - Returns: false when it was there already.
    @discardableResult
    func store(_ raw: Data) throws -> Bool {
        uid += 1
        clock.advance(60)
        let identity = MessageIdentity(raw: raw)
        let pesan = FetchedPesan(
            uid: uid, messageID: identity.messageID, digest: identity.digest, ukuran: raw.count, isTerpotong: false,
            diterima: clock.now, isi: raw)
        return try register.write { try $0.store([pesan], mailbox: "INBOX", uidValidity: 1, at: clock.now) } == 1
    }

    /// The applicant's whole request.
    @discardableResult
    func request(visit: Tanggal = DeskHarness.visit, nomor: String = "421.3/087-SMKN99/2026") throws -> Desk.Result {
        let letter = SampleLetter.mail(visit: visit, written: Tanggal("2026-11-16")!, nomor: nomor)
        let result = try receive(letter, from: Self.applicant)
        try #require(result.hasil == "received", "\(result.hasil)")
        return result
    }

    static let visit = Tanggal("2026-12-03")!

    func address(_ role: String) -> String {
        role == "pemohon" ? Self.applicant : "\(role)@diskominfo.example"
    }

    /// That role answers the newest mail it got.
    @discardableResult
    func answer(_ role: String, _ words: String, from address: String? = nil) throws -> Desk.Result {
        let mail = try #require(try mails(to: role).last, "\(role) has no mail")
        return try receive(PersonalMail(answering: mail, text: words), from: address ?? self.address(role), name: nil)
    }

    /// That role answers the newest mail it got about that request.
    @discardableResult
    func answer(_ role: String, _ words: String, about tag: String) throws -> Desk.Result {
        let mail = try #require(try mails(to: role).last { $0.subject.contains(tag) }, "\(role) has no mail")
        return try receive(PersonalMail(answering: mail, text: words), from: address(role), name: nil)
    }

    /// Everybody agrees in order, up to the row that `role` has to answer.
    func play(until role: String) throws {
        let words = [
            ("admin", "teruskan"), ("sekretariat", "catat"), ("kadis", "Kabid TKPBET, tindak lanjuti"),
            ("kabid", "setuju"),
            ("seksi", "setuju"), ("admin_pontive", "agendakan"),
        ]
        for (actor, word) in words {
            if actor == role { return }
            try answer(actor, word)
        }
    }

    // MARK: Mail out

    /// Every mail to that role, oldest first.
    func mails(to role: String) throws -> [ParsedMail] { try rawMails(to: role).map { MailParser().parse($0) } }

    /// What went out since the last call, as `role: kind`.
    func newMails() throws -> [String] {
        let rows = try register.read { try $0.outbox(pending: false, limit: 1000) }.reversed().filter { $0.id > seen }
        seen = rows.last?.id ?? seen
        return rows.map { row in
            let role = row.penerima == Self.applicant ? "pemohon" : row.penerima.prefix { $0 != "@" }
            return "\(role): \(row.jenis)"
        }
    }

    /// The same mails as bytes.
    func rawMails(to role: String) throws -> [Data] {
        try register.read { snapshot in
            try snapshot.outbox(pending: false, limit: 1000).reversed().filter { $0.penerima == address(role) }
                .compactMap { try snapshot.mail($0.id) }
        }
    }

    func alur(_ tag: String = "PC-2026-0001") throws -> Alur {
        let tag = try #require(CaseTag(tag))
        return try #require(try register.read { try $0.perkara(tag) }).alur
    }
}

/// A clock that stands until it is moved.
final class TestClock: @unchecked Sendable {
    // Guarded by the lock; the desk reads it from the test's own thread.
    private let lock = NSLock()
    private var time = OfficeTime.wib.instant(Tanggal("2026-11-24")!, Pukul(jam: 9)!)

    var now: Date { lock.withLock { time } }

    func advance(_ seconds: TimeInterval) { lock.withLock { time += seconds } }
}

extension ParsedMail {
    /// The text without its line breaks, which fall anywhere.
    var words: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
