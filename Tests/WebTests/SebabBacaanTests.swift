import Foundation
import Testing

@testable import Web

@Suite("reasons of the reader, as the secretariat reads them") struct SebabBacaanTests {
    @Test(
        "an account is told in Indonesian, what was quoted as it was written",
        arguments: [
            (
                #"it consents: "Setuju" approve, "Kabid IKP" officer kabid_ikp, main"#,
                "menyetujui: “Setuju” (menyetujui), “Kabid IKP” (pejabat kabid_ikp)"
            ),
            (
                #"it asks before it consents: "belum bisa" not yet available"#,
                "bertanya dahulu sebelum menyetujui: “belum bisa” (belum tersedia)"
            ),
            ("it answers choice 3", "menjawab dengan pilihan 3"),
            ("digest, number 2: it holds no decision", "rangkuman, nomor 2: tidak memuat keputusan"),
            (
                #"by hand, Sari, because: kata "ya" di telepon; it consents: "ya" okay"#,
                "dengan tangan, Sari, karena: kata “ya” di telepon; menyetujui: “ya” (mengiyakan)"
            ),
            ("surat.pdf: surat; form.pdf: formulir", "surat.pdf: surat; form.pdf: formulir"),
            ("", ""),
        ])
    func accounts(account: String, shown: String) { #expect(SebabBacaan(account).tertulis == shown) }

    @Test("every reason that the reader of replies can give has its Indonesian words")
    func complete() throws {
        let folder = PageHouse.root.appending(path: "Sources/Reading/Replies")
        let known = Set(SebabBacaan.kalimat.map(\.english))
        var found = 0
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let code = try String(contentsOf: file, encoding: .utf8)
            for match in code.matches(of: #/(?:because: |unclear\(|plain\(\.\w+, )\s*"([^"\\]+)"/#) {
                #expect(known.contains(String(match.1)), "\(match.1)")
                found += 1
            }
            guard file.lastPathComponent == "Act.swift" else { continue }
            for match in code.matches(of: #/case \.(\w+): \.\1/#) {
                #expect(SebabBacaan.arti[String(match.1)] != nil, "\(match.1)")
            }
        }
        #expect(found > 40)
    }
}
