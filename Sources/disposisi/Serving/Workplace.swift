import Crypto
import Foundation
import Logging
import Notices
import Office
import Persuratan
import Register
import Settings
import Transport

/// The configured office, put together: settings on one side, the parts that work on the other.
struct Workplace {
    let settings: Settings
    let setup: OfficeSetup

    init(_ place: ConfigOptions) throws { try self.init(folder: URL(filePath: place.config)) }

    init(folder: URL) throws {
        settings = try Settings.load(directory: folder)
        setup = OfficeSetup(settings)
    }

    func register() throws -> Register { try Register(path: settings.register.path) }

    func parts(clock: OfficeClock = .system) throws -> DeskParts {
        let notices = try Notices(templates: settings.templat)
        return DeskParts(setup: setup, register: try register(), notices: notices, clock: clock)
    }

    /// A logger that writes to standard error, at the configured level.
    func logger(_ label: String) -> Logger {
        var logger = Logger(label: label, factory: StreamLogHandler.standardError(label:))
        logger.logLevel = Logger.Level(rawValue: settings.log.rawValue) ?? .info
        return logger
    }

    var servers: OfficeServers {
        let (imap, smtp) = (settings.kotakSurat.imap, settings.kotakSurat.smtp)
        let afterwards: IntakeRules.Afterwards =
            imap.setelahDiproses == .pindah ? .move(to: imap.folderDiproses) : .flag
        return OfficeServers(
            imap: ServerEndpoint(imap.server), smtp: ServerEndpoint(smtp.server),
            heloName: smtp.helo ?? Host.current().localizedName ?? "localhost",
            intake: IntakeRules(
                folder: imap.folder, afterwards: afterwards, batasUkuran: settings.kotakSurat.ukuranMaksimum),
            pause: TimeInterval(imap.jeda))
    }
}

extension OfficeSetup {
    init(_ settings: Settings) {
        let box = settings.kotakSurat
        self.init(
            kantor: settings.kantor, jamKerja: settings.jamKerja, sop: settings.sop,
            pejabat: Dictionary(settings.pejabat.map { ($0.peran, $0) }, uniquingKeysWith: { first, _ in first }),
            ruang: settings.ruang, yangPerluDibawa: settings.yangPerluDibawa,
            mailbox: OfficeMailbox(
                alamat: box.alamat, nama: box.namaTampilan, plus: box.plus, batasUkuran: box.ukuranMaksimum),
            trust: TrustRules(
                autentikasi: TrustRules.Autentikasi(rawValue: settings.autentikasi.mode.rawValue) ?? .wajib,
                authservID: settings.autentikasi.authservID,
                key: SymmetricKey(data: Data(settings.kunciToken.value.utf8)),
                masaBerlaku: TimeInterval(settings.masaBerlakuTokenHari) * 86_400),
            laporan: DailyReportTime(pukul: settings.laporanHarian.pukul, kepada: settings.laporanHarian.kepada))
    }
}

extension ServerEndpoint {
    init(_ server: SetelanServer) {
        let security: Security =
            switch server.keamanan {
            case .tls: .tls
            case .starttls: .startTLS
            case .tanpa: .none
            }
        let credentials: Credentials? = server.pengguna.flatMap { user in
            server.kataSandi.map { .password(user: user, Secret($0.value)) }
        }
        self.init(
            host: server.host, port: UInt16(clamping: server.port), security: security, credentials: credentials,
            caFile: server.caFile?.path)
    }
}
