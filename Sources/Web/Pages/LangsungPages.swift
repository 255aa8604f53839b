import HTTPTypes
import Hummingbird
import Register

/// The line on which open pages hear that something changed. It carries numbers only: what they mean, each page asks for
/// with its reader's own rights.
struct LangsungPages: PageGroup {
    static let templates: [String] = []
    private let kabar: Kabar

    init(_ parts: PageParts) { kabar = Kabar(register: parts.register, office: parts.office) }

    func add(to router: RouterGroup<PageContext>) {
        router.get("langsung") { request, context in
            // Not a redirect to the sign-in page, which would be followed.
            guard let orang = context.orang else { throw PageProblem.notAllowed }
            guard let numbers = await kabar.listen(orang.alamat) else { throw PageProblem.tooOften }
            let seen = Self.seen(request)
            return EventStream(seen: seen, numbers: numbers).response()
        }
    }

    /// What the browser got last; at its first call, what the page already shows.
    private static func seen(_ request: Request) -> Int64 {
        let header = HTTPField.Name("last-event-id").flatMap { request.headers[$0] }
        return header.flatMap { Int64($0) } ?? request.uri.queryParameters["sejak"].flatMap { Int64(String($0)) } ?? 0
    }
}

extension PageParts {
    /// What a page needs that shows changes as they come: the number of the newest event it shows, and where to listen.
    func live(_ number: Int64) -> [String: PageValue] {
        ["langsung": .text(String(number)), "langsungURL": .text("\(setup.alamat.dasar)/langsung")]
    }
}
