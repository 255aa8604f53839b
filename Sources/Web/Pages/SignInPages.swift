import Foundation
import Hummingbird
import Persuratan

/// Signing in by a link that is mailed, and signing out.
///
/// Nobody learns whether an address is known: the answer is the same and comes before anything is looked up. The link
/// opens a page with a button and is spent by the button only, since mail scanners follow links too. Whoever signs in gets
/// a new session; a word that was planted in the browser before is worth nothing.
struct SignInPages: PageGroup {
    static let templates = ["masuk", "masuk-terkirim", "masuk-tautan"]
    private let parts: PageParts
    private let perAddress = RateLimit(most: 3, seconds: 600)
    private let perClient = RateLimit(most: 20, seconds: 600)

    /// Seconds that a link is good for.
    static let linkLifetime: TimeInterval = 600

    init(_ parts: PageParts) { self.parts = parts }

    func add(to router: RouterGroup<PageContext>) {
        let dasar = parts.setup.alamat.dasar
        router.get { _, _ in Response.redirect(to: "\(dasar)/buku") }
        router.get("masuk") { request, context in
            let ke = Self.target(FormFields(request.uri.query ?? "")["ke"])
            guard context.orang == nil else { return Response.redirect(to: dasar + ke) }
            return parts.page("masuk", ["ke": .text(ke)], context)
        }
        router.post("masuk") { _, context in try ask(context) }
        router.get("masuk/:tautan") { request, context in try await offer(request, context) }
        router.post("masuk/:tautan") { _, context in try await signIn(context) }
        router.post("keluar") { _, context in try await signOut(context) }
    }

    /// Sends a link to whoever may have one.
    private func ask(_ context: PageContext) throws -> Response {
        guard perClient.allows(context.klien, at: parts.clock()) else { throw PageProblem.tooOften }
        let ke = Self.target(context.form["ke"])
        if let alamat = context.form["alamat"].flatMap({ EmailAddress($0) }),
            perAddress.allows(alamat.description.lowercased(), at: parts.clock())
        {
            // Not waited for: the answer takes as long for a stranger as for the head of the office.
            Task { await send(to: alamat, ke) }
        }
        return parts.page(
            "masuk-terkirim", ["alamat": PageValue(context.form["alamat"]), "menit": PageValue(10)], context)
    }

    private func send(to alamat: EmailAddress, _ ke: String) async {
        let parts = parts
        do {
            guard let orang = try await parts.register.readAsync({ try parts.orang(alamat, $0) }) else { return }
            let token = SecretToken()
            let query = ke == Self.home ? "" : "?ke=\(ke.addingQueryEscapes)"
            try await parts.desk.send(
                SignInLink(
                    alamat: orang.alamat, nama: orang.nama,
                    url: parts.setup.alamat.url("/masuk/\(token.text)\(query)"), sidik: token.sidik,
                    kedaluwarsa: parts.clock().addingTimeInterval(Self.linkLifetime)))
        } catch {
            parts.logger.error("a sign-in mail could not be written", metadata: ["error": "\(error)"])
        }
    }

    /// The page behind the link: it only asks.
    private func offer(_ request: Request, _ context: PageContext) async throws -> Response {
        let (link, now, parts) = (try token(context), parts.clock(), parts)
        let orang = try await parts.register.readAsync { register in
            try register.tautanMasuk(link.sidik, at: now).flatMap { try parts.orang($0, register) }
        }
        guard let orang else { throw PageProblem.linkExpired }
        let ke = Self.target(FormFields(request.uri.query ?? "")["ke"])
        return parts.page(
            "masuk-tautan",
            [
                "tautan": .text(link.text), "nama": .text(orang.nama), "alamat": .text(orang.alamat.description),
                "ke": .text(ke),
            ], context)
    }

    private func signIn(_ context: PageContext) async throws -> Response {
        guard perClient.allows(context.klien, at: parts.clock()) else { throw PageProblem.tooOften }
        let (link, session, now) = (try token(context), SecretToken(), parts.clock())
        let end = now.addingTimeInterval(parts.setup.masaSesi)
        let alamat = try await parts.register.writeAsync {
            try $0.masuk(tautan: link.sidik, sesi: session.sidik, sampai: end, at: now)
        }
        guard let alamat, try await parts.register.readAsync({ [parts] in try parts.orang(alamat, $0) }) != nil else {
            throw PageProblem.linkExpired
        }
        var response = Response.redirect(to: parts.setup.alamat.dasar + Self.target(context.form["ke"]))
        response.setCookie(parts.cookie(session))
        return response
    }

    private func signOut(_ context: PageContext) async throws -> Response {
        let now = parts.clock()
        if let sidik = context.kunci.flatMap({ SecretToken($0) })?.sidik {
            try await parts.register.writeAsync { try $0.keluar(sesi: sidik, at: now) }
        }
        var response = Response.redirect(to: "\(parts.setup.alamat.dasar)/masuk")
        response.setCookie(parts.cookie(SecretToken()))
        return response
    }

    private func token(_ context: PageContext) throws -> SecretToken {
        guard let token = context.parameters.get("tautan").flatMap({ SecretToken($0) }) else {
            throw PageProblem.linkExpired
        }
        return token
    }

    private static let home = "/buku"

    /// A page of ours to go to afterwards; never another site's.
    static func target(_ text: String?) -> String {
        guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), text.utf8.count < 300,
            text.utf8.allSatisfy({ byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
            })
        else { return home }
        return text
    }
}
