import Foundation
import Persuratan

/// The office's configuration as one checked value.
///
/// Kept: a value of this type can be worked with; every key was looked at, every role of every SOP has an officer.
/// Given up: nothing is half loaded. Any problem anywhere stops the start, and all of them are told at once, each with
/// file, line, key and what is allowed. Not looked at here: servers, database and templates; `disposisi check` does.
public struct Settings: Sendable {
    /// The office as mails and letters name it.
    public let kantor: Kantor
    /// The mailbox and its servers.
    public let kotakSurat: KotakSurat
    /// How far senders are believed.
    public let autentikasi: Autentikasi
    /// The register's database file.
    public let register: URL
    /// At least ``panjangKunci`` bytes.
    public let kunciToken: SecretText
    /// How long an answer to a mail is accepted.
    public let masaBerlakuTokenHari: Int
    /// The folder of the texts.
    public let templat: URL
    /// At least one, each with its own `kode`.
    public let sop: [SOP]
    /// One for each role of every SOP.
    public let pejabat: [Pejabat]
    /// At least one.
    public let ruang: [Ruang]
    /// Working hours for which a time that was offered or agreed on is kept for one request.
    public let tahanJam: Int
    /// With the zone and the holidays.
    public let jamKerja: JamKerja
    /// With what `jamKerja` does not keep: kind and certainty.
    public let hariLibur: [HariLibur]
    /// The report to the secretariat.
    public let laporanHarian: LaporanHarian
    /// When officers and applicants are reminded.
    public let pengingat: AturanPengingat
    /// What becomes of letters that ask for nothing.
    public let suratLain: SuratLain
    /// Sentences of the approval notice.
    public let yangPerluDibawa: [String]
    /// The socket of ClamAV's daemon; nil when files are not scanned.
    public let clamav: URL?
    /// Who acts for an officer on which days.
    public var pengganti: [Penggantian] = []
    /// Who may, beside the officers.
    public var calonPengganti: [Pejabat] = []
    /// The secretariat's pages.
    public var web: SetelanWeb = .baku
    /// How much is logged.
    public let log: TingkatLog
    /// What works, but should be looked at.
    public let peringatan: [SettingsProblem]

    /// The office's wall clock.
    public var waktu: OfficeTime { jamKerja.waktu }

    /// A key shorter than the hash it feeds weakens the tokens (RFC 2104, section 3).
    static let panjangKunci = 32

    /// Reads `disposisi.yaml` in `directory` and the files it names.
    ///
    /// - Parameters:
    ///   - environment: where the `…_env` keys are looked up.
    /// - Throws: every problem found in any of the files.
    public static func load(
        directory: URL, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(SettingsProblems) -> Settings {
        let log = ProblemLog()
        let folder = ConfigFolder(url: directory, environment: environment)
        let name = "disposisi.yaml"
        let settings = ConfigFile.read(directory.appendingPathComponent(name), name: name, log: log)?.section { map in
            addStandIns(map, to: read(map, folder, log))
        }
        try log.check()
        guard let settings else {
            throw SettingsProblems([SettingsProblem(file: name, line: 0, column: 0, key: "", message: "is incomplete")])
        }
        return settings
    }
}
