import Hummingbird
import HummingbirdTesting
import Testing

@Suite("The library that serves pages")
struct ServerLibraryTests {
    @Test("a router answers in the same process")
    func answers() async throws {
        let router = Router()
        router.get("/") { _, _ in "Buku agenda" }
        try await Application(router: router).test(.router) { client in
            try await client.execute(uri: "/", method: .get) { #expect(String(buffer: $0.body) == "Buku agenda") }
        }
    }
}
