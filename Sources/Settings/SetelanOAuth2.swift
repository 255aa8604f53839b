import Foundation

/// How to get access tokens for a server that wants no passwords (Google Workspace, Microsoft 365): with the refresh token
/// that an administrator got once (RFC 6749, section 6). The keys have the names of the RFC, as in the providers' consoles.
public struct SetelanOAuth2: Hashable, Sendable {
    /// The token endpoint.
    public let tokenURL: String
    public let clientID: String
    /// nil for public clients.
    public let clientSecret: SecretText?
    public let refreshToken: SecretText
    /// The file the refresh token stands in; providers that change it with each use have the new one written there.
    public let refreshTokenFile: URL?
    /// What the token is for; nil for what it was given for.
    public let scope: String?

    static func read(_ map: MapReader, _ folder: ConfigFolder) -> SetelanOAuth2? {
        let url = map.required("token_url")?.value("a token endpoint", allowed: "https://host/path") {
            isEndpoint($0) ? $0 : nil
        }
        let client = map.required("client_id")?.text()
        let secret = map.secret("client_secret", in: folder, isNeeded: false)
        let file = map.optional("refresh_token_file")?.text().map { folder.path($0).resolvingSymlinksInPath() }
        let token = map.secret("refresh_token", in: folder, isNeeded: true)
        let scope = map.optional("scope")?.text()
        guard let url, let client, let token else { return nil }
        return SetelanOAuth2(
            tokenURL: url, clientID: client, clientSecret: secret, refreshToken: token, refreshTokenFile: file,
            scope: scope)
    }

    /// Tokens are secrets: plain HTTP is for this machine only.
    private static func isEndpoint(_ text: String) -> Bool {
        guard let url = URLComponents(string: text), let host = url.host, !host.isEmpty else { return false }
        return url.scheme == "https" || (url.scheme == "http" && SetelanServer.isOnThisMachine(host))
    }
}
