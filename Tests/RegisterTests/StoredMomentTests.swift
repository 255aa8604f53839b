import Foundation
import GRDB
import Testing

@testable import Register

@Suite("moments as they are kept") struct StoredMomentTests {
    @Test(
        "a moment is read as the database library wrote it",
        arguments: [0.0, 1_795_481_230.125, -3_600.5, 951_782_399.999])
    func read(seconds: Double) throws {
        let date = Date(timeIntervalSince1970: seconds)
        let text = try #require(String.fromDatabaseValue(date.databaseValue))
        let found = try #require(StoredMoment.date(text))
        #expect(abs(found.timeIntervalSince(date)) < 0.001)
    }

    @Test(
        "what is no moment is none",
        arguments: ["", "2026-11-24", "2026-13-24 01:15:00.000", "2026-11-24T01:15:00.000"])
    func others(text: String) { #expect(StoredMoment.date(text) == nil) }
}
