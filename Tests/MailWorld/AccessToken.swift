import Foundation

/// OAuth 2 access tokens of one mail world: JSON Web Tokens (RFC 7519) with HMAC-SHA256, which Dovecot checks by itself.
enum AccessToken {
    /// Where Dovecot looks for the key of a token that names neither issuer nor key.
    static let keyFolder = "dovecot/keys/default/HS256"

    /// Makes the world's key.
    static func makeKey(in folder: URL) throws {
        let key = (0..<32).map { _ in UInt8.random(in: 0...255) }
        try Data(key).base64EncodedData().write(to: folder.appendingPathComponent("\(keyFolder)/default"))
    }

    /// A token that makes its bearer `user` until `expiry`.
    static func make(for user: String, until expiry: Date, in folder: URL) throws(MailWorldError) -> String {
        let issued = Int(expiry.timeIntervalSince1970) - 86_400
        let claims = #"{"sub":"\#(user)","iat":\#(issued),"exp":\#(Int(expiry.timeIntervalSince1970))}"#
        let text = base64URL(Data(#"{"alg":"HS256","typ":"JWT"}"#.utf8)) + "." + base64URL(Data(claims.utf8))
        return text + "." + base64URL(try signature(of: text, in: folder))
    }

    /// HMAC-SHA256 of `text`, by the openssl command: this library knows Foundation only.
    private static func signature(of text: String, in folder: URL) throws(MailWorldError) -> Data {
        let stem = folder.appendingPathComponent("token-\(UUID().uuidString)")
        let (input, output) = (stem.appendingPathExtension("in"), stem.appendingPathExtension("out"))
        do {
            let encoded = try Data(contentsOf: folder.appendingPathComponent("\(keyFolder)/default"))
            let key = (Data(base64Encoded: encoded) ?? Data()).map {
                $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16)
            }
            try Data(text.utf8).write(to: input)
            let command = ServerCommand(
                "/usr/bin/openssl",
                [
                    "dgst", "-sha256", "-mac", "HMAC", "-macopt", "hexkey:\(key.joined())", "-binary",
                    "-out", output.path, input.path,
                ])
            guard try command.run(output: folder.appendingPathComponent("output")) == 0 else {
                throw MailWorldError.system(what: "openssl dgst", problem: "no signature")
            }
            let signature = try Data(contentsOf: output)
            try FileManager.default.removeItem(at: input)
            try FileManager.default.removeItem(at: output)
            return signature
        } catch let error as MailWorldError {
            throw error
        } catch {
            throw .system(what: "an access token", problem: "\(error)")
        }
    }

    private static func base64URL(_ data: Data) -> String {
        data.base64EncodedString().replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
            .replacingOccurrences(of: "=", with: "")
    }
}
