import Foundation
import Testing

@testable import Register

@Suite("what other programs write") struct ForeignVersionTests {
    @Test("is seen by whoever asks, however much was written by oneself meanwhile; one's own writing is none")
    func versions() throws {
        let home = try TemporaryRegister()
        let command = try Register(path: home.register.path)
        let first = try home.register.foreignVersion()
        try home.register.write { _ = try Contoh.open($0) }
        #expect(try home.register.foreignVersion() == first)
        try command.write { _ = try Contoh.open($0) }
        try home.register.write { _ = try Contoh.open($0) }
        let second = try home.register.foreignVersion()
        #expect(second != first)
        _ = try command.read { try $0.lastEventNumber() }
        #expect(try home.register.foreignVersion() == second)
    }
}
