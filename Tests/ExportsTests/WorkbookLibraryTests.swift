import CXlsxwriter
import Testing

@Suite("The library that writes workbooks")
struct WorkbookLibraryTests {
    @Test("it is there, and says its version")
    func version() throws {
        let version = try #require(lxw_version())
        #expect(String(cString: version).split(separator: ".").count == 3)
    }
}
