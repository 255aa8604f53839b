import Crypto
import HTTPTypes
import Hummingbird
import Persuratan

/// Refuses forms that do not come from the office's own pages (CSRF), and those that are too large.
///
/// A form brings back the token that its page showed, sealed over the browser's own cookie: a foreign page can make a
/// browser send a form, but cannot know the token. Forms with files (multipart) bring it in the address, since their body
/// is read by the page itself, and must name their origin. The HTTP intake is no form: it knows no cookies.
struct FormGuard: RouterMiddleware {
    let setup: WebSetup

    /// Bytes of a form without files.
    static let limit = 256 * 1024
    static let field = "_token"

    func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        guard !request.method.isSafe, !request.isIntake(setup) else { return try await next(request, context) }
        try checkOrigin(request)
        var (request, context) = (request, context)
        let type = request.headers[.contentType]?.lowercased() ?? ""
        if type.hasPrefix("multipart/form-data") {
            guard request.headers[.origin] != nil || request.headers[.secFetchSite] != nil else {
                throw PageProblem.formExpired
            }
            let token = FormFields(request.uri.query ?? "")[Self.field]
            guard isRight(token, context) else { throw PageProblem.formExpired }
        } else {
            let body = try await request.collectBody(upTo: Self.limit)
            context.form = FormFields(String(buffer: body))
            guard isRight(context.form[Self.field], context) else { throw PageProblem.formExpired }
        }
        return try await next(request, context)
    }

    /// What browsers say of where a form comes from; those that say nothing must still know the token.
    private func checkOrigin(_ request: Request) throws {
        if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" {
            throw PageProblem.formExpired
        }
        guard let origin = request.headers[.origin] else { return }
        let host = request.head.authority ?? ""
        guard [setup.alamat.origin, "https://\(host)", "http://\(host)"].contains(origin) else {
            throw PageProblem.formExpired
        }
    }

    private func isRight(_ token: String?, _ context: PageContext) -> Bool {
        guard let token, let kunci = context.kunci, let given = [UInt8](hexadecimal: token) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(given, authenticating: FormToken.message(kunci), using: setup.key)
    }
}

/// The token of a browser's forms.
enum FormToken {
    static func make(for kunci: String, key: SymmetricKey) -> String {
        HMAC<SHA256>.authenticationCode(for: message(kunci), using: key).hexadecimal
    }

    static func message(_ kunci: String) -> [UInt8] { Array("form\0\(kunci)".utf8) }
}

extension HTTPRequest.Method {
    /// Whether it asks only (RFC 9110, 9.2.1).
    var isSafe: Bool { self == .get || self == .head || self == .options }
}

extension HTTPField.Name {
    /// What a browser says of the page that made it ask (Fetch Metadata Request Headers, 2.4).
    static var secFetchSite: HTTPField.Name { HTTPField.Name("sec-fetch-site") ?? .origin }
}

extension Request {
    /// Whether it is for the programs' own door, which knows keys instead of cookies and forms.
    func isIntake(_ setup: WebSetup) -> Bool { uri.path.hasPrefix("\(setup.alamat.dasar)/api/") }
}
