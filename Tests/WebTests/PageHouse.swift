import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Mail
import Persuratan
import Register
import Testing

@testable import Web

/// An office with its pages and a real register, without sockets.
final class PageHouse: Sendable {
    let register: Register
    let desk: DeskBook
    let parts: PageParts
    private let folder: URL

    static let sekretariat = "sekretariat@kantor.example"
    static let kadis = "kadis@kantor.example"
    static let kabid = "kabid@kantor.example"
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// - Parameters:
    ///   - origin: what people see in the address bar.
    ///   - more: officers beside the three.
    init(
        origin: String = "http://localhost", dasar: String = "", at now: Date = Date(),
        office: OfficeWorks = OfficeWorks(), more: [Pejabat] = []
    ) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "pages-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        register = try Register(path: folder.appending(path: "register.sqlite").path)
        desk = DeskBook(register)
        let officers = try [Self.sekretariat, Self.kadis, Self.kabid].map(Self.officer) + more
        let role = { (word: String) throws -> Peran in try #require(Peran(word)) }
        let people = DaftarOrang(pejabat: officers, menulis: [try role("sekretariat")], membaca: [try role("kadis")])
        let setup = WebSetup(
            kantor: Kantor(
                nama: "Dinas Contoh", instansi: "Kota Khayalan", alamat: "Jl. Rekaan 0", telepon: nil, laman: nil),
            jamKerja: JamKerja(waktu: .wib, mingguan: [:]),
            pejabat: Dictionary(officers.map { ($0.peran, $0) }) { first, _ in first }, orang: people,
            alamat: WebAddress(host: "127.0.0.1", port: 0, origin: origin, dasar: dasar, proksi: ["127.0.0.1"]),
            templat: Self.root.appending(path: "Templates"), secret: "rahasia")
        let clock = desk.clock
        clock.set(now)
        parts = PageParts(
            setup: setup, register: register, desk: desk, library: try PageLibrary.read(setup.templat),
            office: office, clock: { clock.now }, logger: Logger(label: "pages"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    static func officer(_ address: String) throws -> Pejabat {
        let role = try #require(Peran(String(address.prefix { $0 != "@" })))
        return Pejabat(
            peran: role, nama: "Pejabat \(role)", jabatan: "Jabatan \(role)",
            alamat: try #require(EmailAddress(address)))
    }

    /// Opens the office for browsers.
    func open(_ body: @Sendable @escaping (any TestClientProtocol) async throws -> Void) async throws {
        let application = Application(router: WebServer.router(parts), logger: Logger(label: "pages"))
        try await application.test(.router) { try await body($0) }
    }

    /// A browser of somebody who signed in by the mailed link.
    func signedIn(_ address: String, _ client: any TestClientProtocol) async throws -> Browser {
        let browser = Browser(client)
        try await browser.open("/masuk")
        try await browser.send("/masuk", ["alamat": address])
        let link = try await desk.link(for: address)
        try await browser.open(link)
        try await browser.send(link, [:])
        return browser
    }
}

/// A desk that keeps what pages ask of it, and does with links what the office's does.
final class DeskBook: SecretariatDesk {
    let clock = HandClock()
    private let register: Register
    private let lock = NSLock()
    // Read and written under the lock only.
    nonisolated(unsafe) private var links: [SignInLink] = []

    init(_ register: Register) { self.register = register }

    var sent: [SignInLink] { lock.withLock { links } }

    func send(_ link: SignInLink) async throws {
        let now = clock.now
        try await register.writeAsync {
            try $0.record(tautan: link.sidik, alamat: link.alamat, sampai: link.kedaluwarsa, at: now)
        }
        lock.withLock { links.append(link) }
    }

    func store(_ tindakan: Tindakan, oleh: Petugas) async throws -> Int64 {
        let now = clock.now
        let id = try await register.writeAsync { try $0.store(tindakan, oleh: oleh, at: now) }
        // As a desk that decides at once.
        try await register.writeAsync { try $0.finish(tindakan: id, .dijalankan(keadaan: nil), at: now) }
        return id
    }

    func read(_ pesan: Pesan, bacaan: [String: String]) async -> [LetterText] {
        let text = MailParser().parse(pesan.isi).text
        return [LetterText(nama: "badan surel", teks: text, bukti: [.init(medan: "perihal", range: 0..<3)])]
    }

    // What is handed in has tests of its own, with an office behind it (IntakeHouse).
    func hold(_ form: IsianMasuk, tautan: String, sidik: String) async throws -> Bool { false }
    func isHeld(sidik: String) async throws -> Bool { false }
    func confirm(sidik: String) async throws -> Int64? { nil }
    func take(_ form: IsianMasuk, klien: String, kunci: String, digest: String) async throws -> SerahanAPI? { nil }
    func take(_ paper: SuratKertas) async throws -> Int64 { throw PageProblem.trouble }
    func status(of tag: CaseTag, kode: String) async throws -> StatusPublik? { nil }
    func status(of tag: CaseTag, klien: String) async throws -> StatusPublik? { nil }

    /// Waits for the newest link to that address.
    ///
    /// - Returns: its path.
    func link(for address: String) async throws -> String {
        // Long: the tests of the whole office may hold every thread meanwhile.
        let deadline = Date().addingTimeInterval(300)
        while Date() < deadline {
            if let link = sent.last(where: { $0.alamat.description == address }) {
                return String(link.url.dropFirst("http://localhost".count))
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw NoLink(address: address)
    }
}

struct NoLink: Error {
    let address: String
}

/// A clock that a test sets.
final class HandClock: Sendable {
    private let lock = NSLock()
    // Read and written under the lock only.
    nonisolated(unsafe) private var time = Date()

    var now: Date { lock.withLock { time } }

    func set(_ date: Date) { lock.withLock { time = date } }

    func advance(_ seconds: TimeInterval) { lock.withLock { time += seconds } }
}

/// A browser as far as pages need one: keeps its cookie and the token of the page it saw last.
final class Browser {
    private let client: any TestClientProtocol
    var cookie: String?
    var token: String?
    private(set) var body = ""
    private(set) var status = HTTPResponse.Status.ok
    private(set) var headers = HTTPFields()

    init(_ client: any TestClientProtocol) { self.client = client }

    @discardableResult func open(_ path: String) async throws -> String {
        try await ask(path, .get, nil, [:])
    }

    /// Sends a form with the token of the last page.
    @discardableResult func send(
        _ path: String, _ fields: [String: String], _ headers: HTTPFields = [:]
    ) async throws -> String {
        let all = fields.merging(token.map { ["_token": $0] } ?? [:]) { own, _ in own }
        let text = all.map { "\($0.key.addingQueryEscapes)=\($0.value.addingQueryEscapes)" }.joined(separator: "&")
        var headers = headers
        if headers[.contentType] == nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        return try await ask(path, .post, ByteBuffer(string: text), headers)
    }

    func ask(
        _ path: String, _ method: HTTPRequest.Method, _ content: ByteBuffer?, _ extra: HTTPFields
    ) async throws -> String {
        var fields = extra
        if let cookie { fields[.cookie] = "disposisi_sesi=\(cookie)" }
        let response = try await client.executeRequest(uri: path, method: method, headers: fields, body: content)
        (status, headers, body) = (response.status, response.headers, String(buffer: response.body))
        if let set = response.headers[.setCookie], let value = set.firstMatch(of: #/disposisi_sesi=([0-9a-f]+)/#) {
            cookie = String(value.1)
        }
        if let found = body.firstMatch(of: #/name="_token" value="([0-9a-f]+)"/#) { token = String(found.1) }
        return body
    }
}
