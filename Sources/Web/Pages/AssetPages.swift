import Hummingbird

/// Style sheet and script.
struct AssetPages: PageGroup {
    static let templates: [String] = []
    private let files: [String: Asset]

    init(_ parts: PageParts) {
        files = Dictionary(parts.library.assets.map { ($0.servedName, $0) }) { first, _ in first }
    }

    func add(to router: RouterGroup<PageContext>) {
        router.get("aset/:nama") { [files] _, context in
            guard let file = context.parameters.get("nama").flatMap({ files[$0] }) else { throw PageProblem.notFound }
            return Response(
                status: .ok,
                headers: [.contentType: file.contentType, .cacheControl: "public, max-age=31536000, immutable"],
                body: .init(byteBuffer: ByteBuffer(bytes: file.content)))
        }
    }
}
