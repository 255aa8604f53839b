import Foundation

/// The exchange of a refresh token for an access token (RFC 6749, section 6), as Google and Microsoft want it.
public struct RefreshGrant: Sendable {
    /// The token endpoint.
    public let tokenURL: String
    public let clientID: String
    /// nil for public clients.
    public let clientSecret: Secret?
    /// What the token is for; nil for what it was given for.
    public let scope: String?

    public init(tokenURL: String, clientID: String, clientSecret: Secret?, scope: String?) {
        (self.tokenURL, self.clientID, self.clientSecret, self.scope) = (tokenURL, clientID, clientSecret, scope)
    }

    /// The form that the endpoint gets.
    func form(refreshToken: Secret) -> String {
        var fields = [("grant_type", "refresh_token"), ("client_id", clientID)]
        refreshToken.reveal { fields.append(("refresh_token", $0)) }
        clientSecret?.reveal { fields.append(("client_secret", $0)) }
        if let scope { fields.append(("scope", scope)) }
        return fields.map { "\($0)=\(Self.escaped($1))" }.joined(separator: "&")
    }

    /// All but unreserved characters (RFC 3986, 2.3) as %XX, which is also right in a form.
    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}

/// What the endpoint answered (RFC 6749, 5.1).
struct GrantedToken: Decodable {
    let accessToken: String
    /// Seconds; the RFC only recommends it.
    let expiresIn: Double?
    /// The new refresh token, where the provider changes it with each use.
    let refreshToken: String?

    enum CodingKeys: String, CodingKey {
        case accessToken = "access_token"
        case expiresIn = "expires_in"
        case refreshToken = "refresh_token"
    }
}

/// Why the endpoint refused (RFC 6749, 5.2).
struct GrantRefusal: Decodable {
    let error: String
    let description: String?

    enum CodingKeys: String, CodingKey {
        case error
        case description = "error_description"
    }
}

/// What can go wrong while an access token is got.
public enum TokenFault: Error, Equatable, CustomStringConvertible {
    /// The endpoint could not be asked.
    case unreachable(url: String, problem: String)
    /// It said no, with its error code and words.
    case refused(url: String, error: String, words: String)
    /// It answered something else.
    case unreadable(url: String, status: Int)

    public var description: String {
        switch self {
        case .unreachable(let url, let problem): "\(url) cannot be asked: \(problem); check token_url and the network"
        case .refused(let url, let error, let words):
            "\(url) refused: \(error)\(words.isEmpty ? "" : ", \(words)"); "
                + (error == "invalid_grant" ? "get a new refresh_token" : "check client_id, client_secret and scope")
        case .unreadable(let url, let status): "\(url) answered no token (HTTP \(status)); check token_url"
        }
    }
}
