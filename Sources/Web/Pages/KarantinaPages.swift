import Hummingbird
import Persuratan
import Register

/// What could not be read. Only the secretariat sees it: nobody knows yet whom it concerns.
struct KarantinaPages: PageGroup {
    static let templates = ["karantina", "karantina-surat"]
    static let menu = [MenuEntry("/karantina", "Karantina", isFor: \.canWrite)]
    private let parts: PageParts

    /// Letters of a reason.
    static let reasonLimit = 500

    init(_ parts: PageParts) { self.parts = parts }

    func add(to router: RouterGroup<PageContext>) {
        router.get("karantina", use: list)
        router.get("karantina/:id", use: show)
        router.post("karantina/:id/lepas") { _, context in
            try await act(context) { id, _ in .lepaskan(pesan: id) }
        }
        router.post("karantina/:id/buang") { _, context in
            try await act(context) { id, reason in .buang(pesan: id, alasan: reason) }
        }
    }

    @Sendable private func list(_ request: Request, _ context: PageContext) async throws -> Response {
        _ = try context.secretariat()
        let query = request.uri.queryParameters
        let before = query["sebelum"].flatMap { Int64(String($0)) }
        let waktu = parts.setup.waktu
        let view = try await parts.register.readAsync { try KarantinaView($0, before: before, waktu: waktu) }
        let outcome = try await outcome(query["tindakan"].flatMap { Int64(String($0)) })
        return parts.page("karantina", view.values.merging(outcome) { own, _ in own }, context)
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

    /// Stores the act and waits a little for what the desk makes of it.
    private func act(_ context: PageContext, _ make: (Int64, String) -> Tindakan) async throws -> Response {
        let orang = try context.secretariat()
        let reason = String((context.form["alasan"] ?? "").prefix(Self.reasonLimit))
        let number = try await parts.perform(make(try id(context), reason), by: orang)
        return Response.redirect(to: "\(parts.setup.alamat.dasar)/karantina?tindakan=\(number)")
    }

    private func id(_ context: PageContext) throws -> Int64 {
        guard let id = context.parameters.get("id").flatMap({ Int64($0) }) else { throw PageProblem.notFound }
        return id
    }

    /// What became of the act that the address names.
    private func outcome(_ number: Int64?) async throws -> [String: PageValue] {
        guard let number, let act = try await parts.register.readAsync({ try $0.tindakan(number) }) else { return [:] }
        guard let hasil = act.hasil else { return ["menungguTindakan": true] }
        return [hasil.isDijalankan ? "kabar" : "salah": .text(hasil.tertulis)]
    }
}
