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

    /// What reads attachments.
    var converter: TextConverter {
        TextConverter(scanner: settings.clamav.map { VirusScanner(socket: $0.path) })
    }

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
            imap.setelahDiproses == .pindah
            ? .move(
                ServerFolders(
                    diproses: imap.folderDiproses, karantina: imap.folderKarantina, terkirim: smtp.folderTerkirim))
            : .flag
        return OfficeServers(
            imap: ServerEndpoint(imap.server), smtp: ServerEndpoint(smtp.server),
            heloName: smtp.helo ?? Host.current().localizedName ?? "localhost",
            intake: IntakeRules(
                folder: imap.folder, afterwards: afterwards, batasUkuran: settings.kotakSurat.ukuranMaksimum),
            pause: TimeInterval(imap.jeda), quickLook: imap.tengok > 0 ? TimeInterval(imap.tengok) / 1000 : nil,
            sending: SendingRules(
                maximumAge: TimeInterval(smtp.umurMaksimum) * 3600, perHour: smtp.batasPerJam,
                copies: SendingRules.Copies(rawValue: smtp.salinanTerkirim.rawValue) ?? .tidak),
            folderTerkirim: smtp.folderTerkirim)
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
        tahanMenit = settings.tahanJam * 60
        (pengganti, calonPengganti) = (settings.pengganti, settings.calonPengganti)
        if settings.web.isAktif { halamanStatus = settings.web.origin + settings.web.dasar + "/status" }
        pengingat = settings.pengingat
        if settings.suratLain == .daftar {
            suratLain = settings.sop.first.map { .suratLain(sekretariat: $0.sekretariat) }
        }
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
            server.oauth2.map { .bearer(user: user, AccessTokens($0)) }
                ?? server.kataSandi.map { .password(user: user, Secret($0.value)) }
        }
        self.init(
            host: server.host, port: UInt16(clamping: server.port), security: security, credentials: credentials,
            caFile: server.caFile?.path)
    }
}

extension AccessTokens {
    convenience init(_ settings: SetelanOAuth2) {
        let grant = RefreshGrant(
            tokenURL: settings.tokenURL, clientID: settings.clientID,
            clientSecret: settings.clientSecret.map { Secret($0.value) }, scope: settings.scope)
        let store = settings.refreshTokenFile.map(Store.file) ?? .memory(Secret(settings.refreshToken.value))
        self.init(grant, store: store)
    }
}

extension AccessTokens.Store {
    /// A file that only this program may read; a new refresh token takes the old one's place in it.
    static func file(_ file: URL) -> AccessTokens.Store {
        AccessTokens.Store(
            load: { Secret(try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .newlines)) },
            keep: { secret in
                let next = file.appendingPathExtension("baru")
                let bytes = secret.reveal { Data($0.utf8) }
                let isWritten = FileManager.default.createFile(
                    atPath: next.path, contents: bytes, attributes: [.posixPermissions: 0o600])
                guard isWritten, rename(next.path, file.path) == 0 else {
                    throw ProgramError("cannot write the new refresh token to \(file.path); check the folder's owner")
                }
            })
    }
}
