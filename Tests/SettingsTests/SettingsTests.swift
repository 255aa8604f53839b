import Foundation
import Persuratan
import Settings
import Testing

@Suite("The sample configuration")
struct SettingsTests {
    @Test("the sample is whole as it stands, and warns of nothing")
    func sample() throws {
        let settings = try Settings.load(directory: Fixtures.config, environment: Fixtures.environment)
        #expect(settings.peringatan == [])
        #expect(settings.sop.map(\.kode) == ["PC"])
        #expect(settings.pejabat.count == 6)
    }
}
