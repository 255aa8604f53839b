import Hummingbird
import Persuratan
import Register

/// The register of incoming letters: searched, filtered, page by page.
struct BukuPages: PageGroup {
    static let templates = ["buku", "keadaan"]
    static let menu = [MenuEntry("/buku", "Buku agenda")]
    private let parts: PageParts

    init(_ parts: PageParts) { self.parts = parts }

    func add(to router: RouterGroup<PageContext>) {
        router.get("buku") { request, context in
            try await list(FormFields(request.uri.query ?? ""), context)
        }
    }

    private func list(_ query: FormFields, _ context: PageContext) async throws -> Response {
        let orang = try context.signedIn()
        let wish = BukuWish(query)
        let saringan = wish.saringan(for: orang)
        let (page, number) = try await parts.register.readAsync { register in
            (try register.buku(saringan, wish.posisi, limit: BukuWish.rows), try register.lastEventNumber())
        }
        let view = BukuView(page: page, wish: wish, setup: parts.setup)
        return parts.page("buku", view.values().merging(parts.live(number)) { own, _ in own }, context)
    }
}
