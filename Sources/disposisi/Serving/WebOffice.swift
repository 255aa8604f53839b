import Foundation
import Office
import Persuratan
import Reading
import Register
import Settings
import Web

/// The office as the pages reach it: what they store is decided by the running daemon.
struct WebOffice: SecretariatDesk {
    let parts: DeskParts
    /// Wakes desk and courier.
    let wake: @Sendable () -> Void

    /// Writing waits for the disk, so it is done on a thread that may wait.
    private static let queue = DispatchQueue(label: "disposisi.web-office")
    /// One letter at a time: pages must not take the processor from the desk.
    private static let reading = DispatchQueue(label: "disposisi.web-reading", qos: .utility)

    func send(_ link: SignInLink) async throws {
        let mail = SignInMail(parts: parts)
        try await store {
            try mail.write(
                link.url, sidik: link.sidik, sampai: link.kedaluwarsa, kepada: link.alamat, nama: link.nama)
        }
    }

    func store(_ tindakan: Tindakan, oleh: Petugas) async throws -> Int64 {
        let parts = parts
        return try await store {
            try parts.register.write { try $0.store(tindakan, oleh: oleh, at: parts.clock.now()) }
        }
    }

    func read(_ pesan: Pesan, bacaan: [String: String]) async -> [LetterText] {
        let reader = EvidenceReader(setup: parts.setup)
        return await withCheckedContinuation { continuation in
            Self.reading.async {
                let shown = reader.read(pesan, bacaan: bacaan)
                continuation.resume(returning: shown.bagian.map { LetterText($0, shown.bukti) })
            }
        }
    }

    func store<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        let result: T = try await withCheckedThrowingContinuation { continuation in
            Self.queue.async { continuation.resume(with: Result(catching: body)) }
        }
        wake()
        return result
    }
}

extension LetterText {
    /// - Parameter bukti: of all parts; two files may have one name, so the words decide whose they are.
    fileprivate init(_ part: LetterDocument, _ bukti: [Bukti]) {
        let bytes = Array(part.text.utf8)
        let own = bukti.filter { one in
            one.bagian == part.bagian && one.range.upperBound <= bytes.count
                && String(decoding: bytes[one.range], as: UTF8.self) == one.kata
        }
        self.init(
            nama: part.bagian, teks: part.text, bukti: own.map { Mark(medan: $0.medan.rawValue, range: $0.range) })
    }
}

extension Workplace {
    /// The pages' own view of the office; nil where the configuration wants none.
    var web: WebSetup? {
        let web = settings.web
        guard web.isAktif else { return nil }
        let others = web.orang.map {
            Orang(
                nama: $0.nama, jabatan: $0.jabatan, alamat: $0.alamat, peran: [],
                hak: $0.hak == .tulis ? .menulis : .membaca)
        }
        let people = DaftarOrang(
            pejabat: settings.pejabat, menulis: Set(settings.sop.map(\.sekretariat)), membaca: Set(web.bacaSemua),
            lain: others)
        var setup = WebSetup(
            kantor: settings.kantor, jamKerja: settings.jamKerja, pejabat: self.setup.pejabat, orang: people,
            alamat: WebAddress(
                host: web.host, port: web.port, origin: web.origin, dasar: web.dasar, proksi: Set(web.proksi)),
            templat: settings.templat, secret: settings.kunciToken.value)
        setup.masaSesi = TimeInterval(web.jamSesi) * 3600
        setup.intake = intake(web.masuk)
        return setup
    }

    /// The server of the pages, not yet started.
    func webServer(_ setup: WebSetup, desk: WebOffice) throws -> WebServer {
        WebServer(
            PageParts(
                setup: setup, register: try register(), desk: desk, library: try PageLibrary.read(settings.templat),
                office: try OfficeWorks(self, register: desk.parts.register), logger: logger("pages")))
    }
}
