import Foundation
import Persuratan
@testable import Settings
import Testing

@Suite("The configuration")
struct SettingsTests {
    @Test("the sample is whole as it stands, and warns of nothing")
    func sample() throws {
        let settings = try Settings.load(directory: Fixtures.config, environment: Fixtures.environment)
        #expect(settings.peringatan == [])
        #expect(settings.sop.map(\.kode) == ["PC"])
        #expect(
            settings.pejabat.map { "\($0.peran) \($0.nama)" } == [
                "admin Citra Umpama, A.Md.", "sekretariat Dewi Andaikan, S.Sos.", "kadis Drs. Arjuna Contohwan, M.Si.",
                "kabid Bambang Fiktifanto, S.Kom., M.T.", "seksi Fajar Semisal, S.T.",
                "admin_pontive Gita Misalnya, S.Kom.",
            ])
        #expect(settings.kotakSurat.imap.server.kataSandi == SecretText("masuk"))
        #expect(settings.kotakSurat.smtp.server.kataSandi == SecretText("keluar"))
        #expect(settings.kotakSurat.ukuranMaksimum == 26_214_400)
        #expect(settings.waktu == .wib)
        #expect(settings.laporanHarian.pukul == Pukul(jam: 7, menit: 45))
        #expect(settings.register.path == "/var/lib/disposisi/register.sqlite")
        #expect(settings.templat.path == Fixtures.top.appendingPathComponent("Templates").path)
    }

    @Test("without its secrets the sample says which variables to set")
    func sampleWithoutSecrets() {
        let problems = #expect(throws: SettingsProblems.self) {
            try Settings.load(directory: Fixtures.config, environment: [:])
        }
        #expect(
            problems?.problems.map { "\($0.key): \($0.message)" } == [
                "kotak_surat.imap.kata_sandi_env: the environment variable DISPOSISI_IMAP_KATA_SANDI is not set; "
                    + "set it to the secret",
                "kotak_surat.smtp.kata_sandi_env: the environment variable DISPOSISI_SMTP_KATA_SANDI is not set; "
                    + "set it to the secret",
                "kunci_token_env: the environment variable DISPOSISI_KUNCI_TOKEN is not set; set it to the secret",
            ])
    }

    @Test("everything wrong is told at once, with file, line and key", arguments: try Golden.cases("settings"))
    func broken(name: String) throws {
        let folder = Fixtures.folder.appendingPathComponent("settings/\(name)")
        let problems = #expect(throws: SettingsProblems.self) {
            try Settings.load(directory: folder, environment: [:])
        }
        let told = problems?.description.replacingOccurrences(of: Fixtures.folder.path + "/", with: "") ?? ""
        try Golden.compare(told + "\n", with: "settings/\(name)/problems.txt")
    }

    @Test("a small office writes little: the rest is as most offices have it")
    func defaults() throws {
        let folder = Fixtures.folder.appendingPathComponent("offices/small")
        let settings = try Settings.load(directory: folder, environment: [:])
        #expect(
            settings.kotakSurat.imap.server
                == SetelanServer(
                    host: "imap.kantor.example", port: 993, keamanan: .tls, pengguna: "kantor@kantor.example",
                    kataSandi: SecretText("rahasia"), oauth2: nil, caFile: nil))
        #expect(
            settings.kotakSurat.smtp.server
                == SetelanServer(
                    host: "127.0.0.1", port: 25, keamanan: .tanpa, pengguna: nil, kataSandi: nil, oauth2: nil,
                    caFile: nil))
        #expect(settings.kotakSurat.imap.folder == "INBOX")
        #expect(settings.kotakSurat.imap.setelahDiproses == .pindah)
        #expect(settings.kotakSurat.plus)
        #expect(settings.autentikasi == Autentikasi(mode: .catat, authservID: nil))
        #expect(settings.masaBerlakuTokenHari == 60)
        #expect(settings.laporanHarian.kepada == Peran("tata_usaha"))
        #expect(settings.log == .info)
        #expect(settings.yangPerluDibawa == [])
    }

    @Test("one person may have two roles, and is warned of it")
    func sharedAddress() throws {
        let folder = Fixtures.folder.appendingPathComponent("offices/small")
        let settings = try Settings.load(directory: folder, environment: [:])
        #expect(
            settings.peringatan.map(\.description) == [
                "disposisi.yaml:17:61: pejabat[3].alamat: B@kantor.example is also the address of kasubbag; "
                    + "one person will have both roles"
            ])
    }

    @Test("stand-ins are officers, persons named for it, or persons with name, title and address")
    func standIns() throws {
        let folder = Fixtures.folder.appendingPathComponent("offices/standins")
        let settings = try Settings.load(directory: folder, environment: [:])
        #expect(settings.calonPengganti.map(\.nama) == ["D"])
        #expect(
            settings.pengganti.map { "\($0.peran): \($0.sebagai) \($0.oleh.nama) \($0.dari) to \($0.sampai)" } == [
                "kasubbag: plh D 2026-11-24 to 2026-11-30", "kasubbag: plt C 2026-12-01 to 2026-12-04",
                "tata_usaha: plh E 2026-12-01 to 2026-12-01",
            ])
    }

    @Test("without a configuration the message names the file that was looked for")
    func noFolder() {
        let folder = URL(fileURLWithPath: "/nonexistent/config")
        let problems = #expect(throws: SettingsProblems.self) { try Settings.load(directory: folder, environment: [:]) }
        #expect(
            problems?.description
                == "disposisi.yaml: cannot be read: there is no file /nonexistent/config/disposisi.yaml")
    }
}
