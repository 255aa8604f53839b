import Foundation
import Mail
import Testing

@Suite("Authentication results")
struct AuthenticationResultsTests {
    private func verdict(_ value: String, from: String = "kadis@dinas.pontianak.go.id") -> AuthenticationVerdict {
        AuthenticationResults.verdict(
            headers: [
                HeaderField(name: "Authentication-Results", value: value),
                HeaderField(name: "From", value: from),
            ], authservID: "MX.kantor.example")
    }

    @Test("comments, quoted strings and versions are read as RFC 8601 has them")
    func grammar() {
        let value =
            "mx.kantor.example (a (nested) comment; x=y) 1; dkim=pass reason=\"good; signature\" header.d=a.example;"
        #expect(
            AuthenticationResults(value)?.results == [
                .init(
                    method: "dkim", value: "pass", properties: ["reason": "good; signature", "header.d": "a.example"])
            ])
        #expect(AuthenticationResults("") == nil)
        #expect(AuthenticationResults("mx.kantor.example; none")?.results == [])
        #expect(AuthenticationResults("(((((") == nil)
    }

    @Test("only the office's own server on top counts")
    func ownServer() {
        #expect(verdict("mx.jahat.example; dmarc=pass header.from=dinas.pontianak.go.id") == .none)
        #expect(verdict("mx.kantor.example.jahat.example; dmarc=pass") == .none)
        #expect(verdict("(mx.kantor.example) mx.jahat.example; dmarc=pass") == .none)
        #expect(verdict("mx.kantor.example; none") == .none)
        #expect(verdict("mx.kantor.example; spf=none; dkim=neutral") == .none)
    }

    @Test("a result inside a comment or a quoted string proves nothing")
    func smuggled() {
        #expect(verdict("mx.kantor.example; spf=fail (; dmarc=pass header.from=dinas.pontianak.go.id)").isPass == false)
        #expect(verdict("mx.kantor.example; spf=fail smtp.mailfrom=\"x; dmarc=pass\"@jahat.example").isPass == false)
    }

    @Test(
        "a domain of the same organisation is aligned, a shared suffix is not",
        arguments: [
            ("dinas.pontianak.go.id", true), ("pontianak.go.id", true), ("surat.dinas.pontianak.go.id", true),
            ("go.id", false), ("id", false), ("lain.go.id", false), ("xdinas.pontianak.go.id", false), ("", false),
            ("kubu.pontianak.go.id", false),
        ])
    func alignment(domain: String, isAligned: Bool) {
        #expect(verdict("mx.kantor.example; dkim=pass header.d=\(domain)").isPass == isAligned)
        #expect(verdict("mx.kantor.example; spf=pass smtp.mailfrom=x@\(domain)").isPass == isAligned)
        if domain.isEmpty { return }
        #expect(verdict("mx.kantor.example; dmarc=pass header.from=\(domain)").isPass == isAligned)
    }

    @Test("a login proves a From of the same domain only")
    func submission() {
        #expect(verdict("mx.kantor.example; auth=pass smtp.auth=staf@dinas.pontianak.go.id").isPass)
        #expect(!verdict("mx.kantor.example; auth=pass smtp.auth=staf@lain.example").isPass)
        #expect(!verdict("mx.kantor.example; auth=pass smtp.auth=kadis").isPass)
        #expect(verdict("mx.kantor.example; auth=pass smtp.auth=kadis", from: "kadis@kantor.example").isPass)
        #expect(!verdict("mx.kantor.example; auth=fail smtp.auth=kadis@dinas.pontianak.go.id").isPass)
    }

    @Test("a From that names two mailboxes is never proven")
    func twoAuthors() {
        let value = "mx.kantor.example; dmarc=pass header.from=dinas.pontianak.go.id"
        #expect(!verdict(value, from: "kadis@dinas.pontianak.go.id, x@jahat.example").isPass)
        #expect(verdict(value).isPass)
    }
}
