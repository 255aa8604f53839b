import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Mail
import MailWorld
import Notices
import Office
import Persuratan
import Register
import Settings
import Testing

@testable import Web

/// An office with its pages, its desk and a real register, without sockets: what is handed in is decided at once.
final class IntakeHouse: Sendable {
    let register: Register
    let office: IntakeOffice
    let parts: PageParts
    private let folder: URL

    static let key = "kunci-aplikasi-yang-panjang-sekali-0123456789"
    static let applicant = "rani@smkn99.example"
    static let sekretariat = "sekretariat@diskominfo.example"
    private static let notices = Result { try Notices(templates: PageHouse.root.appending(path: "Templates")) }

    init(isFormulirOpen: Bool = true, batasUnggah: Int = 1 << 20, isDeskAsleep: Bool = false) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "intake-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        register = try Register(path: folder.appending(path: "register.sqlite").path)
        let setup = try Self.setup()
        office = IntakeOffice(
            parts: DeskParts(setup: setup, register: register, notices: try Self.notices.get(), clock: .system),
            isAsleep: isDeskAsleep)
        var web = WebSetup(
            kantor: setup.kantor, jamKerja: setup.jamKerja, pejabat: setup.pejabat,
            orang: DaftarOrang(
                pejabat: Array(setup.pejabat.values), menulis: Set(setup.sop.map(\.sekretariat)), membaca: []),
            alamat: WebAddress(host: "127.0.0.1", port: 0, origin: "http://localhost", dasar: "", proksi: []),
            templat: PageHouse.root.appending(path: "Templates"), secret: "rahasia")
        web.intake.isFormulirOpen = isFormulirOpen
        web.intake.batasUnggah = batasUnggah
        web.intake.klien = [.init(nama: "aplikasi", kunci: Self.key), .init(nama: "lain", kunci: Self.key + "-lain")]
        parts = PageParts(
            setup: web, register: register, desk: office, library: try PageLibrary.read(web.templat),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private static func setup() throws -> OfficeSetup {
        let sop = try SOPFile.load(PageHouse.root.appending(path: "config/sop/kunjungan.yaml"))
        let roles = Set(sop.pelaksana.map(\.peran)).subtracting([.pemohon])
        let officials = roles.map { role in
            Pejabat(
                peran: role, nama: "Nama \(role)", jabatan: "Jabatan \(role)",
                alamat: EmailAddress("\(role)@diskominfo.example")!)
        }
        let day = HariKerja(mulai: .tengahMalam, selesai: Pukul(jam: 24)!)!
        return OfficeSetup(
            kantor: Kantor(
                nama: "Dinas Komunikasi dan Informatika", instansi: "Kota Khayalan", alamat: "Jl. Rekaan 0",
                telepon: nil, laman: nil),
            jamKerja: JamKerja(
                waktu: .wib, mingguan: Dictionary(uniqueKeysWithValues: HariDalamMinggu.allCases.map { ($0, day) })),
            sop: [sop], pejabat: Dictionary(uniqueKeysWithValues: officials.map { ($0.peran, $0) }),
            ruang: [Ruang(kode: "pontive", nama: "Pontive Center")], yangPerluDibawa: [],
            mailbox: OfficeMailbox(
                alamat: EmailAddress("permohonan@diskominfo.example")!, nama: "Permohonan", plus: true,
                batasUkuran: 5 << 20),
            trust: TrustRules(
                autentikasi: .wajib, authservID: "mx.diskominfo.example", key: SymmetricKey(size: .bits256),
                masaBerlaku: 86_400), laporan: DailyReportTime(pukul: .tengahMalam, kepada: Peran("sekretariat")!))
    }

    /// Opens the office for browsers and programs.
    func open(_ body: @Sendable @escaping (any TestClientProtocol) async throws -> Void) async throws {
        let application = Application(router: WebServer.router(parts), logger: parts.logger)
        try await application.test(.router) { try await body($0) }
    }

    /// A browser of the secretariat.
    func secretariat(_ client: any TestClientProtocol) async throws -> Browser {
        let (link, session) = (SecretToken(), SecretToken())
        let (now, end) = (Date(), Date().addingTimeInterval(86_400))
        let alamat = try #require(EmailAddress(Self.sekretariat))
        try register.write { tx in
            try tx.record(tautan: link.sidik, alamat: alamat, sampai: end, at: now)
            _ = try tx.masuk(tautan: link.sidik, sesi: session.sidik, sampai: end, at: now)
        }
        let browser = Browser(client)
        browser.cookie = session.text
        return browser
    }

    /// Every mail to that address, oldest first.
    func mails(to address: String) throws -> [ParsedMail] {
        try register.read { snapshot in
            try snapshot.outbox(pending: false, limit: 1000).reversed().filter { $0.penerima == address }
                .compactMap { try snapshot.mail($0.id) }.map { MailParser().parse($0) }
        }
    }

    func requests() throws -> [PerkaraRingkas] { try register.read { try $0.perkaraList(limit: 100) } }

    static func letter() -> Data {
        SimplePDF.page(SampleLetter.text(visit: visit, written: OfficeTime.wib.tanggal(Date())))
    }

    /// A working day that is not over yet, whenever the tests run.
    static var visit: Tanggal { OfficeTime.wib.tanggal(Date()).ditambah(hari: 21) }

    static var fields: [String: String] {
        [
            "nama": "Rani Khayali", "instansi": "SMKN 99", "telepon": "0812 0000 0000", "surel": applicant,
            "jenis": "kunjungan", "tanggal": visit.description, "mulai": "09:00", "selesai": "11:00",
            "jumlah_peserta": "30", "acara": "Kunjungan belajar",
        ]
    }
}

/// The office behind the pages: stores, and decides at once.
final class IntakeOffice: SecretariatDesk {
    private let parts: DeskParts
    private let entries: EntryDesk
    private let isAsleep: Bool

    init(parts: DeskParts, isAsleep: Bool) {
        (self.parts, self.isAsleep) = (parts, isAsleep)
        entries = EntryDesk(parts: parts)
    }

    /// Decides what waits.
    func decide() throws {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let desk = Desk(parts: parts, converter: TextConverter(), logger: logger)
        let room = ReadingRoom(parts: parts, converter: TextConverter(), logger: logger)
        repeat { while try desk.workOnNext() != nil {} } while try room.readNext()
    }

    private func decided<T>(_ body: () throws -> T) throws -> T {
        let result = try body()
        if !isAsleep { try decide() }
        return result
    }

    func send(_ link: SignInLink) async throws {}
    func store(_ tindakan: Tindakan, oleh: Petugas) async throws -> Int64 {
        try decided { try parts.register.write { try $0.store(tindakan, oleh: oleh, at: parts.clock.now()) } }
    }
    func read(_ pesan: Pesan, bacaan: [String: String]) async -> [LetterText] { [] }

    func hold(_ form: IsianMasuk, tautan: String, sidik: String) async throws -> Bool {
        try decided { try entries.hold(form.isian, files: form.berkas, tautan: tautan, sidik: sidik) }
    }

    func isHeld(sidik: String) async throws -> Bool {
        try parts.register.read { try $0.isFormHeld(sidik: sidik, at: Date()) }
    }

    func confirm(sidik: String) async throws -> Int64? { try decided { try entries.confirm(sidik: sidik) } }

    func take(_ form: IsianMasuk, klien: String, kunci: String, digest: String) async throws -> SerahanAPI? {
        let taken = try decided {
            try entries.take(form.isian, files: form.berkas, klien: klien, kunci: kunci, digest: digest)
        }
        if case .disimpan(let serahan) = taken { return serahan }
        return nil
    }

    func take(_ paper: SuratKertas) async throws -> Int64 {
        try decided {
            try entries.take(
                paper.catatan, pemohon: paper.pemohon, alamat: paper.alamat, tanggal: paper.tanggal,
                files: paper.berkas)
        }
    }

    func status(of tag: CaseTag, kode: String) async throws -> StatusPublik? {
        try parts.register.read { try StatusDesk(setup: parts.setup).status(of: tag, kode: kode, in: $0) }
    }

    func status(of tag: CaseTag, klien: String) async throws -> StatusPublik? {
        try parts.register.read { register in
            guard try register.isHandedIn(tag, by: klien), let perkara = try register.perkara(tag) else { return nil }
            return StatusDesk(setup: parts.setup).status(of: perkara)
        }
    }
}

/// A form with files, as browsers and programs send it.
struct Upload {
    private(set) var body = Data()
    private let boundary = "batas\(UUID().uuidString)"

    init(_ fields: [String: String], files: [(field: String, name: String, content: Data)] = []) {
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            add("Content-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        for file in files {
            add("Content-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n")
            body += Data("Content-Type: application/octet-stream\r\n\r\n".utf8) + file.content + Data("\r\n".utf8)
        }
        body += Data("--\(boundary)--\r\n".utf8)
    }

    private mutating func add(_ text: String) { body += Data("--\(boundary)\r\n\(text)".utf8) }

    var contentType: String { "multipart/form-data; boundary=\(boundary)" }
    var buffer: ByteBuffer { ByteBuffer(bytes: body) }
}

extension Browser {
    /// Sends a form with files: its token stands in the address.
    @discardableResult func send(_ path: String, _ upload: Upload) async throws -> String {
        let found = body.firstMatch(of: #/_token=([0-9a-f]+)"/#).map { String($0.1) } ?? ""
        var fields: HTTPFields = [.contentType: upload.contentType]
        fields[.origin] = "http://localhost"
        return try await ask("\(path)?_token=\(found)", .post, upload.buffer, fields)
    }
}
