import Testing

@Suite("What lies where")
struct LayoutTests {
    @Test("the top level holds what the design names, and nothing else")
    func top() throws {
        let entries = Set(try Tree.kept().map { $0.prefix { $0 != "/" } }.map(String.init))
        #expect(entries.subtracting(Design.top).subtracting(Design.hidden).sorted() == [])
    }

    @Test("no file and no folder has a name that says nothing")
    func names() throws {
        let faults = try Tree.kept().filter { path in
            path.split(separator: "/").contains { part in
                let word = part.prefix { $0 != "." && $0 != "+" }
                return Design.empty.contains(word.lowercased())
                    || ["Utils", "Helpers", "Manager"].contains { word.hasSuffix($0) }
            }
        }
        #expect(faults == [])
    }

    @Test("nothing that a build or a run leaves behind is kept")
    func leftovers() throws {
        let faults = try Tree.kept().filter { path in
            path.hasPrefix(".build") || path.hasSuffix("Package.resolved") || path.hasSuffix(".sqlite")
        }
        #expect(faults == [])
    }
}
