import Foundation
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("personal data whose time is over") struct RetentionTests {
    private static let years = MasaSimpan(tahun: [.kunjungan: 5], surelLain: 1)

    private func retention(_ office: DeskHarness) -> Retention { Retention(parts: office.parts, years: Self.years) }

    @Test("after its years a closed request loses what is personal, and the register keeps its row and its proof")
    func over() throws {
        let office = try ChainTests.played()
        let head = try office.register.read { try $0.kepalaRantai() }
        #expect(try retention(office).due().isEmpty)
        office.pass(seconds: 6 * 366 * 86_400)
        #expect(try retention(office).due().permohonan.map(\.tag.description) == ["PC-2026-0001"])
        #expect(try retention(office).run().permohonan.count == 1)
        #expect(try retention(office).due().isEmpty)
        let row = try #require(try office.register.read { try $0.suratMasuk(tahun: 2026, limit: 9) }.first)
        #expect(row.nomorAgenda.description == "0001/2026")
        #expect(row.surat.nomor == "421.3/087-SMKN99/2026")
        #expect(row.surat.asal == "SMKN 99 Rekaan")
        #expect(row.surat.kontakNama == nil || row.surat.kontakNama == Penyamaran.pengganti)
        #expect(try office.alur().keadaan == .selesai)
        #expect(try office.register.read { try $0.audit(heads: [head.sidik]) } == [])
        for word in ["rani@smkn99", "Khayali"] { #expect(try !isInFile(office, word), "\(word)") }
    }

    @Test("requests that go on are never touched, not even on demand")
    func open() throws {
        let office = try DeskHarness()
        try office.request()
        office.pass(seconds: 6 * 366 * 86_400)
        #expect(try retention(office).run().permohonan == [])
        let person = PersonalData(parts: office.parts, alamat: EmailAddress(DeskHarness.applicant)!)
        #expect(throws: PersonalDataError.open([CaseTag("PC-2026-0001")!])) { try person.erase(alasan: "diminta") }
        #expect(throws: (any Error).self) {
            try office.register.write {
                try $0.removePersonalData(of: 1, alasan: "x", dasar: .permintaan, at: office.parts.clock.second)
            }
        }
        #expect(try office.alur().pemohon.alamat.description == DeskHarness.applicant)
    }

    @Test("a person gets all that is held, and is forgotten on demand, in quarantine too")
    func person() throws {
        let office = try ChainTests.played()
        try office.receive(
            PersonalMail(to: "permohonan@diskominfo.example", subject: "Salam", text: "Terima kasih, Pak Ujang."),
            from: DeskHarness.applicant)
        let person = PersonalData(parts: office.parts, alamat: EmailAddress(DeskHarness.applicant)!)
        let names = try person.files().map(\.name)
        #expect(names.first == "data.json")
        #expect(names.contains { $0.hasPrefix("masuk-") })
        #expect(names.contains { $0.hasPrefix("keluar-") })
        #expect(try person.erase(alasan: "permintaan tertulis").permohonan == 1)
        #expect(try office.register.read { try $0.audit() } == [])
        for word in ["rani@smkn99", "Khayali", "Pak Ujang"] { #expect(try !isInFile(office, word), "\(word)") }
        #expect(throws: PersonalDataError.nothing(EmailAddress(DeskHarness.applicant)!)) {
            try person.erase(alasan: "sekali lagi")
        }
    }

    @Test("events stay as they are for everybody else")
    func guards() throws {
        let office = try ChainTests.played()
        try office.request(nomor: "421.3/090-SMKN99/2026")
        try office.register.write {
            try $0.removePersonalData(of: 1, alasan: "x", dasar: .retensi, at: office.parts.clock.second)
        }
        #expect(try office.alur("PC-2026-0002").pemohon.alamat.description == DeskHarness.applicant)
        let letters = try office.register.read { try $0.messages(of: 2) }
        #expect(letters.allSatisfy { !$0.isi.isEmpty })
    }

    /// Whether the word is in the register's file or its log, in plain or in base64 as mails carry it.
    private func isInFile(_ office: DeskHarness, _ word: String) throws -> Bool {
        try ["", "-wal"].contains { end in
            let path = office.registerPath + end
            guard FileManager.default.fileExists(atPath: path) else { return false }
            let bytes = try Data(contentsOf: URL(filePath: path))
            // The index of words has them in small letters.
            return [word, word.lowercased()].contains { bytes.range(of: Data($0.utf8)) != nil }
        }
    }
}
