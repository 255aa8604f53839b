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

    @Test("Microsoft's servers leave out their name; only an office that has its mail there believes such a field")
    func microsoft() {
        let value =
            "spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=dinas.example; dkim=pass (signature was verified) "
            + "header.d=dinas.example;dmarc=pass action=none header.from=dinas.example;compauth=pass reason=100"
        func verdict(_ name: String, above hops: [String] = []) -> AuthenticationVerdict {
            let received = hops.map { HeaderField(name: "Received", value: $0) }
            return AuthenticationResults.verdict(
                headers: received + [
                    HeaderField(name: "Authentication-Results", value: value),
                    HeaderField(name: "From", value: "kadis@dinas.example"),
                ], authservID: name)
        }
        let hop = "from A.apcprd01.prod.outlook.com (2603::1) by B.apcprd01.prod.outlook.com with HTTPS; x"
        #expect(verdict("outlook.com", above: [hop]).isPass)
        #expect(verdict("mx.kantor.example") == .none)
        #expect(verdict("outlook.com", above: ["from x by mx.jahat.example with SMTP; x"]) == .none)
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

    @Test("a login proves the mailbox that logged in, and no colleague's")
    func submission() {
        #expect(verdict("mx.kantor.example; auth=pass smtp.auth=Kadis@dinas.pontianak.go.id").isPass)
        #expect(!verdict("mx.kantor.example; auth=pass smtp.auth=staf@dinas.pontianak.go.id").isPass)
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

    @Test(
        "what an envelope holds cannot pose as another property or domain",
        arguments: [
            "spf=pass smtp.mailfrom=dinas.pontianak.go.id=x@jahat.example",
            "spf=pass smtp.mailfrom=@dinas.pontianak.go.id@jahat.example",
            "spf=pass smtp.mailfrom= header.d=dinas.pontianak.go.id@jahat.example",
            "spf=pass smtp.mailfrom= smtp.helo=x@dinas.pontianak.go.id",
            "dkim=pass header.i=\"x header.d=dinas.pontianak.go.id\"@jahat.example",
            "dkim=pass header.d=dinas.pontianak.go.id header.d=jahat.example",
            "dkim=pass header.d=jahat.example header.d=dinas.pontianak.go.id",
            "spf=pass smtp.mailfrom=x@jahat.example dinas.pontianak.go.id",
            "spf=pass smtp.mailfrom=x@jahat.example; dmarc=pass header.from=dinas.pontianak.go.id y",
            "dmarc=pass", "dmarc=pass header.from=", "dmarc=bestguesspass header.from=dinas.pontianak.go.id",
            "dmarc=fail header.from=dinas.pontianak.go.id; dmarc=pass header.from=dinas.pontianak.go.id",
            "dmarc=pass header.from=dinas.pontianak.go.id; dmarc=fail header.from=dinas.pontianak.go.id",
            "dkim=pass header.d=\"jahat.example; x.dinas.pontianak.go.id\"",
            "arc=pass header.d=dinas.pontianak.go.id", "iprev=pass smtp.mailfrom=x@dinas.pontianak.go.id",
            "dkim=pass (header.d=dinas.pontianak.go.id)", "dkim=policy header.d=dinas.pontianak.go.id",
        ])
    func injected(results: String) {
        #expect(!verdict("mx.kantor.example; \(results)").isPass)
    }

    @Test(
        "an equals sign, blanks and empty values are read as the grammar has them",
        arguments: [
            "spf=pass smtp.mailfrom=prvs=12ab=kadis@dinas.pontianak.go.id",
            "dkim = pass header.d = dinas.pontianak.go.id", "spf=pass smtp.mailfrom=<kadis@dinas.pontianak.go.id>",
            "dmarc=temperror; dkim/1=pass header.d=DINAS.pontianak.go.id.",
            "spf=none smtp.mailfrom= ; dkim=pass header.i=@dinas.pontianak.go.id",
        ])
    func grammarOfValues(results: String) {
        #expect(verdict("mx.kantor.example; \(results)").isPass)
    }

    private func position(_ fields: [(String, String)]) -> Bool {
        let headers = fields.map { HeaderField(name: $0.0, value: $0.1) }
        let from = HeaderField(name: "From", value: "kadis@dinas.pontianak.go.id")
        return AuthenticationResults.verdict(headers: headers + [from], authservID: "mx.kantor.go.id").isPass
    }

    @Test("the office's own hops may stand above its field, a foreign server's may not")
    func hops() {
        let own = ("Authentication-Results", "mx.kantor.go.id; dmarc=pass header.from=dinas.pontianak.go.id")
        func received(_ by: String) -> (String, String) { ("Received", "from a (b by c) by \(by) with ESMTP id 1; x") }
        #expect(position([own]))
        #expect(position([own, received("mx.jahat.example")]))
        for by in ["mx.kantor.go.id", "imap1.kantor.go.id", "imap", "surat.local", "2002:a05:7108::1", "10.0.0.5"] {
            #expect(position([received(by), own]), "\(by)")
        }
        for by in ["mx.jahat.example", "lain.go.id", "mx.kantor.go.id.jahat.example", "kantor.go.id.jahat.example"] {
            #expect(!position([received(by), own]), "\(by)")
        }
        #expect(!position([("Authentication-Results", "mx.kantor.go.id; none"), received("mx.kantor.go.id"), own]))
        #expect(!position([("authentication-results", "mx.lain.go.id; spf=pass"), own]))
        #expect(!position([("Authentication-Results", ""), own]))
    }
}
