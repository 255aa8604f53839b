import Foundation

/// Access tokens for one server (XOAUTH2): got when they are needed, kept until shortly before they run out.
///
/// Safe from any thread. Retried: nothing; the next connection asks again. A token that the server refused is forgotten.
public final class AccessTokens: Sendable {
    /// Where the refresh token is kept between two uses of it.
    public struct Store: Sendable {
        let load: @Sendable () throws -> Secret
        let keep: @Sendable (Secret) throws -> Void

        /// - Parameters:
        ///   - load: gives the newest refresh token.
        ///   - keep: called with the one that takes its place.
        public init(load: @escaping @Sendable () throws -> Secret, keep: @escaping @Sendable (Secret) throws -> Void) {
            (self.load, self.keep) = (load, keep)
        }

        /// In the memory of this process only.
        public static func memory(_ secret: Secret) -> Store {
            let box = SecretBox(secret)
            return Store(load: { box.secret }, keep: { box.secret = $0 })
        }
    }

    private let get: @Sendable () throws -> (token: Secret, seconds: TimeInterval)
    private let lock = NSLock()
    // Read and written under the lock only.
    nonisolated(unsafe) private var kept: (token: Secret, until: Date)?

    /// Seconds that a token must be good for at least when it is handed out.
    static let margin: TimeInterval = 60
    /// Seconds that a token counts as good for when the endpoint does not say.
    static let usualLife: TimeInterval = 300

    /// Tokens that `token` gives, asked anew at each connection.
    public init(_ token: @escaping @Sendable () throws -> Secret) { get = { (try token(), 0) } }

    /// Tokens in exchange for a refresh token.
    ///
    /// - Parameter caFile: PEM file of the authorities to trust; nil: those of the system.
    public init(_ grant: RefreshGrant, store: Store, caFile: String? = nil) {
        get = {
            let body = grant.form(refreshToken: try store.load())
            let answer = try CurlPost(url: grant.tokenURL, caFile: caFile).send(form: body)
            let granted = try Self.granted(answer, grant.tokenURL)
            if let renewed = granted.refreshToken { try store.keep(Secret(renewed)) }
            return (Secret(granted.accessToken), granted.expiresIn ?? Self.usualLife)
        }
    }

    /// A token that is good now.
    func token() throws -> Secret {
        try lock.withLock {
            if let kept, kept.until > Date() { return kept.token }
            let (token, seconds) = try get()
            kept = (token, Date().addingTimeInterval(seconds - Self.margin))
            return token
        }
    }

    /// The server refused the token: the next connection gets another one.
    func forget() { lock.withLock { kept = nil } }

    private static func granted(_ answer: CurlPost.Answer, _ url: String) throws(TokenFault) -> GrantedToken {
        let decoder = JSONDecoder()
        if answer.status == 200, let granted = try? decoder.decode(GrantedToken.self, from: answer.body) {
            return granted
        }
        guard let refusal = try? decoder.decode(GrantRefusal.self, from: answer.body) else {
            throw .unreadable(url: url, status: answer.status)
        }
        throw .refused(url: url, error: refusal.error, words: String(refusal.description?.prefix(200) ?? ""))
    }
}

private final class SecretBox: Sendable {
    private let lock = NSLock()
    // Read and written under the lock only.
    nonisolated(unsafe) private var value: Secret

    init(_ secret: Secret) { value = secret }

    var secret: Secret {
        get { lock.withLock { value } }
        set { lock.withLock { value = newValue } }
    }
}
