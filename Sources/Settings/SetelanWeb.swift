import Foundation
import Persuratan

/// Where the secretariat's pages are served, and who may see them.
public struct SetelanWeb: Hashable, Sendable {
    public var isAktif = true
    public var host = "127.0.0.1"
    public var port = 8080
    /// As people see it: `https://kantor.example`.
    public var origin = "http://127.0.0.1:8080"
    /// The path below which all pages are: empty, or `/disposisi`.
    public var dasar = ""
    /// Addresses of reverse proxies.
    public var proksi: [String] = ["127.0.0.1", "::1"]
    public var jamSesi = 10
    /// The roles that see every letter.
    public var bacaSemua: [Peran] = []
    /// Who may sign in beside the officers.
    public var orang: [OrangWeb] = []
    /// What may be handed in there.
    public var masuk = SetelanMasuk()

    /// Somebody without a role.
    public struct OrangWeb: Hashable, Sendable {
        public let nama: String
        public let jabatan: String
        public let alamat: EmailAddress
        public let hak: Hak
    }

    public enum Hak: String, CaseIterable, Sendable {
        /// Writes, as the secretariat does.
        case tulis
        case baca
    }

    static let baku = SetelanWeb()
    private static let kadis = [Peran("kadis")].compactMap { $0 }

    /// What holds where the file does not say.
    static func baku(for officers: [Pejabat]) -> SetelanWeb {
        var web = SetelanWeb()
        web.bacaSemua = kadis.filter { role in officers.contains { $0.peran == role } }
        return web
    }
}

extension SetelanWeb {
    /// The section `web`; all of it may be left out.
    static func read(_ map: MapReader, _ folder: ConfigFolder, officers: [Pejabat]) -> SetelanWeb? {
        var web = SetelanWeb.baku(for: officers)
        web.isAktif = map.optional("aktif")?.isYes() ?? web.isAktif
        if let place = map.optional("alamat")?.value("an address with its port", allowed: "127.0.0.1:8080", place) {
            (web.host, web.port) = place
            web.origin = "http://\(place.host.contains(":") ? "[\(place.host)]" : place.host):\(place.port)"
        }
        if let url = map.optional("url")?.value("a web address", allowed: "https://kantor.example/disposisi", address) {
            (web.origin, web.dasar) = url
        }
        web.proksi = map.optional("proksi")?.list { $0.text() } ?? web.proksi
        web.jamSesi = map.optional("sesi_jam")?.number("a number of hours", in: 1...72) ?? web.jamSesi
        let known = officers.map(\.peran)
        let roles = map.optional("baca_semua")?.list { element -> Peran? in
            guard let peran = element.peran() else { return nil }
            return known.contains(peran) ? peran : element.wrong("nobody in pejabat has the role \(peran)")
        }
        web.bacaSemua = roles ?? web.bacaSemua
        web.masuk = SetelanMasuk(map, folder)
        web.orang = map.optional("orang")?.list { $0.section(person) } ?? []
        return web
    }

    private static func person(_ map: MapReader) -> OrangWeb? {
        let nama = map.required("nama")?.text()
        let jabatan = map.required("jabatan")?.text()
        let alamat = map.required("alamat")?.alamat()
        let hak: Hak = map.optional("hak")?.word("a right") ?? .baca
        guard let nama, let jabatan, let alamat else { return nil }
        return OrangWeb(nama: nama, jabatan: jabatan, alamat: alamat, hak: hak)
    }

    private static func place(_ text: String) -> (host: String, port: Int)? {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65535).contains(port)
        else { return nil }
        let host = text[..<colon].filter { $0 != "[" && $0 != "]" }
        return host.isEmpty ? nil : (host, port)
    }

    /// Scheme and host, and the path without a stroke at its end.
    private static func address(_ text: String) -> (origin: String, dasar: String)? {
        guard let url = URLComponents(string: text), let scheme = url.scheme, ["http", "https"].contains(scheme),
            let host = url.host, !host.isEmpty, url.query == nil, url.fragment == nil, url.user == nil
        else { return nil }
        var path = url.path[...]
        while path.hasSuffix("/") { path = path.dropLast() }
        let isPlain = path.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || [0x2D, 0x2F, 0x5F].contains(byte)
        }
        guard isPlain else { return nil }
        return ("\(scheme)://\(host)" + (url.port.map { ":\($0)" } ?? ""), String(path))
    }
}
