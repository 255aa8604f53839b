import Persuratan

/// What may be handed in over the pages, beside letters by mail.
public struct SetelanMasuk: Hashable, Sendable {
    /// Whether everybody may fill in the public form.
    public var isFormulir = false
    /// Megabytes of one form with its files.
    public var unggahanMB = 10
    /// The programs that may hand requests in.
    public var klien: [KlienAPI] = []

    /// A program and its key.
    public struct KlienAPI: Hashable, Sendable {
        public let nama: String
        public let kunci: SecretText
    }

    /// A key is a random word of at least so many bytes: then no table and no guessing helps.
    static let panjangKunci = 32

    init() {}

    /// The keys `formulir`, `unggahan_mb` and `api` of the section `web`.
    init(_ map: MapReader, _ folder: ConfigFolder) {
        isFormulir = map.optional("formulir")?.isYes() ?? isFormulir
        unggahanMB = map.optional("unggahan_mb")?.number("a number of megabytes", in: 1...18) ?? unggahanMB
        var names: Set<String> = []
        klien =
            map.optional("api")?.list { element in
                element.section { Self.program($0, folder, &names) }
            } ?? []
    }

    private static func program(_ map: MapReader, _ folder: ConfigFolder, _ names: inout Set<String>) -> KlienAPI? {
        let nama = map.required("nama")?.value("a short name", allowed: "letters, figures and dashes") { text in
            let isWord = text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
            }
            return isWord && text.utf8.count <= 40 ? text : nil
        }
        let kunci = map.secret("kunci", in: folder, isNeeded: true)
        guard let nama, let kunci else { return nil }
        guard names.insert(nama).inserted else { return map["nama"].wrong("another program has the name \(nama)") }
        guard kunci.value.utf8.count >= panjangKunci, kunci.value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            return map["nama"].wrong(
                "the key of \(nama) must be at least \(panjangKunci) plain characters: openssl rand -hex 32")
        }
        return KlienAPI(nama: nama, kunci: kunci)
    }
}
