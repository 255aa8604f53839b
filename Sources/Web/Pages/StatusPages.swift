import Hummingbird
import Persuratan

/// The applicant sees how the request stands, with its number and the code from the receipt.
///
/// A wrong code and a number that does not exist are one answer. Nothing is shown that names a person.
struct StatusPages: PageGroup {
    static let templates = ["status", "status-isi"]
    private let parts: PageParts
    private let perClient = RateLimit(most: 20, seconds: 600)

    init(_ parts: PageParts) { self.parts = parts }

    func add(to router: RouterGroup<PageContext>) {
        router.get("status") { _, context in parts.page("status", [:], context) }
        router.post("status") { _, context in try await show(context) }
    }

    private func show(_ context: PageContext) async throws -> Response {
        guard perClient.allows(context.klien, at: parts.clock()) else { throw PageProblem.tooOften }
        let (number, code) = (context.form["nomor"] ?? "", context.form["kode"] ?? "")
        var found: StatusPublik?
        if let tag = CaseTag(number.uppercased().filter { $0 != "[" && $0 != "]" }), code.utf8.count <= 64 {
            found = try await parts.desk.status(of: tag, kode: code)
        }
        let values: [String: PageValue] = [
            "nomor": PageValue(String(number.prefix(40))), "tidakCocok": .flag(found == nil),
            "status": found.map { $0.value(zona: parts.setup.waktu.zona) } ?? .none,
        ]
        return parts.page("status", values, context)
    }
}

extension StatusPublik {
    /// For templates: one flag for the state, and what goes with it.
    func value(zona: String) -> PageValue {
        [
            "nomor": .text(tag.description), keadaan: true,
            "diterima": PageValue(diterima?.lengkap), "sejak": PageValue(sejak?.lengkap),
            "langkah": langkah.map(PageValue.init) ?? .none, "jumlahLangkah": PageValue(jumlahLangkah),
            "pemegang": PageValue(pemegang), "nomorAgenda": PageValue(nomorAgenda),
            "jadwal": PageValue(jadwal?.lengkap(zona: zona)), "ruang": PageValue(ruang),
        ]
    }
}
