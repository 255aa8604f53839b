import Hummingbird
import Persuratan
import Register

/// What could not be read. Only the secretariat sees it: nobody knows yet whom it concerns.
struct KarantinaPages: PageGroup {
    static let templates = ["karantina", "karantina-surat"]
    static let menu = [MenuEntry("/karantina", "Karantina", isFor: \.canWrite)]
    private let parts: PageParts

    init(_ parts: PageParts) { self.parts = parts }

    func add(to router: RouterGroup<PageContext>) {
        router.get("karantina", use: list)
        router.get("karantina/:id", use: show)
    }

    @Sendable private func list(_ request: Request, _ context: PageContext) async throws -> Response {
        _ = try context.secretariat()
        let query = request.uri.queryParameters
        let before = query["sebelum"].flatMap { Int64(String($0)) }
        let waktu = parts.setup.waktu
        let view = try await parts.register.readAsync { try KarantinaView($0, before: before, waktu: waktu) }
        return parts.page("karantina", view.values, context)
    }

    @Sendable private func show(_ request: Request, _ context: PageContext) async throws -> Response {
        _ = try context.secretariat()
        let id = try id(context)
        guard let found = try await parts.register.readAsync({ try $0.quarantined(id) }) else {
            throw PageProblem.notFound
        }
        let view = KarantinaSuratView(found.pesan, alasan: found.alasan, waktu: parts.setup.waktu)
        return parts.page("karantina-surat", view.values, context)
    }

    private func id(_ context: PageContext) throws -> Int64 {
        guard let id = context.parameters.get("id").flatMap({ Int64($0) }) else { throw PageProblem.notFound }
        return id
    }
}
