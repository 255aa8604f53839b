import HTTPTypes
import Hummingbird
import Persuratan
import Register

/// How the SOPs are kept and what came in, for those who see everything.
struct LaporanPages: PageGroup {
    static let templates = ["laporan", "grafik-bulanan"]
    static let menu = [MenuEntry("/laporan", "Laporan", isFor: \.seesAll)]
    private let parts: PageParts

    init(_ parts: PageParts) { self.parts = parts }

    func add(to router: RouterGroup<PageContext>) {
        router.get("laporan", use: report)
        router.get("laporan/sop.svg", use: chart)
        router.get("laporan/sop.csv", use: sopFile)
        router.get("laporan/:nama", use: countFile)
    }

    @Sendable private func report(_ request: Request, _ context: PageContext) async throws -> Response {
        let reader = try reader(request, context)
        let view = try await parts.register.readAsync { try reader.read($0) }
        return parts.page("laporan", view.values, context)
    }

    @Sendable private func chart(_ request: Request, _ context: PageContext) async throws -> Response {
        let reader = try reader(request, context)
        let rows = try await parts.register.readAsync { try reader.sop($0) }
        return file(try parts.office.sopChart(rows, reader.masa.tertulis), "image/svg+xml", nil)
    }

    @Sendable private func sopFile(_ request: Request, _ context: PageContext) async throws -> Response {
        let reader = try reader(request, context)
        let rows = try await parts.register.readAsync { try reader.sop($0) }
        return file(parts.office.sopTable(rows), Self.csv, "sop-\(reader.masa.nama).csv")
    }

    /// `jenis.csv`, `sifat.csv`, `keadaan.csv`
    @Sendable private func countFile(_ request: Request, _ context: PageContext) async throws -> Response {
        let reader = try reader(request, context)
        let names = GolonganRekap.allCases.map { ("\($0.rawValue).csv", $0) }
        guard let wanted = names.first(where: { $0.0 == context.parameters.get("nama") })?.1 else {
            throw PageProblem.notFound
        }
        let masa = reader.masa
        let table = try await parts.register.readAsync {
            RekapTabel(wanted, try $0.rekap(wanted, from: masa.dari, to: masa.sampai))
        }
        let sheet = table.lembar
        return file(parts.office.table(sheet.columns, sheet.rows), Self.csv, "\(wanted.rawValue)-\(masa.nama).csv")
    }

    private static let csv = "text/csv; charset=utf-8"

    private func reader(_ request: Request, _ context: PageContext) throws -> LaporanReader {
        guard try context.signedIn().seesAll else { throw PageProblem.notAllowed }
        let query = request.uri.queryParameters
        let masa = MasaLaporan(
            dari: query["dari"].map(String.init), sampai: query["sampai"].map(String.init),
            today: parts.setup.waktu.tanggal(parts.clock()))
        return LaporanReader(jamKerja: parts.setup.jamKerja, masa: masa)
    }

    private func file(_ text: String, _ type: String, _ name: String?) -> Response {
        var headers: HTTPFields = [.contentType: type]
        if let name { headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
