/// What the office prints and how: config/disposisi.yaml, section `cetak`.
public struct AturanCetak: Hashable, Sendable, Codable {
    /// Whether mails carry prints.
    public var isAktif = true
    /// Seconds for which a mail waits for its print; then it goes out without.
    public var sabar = 10
    /// Where letters are dated: `Pontianak`.
    public var tempat: String?
    /// How answers are numbered: `000.1.5/{agenda}/DISKOMINFO/{tahun}`; nil: by the request's tag.
    public var polaNomor: String?
    /// Who signs answers; nil: the officer of the SOP's first disposition.
    public var penandatangan: Peran?

    public init() {}

    public static let baku = AturanCetak()
    public static let tanpa: AturanCetak = {
        var rules = AturanCetak()
        rules.isAktif = false
        return rules
    }()
}
