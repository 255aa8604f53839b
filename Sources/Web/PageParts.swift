import Foundation
import Hummingbird
import Logging
import Persuratan
import Register

/// What every page works with.
public struct PageParts: Sendable {
    public let setup: WebSetup
    /// One of the pages' own: slow pages never take the desk's connections.
    public let register: Register
    public let desk: any SecretariatDesk
    public let library: PageLibrary
    public let office: OfficeWorks
    public let clock: @Sendable () -> Date
    public let logger: Logger

    public init(
        setup: WebSetup, register: Register, desk: any SecretariatDesk, library: PageLibrary,
        office: OfficeWorks = OfficeWorks(), clock: @escaping @Sendable () -> Date = { Date() }, logger: Logger
    ) {
        (self.setup, self.register, self.desk, self.library) = (setup, register, desk, library)
        (self.office, self.clock, self.logger) = (office, clock, logger)
    }

    /// Whoever has that address and may sign in at this moment.
    func orang(_ alamat: EmailAddress, _ snapshot: RegisterSnapshot) throws -> Orang? {
        setup.orang.orang(alamat, pengganti: try office.pengganti(snapshot, clock()))
    }

    /// Writes a page: its own values, and those that every page has (`dasar`, `aset`, `kantor`, `orang`, `menu`, `csrf`).
    ///
    /// - Parameter name: a template that ``Pages/templates`` names.
    public func page(
        _ name: String, _ values: [String: PageValue], _ context: PageContext, status: HTTPResponse.Status = .ok
    ) -> Response {
        let all = values.merging(frame(context)) { own, _ in own }
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: library.render(name, all))))
    }

    private func frame(_ context: PageContext) -> [String: PageValue] {
        let dasar = setup.alamat.dasar
        let files = library.assets.map { ($0.key, PageValue.text("\(dasar)/aset/\($0.servedName)")) }
        return [
            "dasar": .text(dasar), "csrf": .text(context.csrf),
            "aset": .group(Dictionary(files) { first, _ in first }),
            "kantor": ["nama": .text(setup.kantor.nama), "instansi": .text(setup.kantor.instansi)],
            "orang": context.orang.map { orang in
                [
                    "nama": .text(orang.nama), "jabatan": .text(orang.jabatan), "menulis": .flag(orang.canWrite),
                    "melihatSemua": .flag(orang.seesAll),
                ]
            } ?? .none,
            "menu": .rows(context.orang.map { menu(for: $0, context) } ?? []),
        ]
    }

    private func menu(for orang: Orang, _ context: PageContext) -> [PageValue] {
        Pages.menu.filter { $0.isFor(orang) }.map { entry in
            [
                "url": .text(setup.alamat.dasar + entry.path), "nama": .text(entry.nama),
                "aktif": .flag(context.endpointPath?.hasPrefix(setup.alamat.dasar + entry.path) ?? false),
            ]
        }
    }
}

/// A line of the menu on top of every inner page.
public struct MenuEntry: Sendable {
    /// `/buku`
    public let path: String
    public let nama: String
    /// Who sees it.
    public let isFor: @Sendable (Orang) -> Bool

    public init(_ path: String, _ nama: String, isFor: @escaping @Sendable (Orang) -> Bool = { _ in true }) {
        (self.path, self.nama, self.isFor) = (path, nama, isFor)
    }
}

/// Some pages that belong together.
///
/// To add one: a file in Pages/, its templates in Templates/web, and its line in ``Pages``.
public protocol PageGroup: Sendable {
    /// The templates that its pages are made with, without `.mustache`.
    static var templates: [String] { get }
    /// Its lines in the menu.
    static var menu: [MenuEntry] { get }

    init(_ parts: PageParts)

    /// Adds its routes below the office's base path.
    func add(to router: RouterGroup<PageContext>)
}

extension PageGroup {
    public static var menu: [MenuEntry] { [] }
}
