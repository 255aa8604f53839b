/// How much the office's own mail server must vouch for a sender (RFC 8601) before a decision counts.
public struct Autentikasi: Hashable, Sendable {
    /// What a missing pass means.
    public let mode: Mode
    /// The name by which the office's server signs its Authentication-Results; needed to require them.
    public let authservID: String?

    /// The three degrees of trust.
    public enum Mode: String, CaseIterable, Sendable {
        /// A decision without a pass is refused.
        case wajib
        /// The result is recorded, nothing more.
        case catat
        /// Not looked at.
        case mati
    }

    static func read(_ map: MapReader) -> Autentikasi? {
        let mode: Mode = map.optional("mode")?.word("a mode") ?? .catat
        let name = map.optional("authserv_id")?.text()
        if mode == .wajib, name == nil {
            map["authserv_id"].problem("is missing; mode wajib needs the name of the office's own mail server")
        }
        return Autentikasi(mode: mode, authservID: name)
    }

    static let baku = Autentikasi(mode: .catat, authservID: nil)
}
