import HTTPTypes
import Hummingbird

/// What browsers are told on every answer: no script and style but the office's own files, no frame around us, no guessing
/// of types, no word to other sites about where somebody came from.
struct SecurityHeaders: RouterMiddleware {
    let isSecure: Bool

    static let policy = """
        default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; \
        form-action 'self'; frame-ancestors 'none'; base-uri 'none'
        """

    func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        // An attachment brings a stricter policy of its own.
        if response.headers[.contentSecurityPolicy] == nil { response.headers[.contentSecurityPolicy] = Self.policy }
        response.headers[.xContentTypeOptions] = "nosniff"
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        for (name, value) in Self.others {
            if let field = HTTPField.Name(name) { response.headers[field] = value }
        }
        // Letters must not stay on a shared computer.
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    private static let others = [
        // Not `no-referrer`: with it browsers hide the origin of our own forms too (Fetch, 3.2).
        ("referrer-policy", "same-origin"), ("x-frame-options", "DENY"),
        ("cross-origin-opener-policy", "same-origin"), ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"), ("x-robots-tag", "noindex"),
    ]
}
