import Hummingbird
import Logging
import Register
import Persuratan

/// Turns whatever went wrong into a page in the office's words; what went wrong inside is for the log only.
struct ErrorPages: RouterMiddleware {
    let parts: PageParts

    func handle(
        _ request: Request, context: PageContext, next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch PageProblem.mustSignIn where request.method.isSafe {
            return Response.redirect(to: "\(parts.setup.alamat.dasar)/masuk\(Self.back(request, parts))")
        } catch let problem as PageProblem {
            return page(problem, context)
        } catch let error as any HTTPResponseError {
            return page(PageProblem(error.status), context)
        } catch let error as CancellationError {
            throw error
        } catch let error as RegisterError {
            parts.logger.error("a page could not read the register", metadata: ["error": "\(error)"])
            return page(.trouble, context)
        } catch {
            parts.logger.error("a page failed", metadata: ["error": "\(error)"])
            return page(.trouble, context)
        }
    }

    private func page(_ problem: PageProblem, _ context: PageContext) -> Response {
        let flags = PageProblem.allNames.map { ($0, PageValue.flag($0 == problem.name)) }
        return parts.page("galat", Dictionary(flags) { first, _ in first }, context, status: problem.status)
    }

    /// So that who signs in comes to the page that was asked for.
    private static func back(_ request: Request, _ parts: PageParts) -> String {
        let path = request.uri.path.dropFirst(parts.setup.alamat.dasar.count)
        return path.isEmpty || path == "/" ? "" : "?ke=\(path.addingQueryEscapes)"
    }
}

extension StringProtocol {
    /// As a value in the query of an address.
    var addingQueryEscapes: String {
        utf8.reduce(into: "") { text, byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || [0x2D, 0x2E, 0x2F, 0x5F, 0x7E].contains(byte)
            text += isPlain ? String(UnicodeScalar(byte)) : "%" + [byte].hexadecimal
        }
    }
}
