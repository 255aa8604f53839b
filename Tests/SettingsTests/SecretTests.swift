import Foundation
import Persuratan
import Settings
import Testing

@Suite("Secrets")
struct SecretTests {
    @Test("a secret hides in descriptions and dumps")
    func hidden() {
        let secret = SecretText("rahasia")
        var dumped = ""
        dump(secret, to: &dumped)
        let shown = ["\(secret)", String(reflecting: secret), String(describing: [secret]), dumped]
        #expect(shown.filter { $0.contains("rahasia") } == [])
    }

    @Test("a secret's file gives all but its last line ending")
    func file() throws {
        try withOffice(secret: "kata sandi \n", mode: 0o600) { folder in
            let settings = try Settings.load(directory: folder, environment: [:])
            #expect(settings.kotakSurat.imap.server.kataSandi?.value == "kata sandi ")
        }
    }

    @Test("a secret's file that everybody may read is refused")
    func openFile() throws {
        try withOffice(secret: "rahasia", mode: 0o644) { folder in
            let problems = #expect(throws: SettingsProblems.self) {
                try Settings.load(directory: folder, environment: [:])
            }
            let file = folder.appendingPathComponent("sandi").path
            #expect(
                problems?.description == "disposisi.yaml:5:54: kotak_surat.imap.kata_sandi_file: "
                    + "everybody may read \(file); do: chmod 600 \(file)")
        }
    }

    @Test("an empty file is no secret")
    func emptyFile() throws {
        try withOffice(secret: "\n", mode: 0o600) { folder in
            let problems = #expect(throws: SettingsProblems.self) {
                try Settings.load(directory: folder, environment: [:])
            }
            #expect(problems?.problems.map(\.key) == ["kotak_surat.imap.kata_sandi_file"])
        }
    }

    /// The small office with its IMAP password in the file `sandi`, in a folder for the length of `body`.
    private func withOffice(secret: String, mode: Int, _ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("disposisi-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let office = try Fixtures.text("offices/small/disposisi.yaml")
            .replacingOccurrences(of: "kata_sandi: rahasia", with: "kata_sandi_file: sandi")
            .replacingOccurrences(of: "../../../../config", with: Fixtures.config.path)
            .replacingOccurrences(of: "../../sop", with: Fixtures.folder.appendingPathComponent("sop").path)
        try office.write(to: folder.appendingPathComponent("disposisi.yaml"), atomically: true, encoding: .utf8)
        let file = folder.appendingPathComponent("sandi").path
        try secret.write(toFile: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
        try body(folder)
    }
}
