import Crypto
import Foundation
import Hummingbird
import Persuratan
import Register

/// The rooms' weeks and months, and the address at which calendars can subscribe to them.
struct AgendaPages: PageGroup {
    static let templates = ["agenda"]
    static let menu = [MenuEntry("/agenda", "Agenda")]
    private let parts: PageParts

    init(_ parts: PageParts) { self.parts = parts }

    func add(to router: RouterGroup<PageContext>) {
        router.get("agenda", use: agenda)
        router.get("agenda/kalender/:kode", use: calendar)
    }

    @Sendable private func agenda(_ request: Request, _ context: PageContext) async throws -> Response {
        let orang = try context.signedIn()
        let now = parts.clock()
        let query = request.uri.queryParameters
        let day = query["tanggal"].flatMap { MasaLaporan.tanggal(String($0)) } ?? parts.setup.waktu.tanggal(now)
        let stretch = query["rentang"].flatMap { AgendaView.Rentang(rawValue: String($0)) } ?? .minggu
        let (hours, rooms) = (parts.setup.jamKerja, parts.office.ruang)
        let view = try await parts.register.readAsync { register in
            let reader = AgendaReader(
                jamKerja: hours, ruang: rooms, now: now, mayRead: { try orang.mayRead($0, in: register) })
            return try reader.read(register, stretch, at: day)
        }
        var values = view.values
        if orang.seesAll, let file = KalenderAgenda(parts.setup).file(for: orang) {
            values["kalender"] = .text(parts.setup.alamat.url("/agenda/kalender/\(file)"))
        }
        return parts.page("agenda", values, context)
    }

    /// Calendars do not sign in: the address itself is the key, one a person, and is worth nothing once that person is taken
    /// out of the configuration.
    @Sendable private func calendar(_ request: Request, _ context: PageContext) async throws -> Response {
        guard let kode = context.parameters.get("kode"), KalenderAgenda(parts.setup).isValid(kode) else {
            throw PageProblem.notFound
        }
        let (make, now) = (parts.office.calendar, parts.clock())
        let text = try await parts.register.readAsync { try make($0, now) }
        return Response(
            status: .ok, headers: [.contentType: "text/calendar; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}

/// The names under which persons subscribe to the agenda: who it is for, sealed.
struct KalenderAgenda {
    private let setup: WebSetup
    private static let ending = ".ics"

    init(_ setup: WebSetup) { self.setup = setup }

    /// - Returns: nil for an address that is not in the configuration.
    func file(for orang: Orang) -> String? {
        guard setup.orang[orang.alamat] != nil else { return nil }
        let name = Data(orang.alamat.description.lowercased().utf8)
        return "\([UInt8](name).hexadecimal)-\(seal(name))\(Self.ending)"
    }

    /// Whether somebody who sees all may still read it.
    func isValid(_ file: String) -> Bool {
        let parts = file.hasSuffix(Self.ending) ? file.dropLast(Self.ending.count).split(separator: "-") : []
        guard parts.count == 2, file.utf8.count < 1000, let name = [UInt8](hexadecimal: String(parts[0])),
            let tag = [UInt8](hexadecimal: String(parts[1])),
            let alamat = EmailAddress(String(decoding: name, as: UTF8.self))
        else { return false }
        let isSealed = HMAC<SHA256>.isValidAuthenticationCode(
            tag, authenticating: Self.message(Data(name)), using: setup.key)
        return isSealed && setup.orang[alamat]?.seesAll == true
    }

    private func seal(_ name: Data) -> String {
        HMAC<SHA256>.authenticationCode(for: Self.message(name), using: setup.key).hexadecimal
    }

    private static func message(_ name: Data) -> Data { Data("kalender\0".utf8) + name }
}
