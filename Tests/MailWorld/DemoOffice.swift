import Foundation

/// An office in a ``MailWorld``: its configuration folder, its people, and the program that runs it.
public final class DemoOffice {
    /// An officer's role, name, title and mailbox.
    public struct Officer: Sendable {
        public let role: String
        public let name: String
        public let title: String
        /// Other words for the officer.
        public let words: [String]
        public var address: String { "\(role.replacing("_", with: "."))@\(DemoOffice.domain)" }

        public init(role: String, name: String, title: String, words: [String] = []) {
            (self.role, self.name, self.title, self.words) = (role, name, title, words)
        }
    }

    /// What can be different from one office to another.
    public struct Plan: Sendable {
        public var officers = DemoOffice.cast
        /// Paths of SOP files.
        public var sop = [Repository.root.appending(path: "config/sop/kunjungan.yaml").path]
        public var plus = true
        public var autentikasi = "wajib"
        public var maximumMegabytes = 25
        /// Who keeps sent mails: tidak, penyedia, append, bcc.
        public var copies = "tidak"
        /// Where the office finds its servers, when not at the world's own ports: a wire that can break.
        public var imapPort: UInt16?
        public var smtpPort: UInt16?
        /// The register's file, beside the configuration unless it is an absolute path.
        public var register = "register.sqlite"
        /// Mails an hour to one address.
        public var mailsPerHour = 60
        /// Whether the pages are served too, on a port of their own.
        public var web = false
        public init() {}
    }

    public static let domain = "diskominfo.example"
    public static let mailbox = "permohonan@\(domain)"
    public static let password = "rahasia"

    /// The seven roles of the visit's SOP but the applicant, with fictional people.
    public static let cast = [
        Officer(role: "admin", name: "Hana Seumpama", title: "Admin Layanan"),
        Officer(role: "sekretariat", name: "Indra Misalnya", title: "Sekretariat"),
        Officer(role: "kadis", name: "Arjuna Contohwan", title: "Kepala Dinas", words: ["Kadis"]),
        Officer(role: "kabid", name: "Bambang Fiktifanto", title: "Kepala Bidang TKPBET", words: ["Kabid TKPBET"]),
        Officer(
            role: "seksi", name: "Fajar Semisal", title: "Kepala Seksi PK & AI",
            words: ["Kasi PK & AI", "Seksi PK & AI"]),
        Officer(role: "admin_pontive", name: "Jihan Andaiwati", title: "Admin Pontive Center"),
    ]

    public let world: MailWorld
    public let plan: Plan
    /// Configuration, register and logs.
    public let folder: URL
    private let webPort: PortReservation?

    /// Where the pages are; nil where the plan has none.
    public var webURL: String? { webPort.map { "http://127.0.0.1:\($0.port)" } }

    /// Adds the mailboxes to the world and writes the configuration into `folder`, which is made when missing.
    public init(world: MailWorld, folder: URL, plan: Plan = Plan()) throws {
        (self.world, self.folder, self.plan) = (world, folder, plan)
        webPort = plan.web ? try PortReservation.any() : nil
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try world.addAccount(Self.mailbox, password: Self.password)
        for officer in plan.officers { try world.addAccount(officer.address, password: Self.password) }
        // A copy: the office's configuration stays whole when the world has ended.
        try FileManager.default.copyItem(atPath: world.caFile, toPath: folder.appending(path: "ca.pem").path)
        try secret(Self.password, "kata-sandi")
        try secret(UUID().uuidString + UUID().uuidString, "kunci-token")
        try configuration().write(to: folder.appending(path: "disposisi.yaml"), atomically: true, encoding: .utf8)
    }

    /// The officer of that role, with a mailbox to read and write.
    public func persona(_ role: String) throws -> Persona {
        guard let officer = plan.officers.first(where: { $0.role == role }) else {
            throw DemoOfficeError.noOfficer(role)
        }
        return try Persona(name: officer.name, address: officer.address, password: Self.password, world: world)
    }

    /// Somebody from outside, whose domain must be one of the world's.
    public func applicant(name: String, address: String) throws -> Persona {
        try world.addAccount(address, password: Self.password)
        return try Persona(name: name, address: address, password: Self.password, world: world)
    }

    private func secret(_ text: String, _ name: String) throws {
        let path = folder.appending(path: name).path
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else { throw DemoOfficeError.cannotWrite(path) }
    }

    private func configuration() throws -> String {
        let officers = plan.officers.map { officer in
            """
              - peran: \(officer.role)
                nama: \(officer.name)
                jabatan: \(officer.title)
                alamat: \(officer.address)
                sebutan: [\(officer.words.map { "\"\($0)\"" }.joined(separator: ", "))]
            """
        }
        let values = [
            "PLUS": plan.plus ? "ya" : "tidak", "IMAP_PORT": "\(plan.imapPort ?? world.imapPort)",
            "SMTP_PORT": "\(plan.smtpPort ?? world.submissionPort)", "REGISTER": plan.register,
            "CA": "ca.pem", "AUTH": plan.autentikasi, "COPIES": plan.copies, "PER_HOUR": "\(plan.mailsPerHour)",
            "MAX_MB": "\(plan.maximumMegabytes)", "WEB": plan.web ? "ya" : "tidak",
            "WEB_PORT": "\(webPort?.port ?? 0)",
            "TEMPLATES": Repository.root.appending(path: "Templates").path,
            "SOP": plan.sop.map { "  - \($0)" }.joined(separator: "\n"), "PEJABAT": officers.joined(separator: "\n"),
            "HARI_LIBUR": Repository.root.appending(path: "config/hari-libur.yaml").path,
        ]
        return try WorldFolder.fill("disposisi.yaml", values)
    }
}

/// What can go wrong with a demonstration office.
public enum DemoOfficeError: Error, CustomStringConvertible {
    case noOfficer(String)
    case cannotWrite(String)

    public var description: String {
        switch self {
        case .noOfficer(let role): "the office has nobody with the role \(role)"
        case .cannotWrite(let path): "cannot write \(path)"
        }
    }
}

/// The folder of the sources, for what tests and the demonstration take from it.
public enum Repository {
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
