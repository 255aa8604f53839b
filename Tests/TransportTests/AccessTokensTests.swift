import Foundation
import MailWorld
import Testing

@testable import Transport

@Suite("access tokens from a refresh token") struct AccessTokensTests {
    private static func grant(_ url: String) -> RefreshGrant {
        RefreshGrant(
            tokenURL: url, clientID: "kantor", clientSecret: Secret("rahasia & dagang=1"),
            scope: "https://mail.example/ offline")
    }

    @Test("a real server takes the token; it is kept while it is good, and got anew with the renewed refresh token")
    func renewed() throws {
        let address = try World.account("oauth")
        let token = try World.shared.accessToken(for: address, until: Date(timeIntervalSinceNow: 3600))
        let endpoint = try TokenEndpoint(refreshToken: "penyegar-0") { token }
        let tokens = AccessTokens(Self.grant(endpoint.url), store: .memory(Secret("penyegar-0")))
        var server = try World.imap(address)
        server.credentials = .bearer(user: address, tokens)
        for _ in 1...3 { try IMAPConnection.verifyLogin(server) }
        #expect(endpoint.issued == 1)
        tokens.forget()
        try IMAPConnection.verifyLogin(server)
        #expect(endpoint.issued == 2)
        #expect(
            endpoint.forms.first
                == "grant_type=refresh_token&client_id=kantor&refresh_token=penyegar-0"
                + "&client_secret=rahasia%20%26%20dagang%3D1&scope=https%3A%2F%2Fmail.example%2F%20offline")
    }

    @Test("a token that the server refuses is not used again")
    func refused() throws {
        let address = try World.account("oauth-lama")
        let over = try World.shared.accessToken(for: address, until: Date(timeIntervalSinceNow: -60))
        let endpoint = try TokenEndpoint(refreshToken: "penyegar-0") { over }
        var server = try World.imap(address)
        server.credentials = .bearer(
            user: address, AccessTokens(Self.grant(endpoint.url), store: .memory(Secret("penyegar-0"))))
        for _ in 1...2 {
            guard case .loginRefused = try transportError({ try IMAPConnection.verifyLogin(server) }) else {
                throw NothingThrown()
            }
        }
        #expect(endpoint.issued == 2)
    }

    @Test("a refresh token that was taken back is an error that says what to do, and no secret")
    func revoked() throws {
        let endpoint = try TokenEndpoint(refreshToken: "lain") { "-" }
        let tokens = AccessTokens(Self.grant(endpoint.url), store: .memory(Secret("penyegar-0")))
        let fault = #expect(throws: TokenFault.self) { try tokens.token() }
        #expect(
            fault?.description
                == "\(endpoint.url) refused: invalid_grant, Token has been revoked.; get a new refresh_token")
    }

    @Test("an endpoint that is away, or no endpoint, is an error that says so")
    func away() throws {
        let endpoint = try TokenEndpoint(refreshToken: "x") { "-" }
        endpoint.stop()
        let port = try World.shared.smtpPort
        for url in ["http://127.0.0.1:1/token", "http://127.0.0.1:\(port)/token"] {
            let tokens = AccessTokens(Self.grant(url), store: .memory(Secret("x")))
            let fault = #expect(throws: TokenFault.self) { try tokens.token() }
            #expect(fault?.description.hasPrefix("\(url) cannot be asked") == true, "\(String(describing: fault))")
        }
    }
}
