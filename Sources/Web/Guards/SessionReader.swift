import HTTPTypes
import Hummingbird
import Register

/// Knows the client, and whoever is signed in, by the cookie; gives guests one, so that their forms can be trusted.
struct SessionReader: RouterMiddleware {
    let parts: PageParts

    static let cookie = "disposisi_sesi"

    func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.klien = client(request, context)
        // Programs have keys, files are for all: neither needs a cookie.
        guard !request.isIntake(parts.setup), !request.uri.path.hasPrefix("\(parts.setup.alamat.dasar)/aset/") else {
            return try await next(request, context)
        }
        let given = request.cookies[Self.cookie].flatMap { SecretToken($0.value) }
        if let given { context.orang = try await person(given) }
        let token = given ?? SecretToken()
        context.kunci = token.text
        context.csrf = FormToken.make(for: token.text, key: parts.setup.key)
        var response = try await next(request, context)
        if given == nil, !response.setsCookie { response.setCookie(parts.cookie(token)) }
        return response
    }

    /// Whose session it is; whoever was taken out of the configuration, or stood in until yesterday, is nobody at once.
    private func person(_ token: SecretToken) async throws -> Orang? {
        let (sidik, now) = (token.sidik, parts.clock())
        let parts = parts
        return try await parts.register.readAsync { register in
            try register.sesi(sidik, at: now).flatMap { try parts.orang($0, register) }
        }
    }

    /// The other end of the wire; what a trusted proxy says of it, where it comes from one.
    private func client(_ request: Request, _ context: PageContext) -> String {
        let proxies = parts.setup.alamat.proksi
        guard let peer = context.peer else { return "-" }
        guard proxies.contains(peer), let field = HTTPField.Name("x-forwarded-for") else { return peer }
        let hops = request.headers[values: field].flatMap { $0.split(separator: ",") }.map {
            $0.filter { !$0.isWhitespace }
        }
        // From the right: what stands left of the first stranger can be made up by it.
        return hops.last { !proxies.contains($0) } ?? peer
    }
}

extension PageParts {
    /// The cookie with that word. Lax: a link in a mail must find whoever is signed in.
    func cookie(_ token: SecretToken) -> Cookie {
        Cookie(
            name: SessionReader.cookie, value: token.text, maxAge: Int(setup.masaSesi),
            path: setup.alamat.dasar.isEmpty ? "/" : setup.alamat.dasar, secure: setup.alamat.isSecure,
            httpOnly: true, sameSite: .lax)
    }
}

extension Response {
    fileprivate var setsCookie: Bool { headers[.setCookie] != nil }
}
