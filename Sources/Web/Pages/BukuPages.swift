import Hummingbird
import Persuratan
import Register

/// The register of incoming letters.
struct BukuPages: PageGroup {
    static let templates = ["buku"]
    static let menu = [MenuEntry("/buku", "Buku agenda")]
    private let parts: PageParts

    init(_ parts: PageParts) { self.parts = parts }

    func add(to router: RouterGroup<PageContext>) {
        router.get("buku") { _, context in try await list(context) }
    }

    private func list(_ context: PageContext) async throws -> Response {
        _ = try context.secretariat()
        let (rows, number) = try await parts.register.readAsync {
            (try $0.suratMasuk(tahun: nil, limit: 50), try $0.lastEventNumber())
        }
        let values = rows.map { row -> PageValue in
            [
                "tag": .text(row.tag.description), "nomorAgenda": .text(row.nomorAgenda.description),
                "asal": PageValue(row.surat.asal), "perihal": PageValue(row.surat.perihal),
            ]
        }
        return parts.page("buku", parts.live(number).merging(["baris": .rows(values)]) { $1 }, context)
    }
}
