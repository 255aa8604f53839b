import Hummingbird
import Persuratan
import Register

/// What waits at whom: everybody's work for the secretariat and the head, one's own for an officer.
struct PapanPages: PageGroup {
    static let templates = ["papan"]
    static let menu = [MenuEntry("/papan", "Papan")]
    private let parts: PageParts

    init(_ parts: PageParts) { self.parts = parts }

    func add(to router: RouterGroup<PageContext>) { router.get("papan", use: board) }

    @Sendable private func board(_ request: Request, _ context: PageContext) async throws -> Response {
        let orang = try context.signedIn()
        let allowed = orang.seesAll ? nil : orang.peran.sorted()
        let asked = request.uri.queryParameters["peran"].flatMap { Peran(String($0)) }
        let chosen = asked.flatMap { role in allowed?.contains(role) ?? true ? role : nil }
        let posisi = request.uri.queryParameters["posisi"].flatMap { PosisiPapan(String($0)) } ?? .awal
        let pejabat = parts.setup.pejabat
        let reader = PapanReader(
            jamKerja: parts.setup.jamKerja, jabatan: { pejabat[$0]?.jabatan }, now: parts.clock())
        let (view, number) = try await parts.register.readAsync { register in
            (try reader.read(register, allowed: allowed, chosen: chosen, posisi), try register.lastEventNumber())
        }
        return parts.page("papan", view.values.merging(parts.live(number)) { own, _ in own }, context)
    }
}
