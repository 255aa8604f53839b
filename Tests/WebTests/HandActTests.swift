import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Persuratan
import Register
import Testing

@testable import Web

@Suite("What the secretariat does by hand")
struct HandActTests {
    private static let forms: [(path: String, fields: [String: String])] = [
        ("betulkan", ["medan": "perihal", "nilai": "Perihal lain", "alasan": "salah baca"]),
        (
            "wakili",
            ["peran": "kabid", "permintaan": "2", "jawaban": "setuju", "alasan": "lewat telepon"]
        ), ("kirim-ulang", ["surel": "1"]),
    ]

    @Test("each form becomes a stored act with who and why, and the page tells what came of it")
    func acts() async throws {
        let house = try PageHouse()
        let one = try SampleCase(in: house)
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.sekretariat, client)
            try await browser.open("/surat/\(one.tag)")
            for (index, form) in Self.forms.enumerated() {
                try await browser.send("/surat/\(one.tag)/\(form.path)", form.fields)
                #expect(browser.status == .seeOther)
                #expect(browser.headers[.location] == "/surat/\(one.tag)?tindakan=\(index + 1)#kabar")
                let page = try await browser.open("/surat/\(one.tag)?tindakan=\(index + 1)")
                #expect(page.contains("Tindakan telah dijalankan"))
            }
        }
        let stored = try house.register.read { try $0.tindakan(limit: 9) }.reversed()
        #expect(stored.allSatisfy { $0.oleh.nama == "Pejabat sekretariat" })
        #expect(
            stored.map(\.isi) == [
                .betulkan(tag: one.tag, koreksi: [.perihal("Perihal lain")], alasan: "salah baca"),
                .wakili(
                    tag: one.tag, peran: try SampleCase.role("kabid"), permintaan: 2, jawaban: "setuju",
                    alasan: "lewat telepon"), .kirimUlang(surel: 1),
            ])
    }

    @Test("nobody but the secretariat gets a form, or an act", arguments: [PageHouse.kadis, PageHouse.kabid])
    func foreignRole(address: String) async throws {
        let house = try PageHouse()
        let one = try SampleCase(in: house)
        try await house.open { client in
            let browser = try await house.signedIn(address, client)
            let page = try await browser.open("/surat/\(one.tag)")
            #expect(browser.status == .ok)
            #expect(!page.contains("/betulkan") && !page.contains("/wakili") && !page.contains("/kirim-ulang"))
            for form in Self.forms {
                try await browser.send("/surat/\(one.tag)/\(form.path)", form.fields)
                #expect(browser.status == .forbidden)
            }
        }
        #expect(try house.register.read { try $0.tindakan(limit: 9) }.isEmpty)
    }

    @Test("a form that is incomplete, or names another letter's mail, stores nothing")
    func wrongForms() async throws {
        let house = try PageHouse()
        let one = try SampleCase(in: house)
        _ = try SampleCase(in: house, urut: 2)
        try await house.open { client in
            let browser = try await house.signedIn(PageHouse.sekretariat, client)
            try await browser.open("/surat/\(one.tag)")
            let wrong: [(String, [String: String])] = [
                ("betulkan", ["medan": "tanggal_surat", "nilai": "besok"]),
                ("betulkan", ["medan": "id", "nilai": "9"]),
                ("betulkan", ["medan": "perihal", "nilai": " "]),
                ("wakili", ["peran": "kabid", "permintaan": "2", "jawaban": "setuju"]),
                ("kirim-ulang", ["surel": "2"]), ("kirim-ulang", ["surel": "x"]),
            ]
            for (path, fields) in wrong {
                try await browser.send("/surat/\(one.tag)/\(path)", fields)
                #expect(browser.status == .badRequest || browser.status == .notFound)
            }
        }
        #expect(try house.register.read { try $0.tindakan(limit: 9) }.isEmpty)
    }
}
