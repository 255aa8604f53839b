import Foundation
import Persuratan
import Testing

@testable import Register

@Suite("the bytes of mails") struct StoredBytesTests {
    @Test("come back as they were stored, short and long", arguments: [1, 262_144, 262_145, 3_000_001])
    func sizes(count: Int) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "bytes-\(UUID().uuidString).sqlite")
        let register = try Register(path: file.path)
        defer {
            try? register.close()
            for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + end) }
        }
        let bytes = Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 9) })
        let address = try #require(EmailAddress("rani@smkn99.example"))
        let message = FetchedPesan(
            uid: 1, messageID: "a@b", digest: "d", ukuran: count, isTerpotong: false, diterima: .now, isi: bytes)
        let stored = try register.write { tx in
            try tx.enqueue(bytes, messageID: "m@x", kepada: address, jenis: "status", case: nil, at: .now)
            return try tx.store([message, message], mailbox: "INBOX", uidValidity: 1, at: .now)
        }
        #expect(stored == 1)
        #expect(try register.read { try $0.nextNewMessage()?.isi } == bytes)
        #expect(try register.read { try $0.dueMails(at: .now.addingTimeInterval(9), limit: 5).map(\.isi) } == [bytes])
    }
}
