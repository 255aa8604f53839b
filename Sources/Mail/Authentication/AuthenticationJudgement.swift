/// Weighs the results of the office's server for one From.
struct AuthenticationJudgement {
    let own: AuthenticationResults
    let from: Mailbox

    func verdict() -> AuthenticationVerdict {
        if let submission = own.results.first(where: isOwnSubmission) {
            return .pass(method: "auth", detail: submission.properties["smtp.auth"] ?? "")
        }
        let dmarc = own.results.filter { $0.method == "dmarc" && $0.value != "none" && $0.value != "temperror" }
        // Two that differ are no verdict.
        if let bad = dmarc.first(where: { $0.value != "pass" }) ?? dmarc.first { return judge(bad) }
        for result in own.results where result.value == "pass" {
            if let domain = alignedDomain(of: result) { return .pass(method: result.method, detail: domain) }
        }
        return remainder()
    }

    private func judge(_ dmarc: AuthenticationResults.Result) -> AuthenticationVerdict {
        guard let domain = dmarc.properties["header.from"].map(Self.domain) else {
            return .fail(detail: "dmarc=\(dmarc.value) names no domain")
        }
        guard dmarc.value == "pass" else { return .fail(detail: "dmarc=\(dmarc.value) for \(domain)") }
        guard DomainAlignment.areAligned(domain, from.domain) else {
            return .fail(detail: "dmarc=pass is for \(domain), not for \(from.domain)")
        }
        return .pass(method: "dmarc", detail: domain)
    }

    /// The domain that a passing DKIM signature or SPF check speaks for, when it is the From's.
    private func alignedDomain(of result: AuthenticationResults.Result) -> String? {
        let keys: [String]
        switch result.method {
        case "dkim": keys = result.properties["header.d"] != nil ? ["header.d"] : ["header.i"]
        case "spf": keys = ["smtp.mailfrom", "smtp.mail"]
        default: return nil
        }
        let domains = keys.compactMap { result.properties[$0] }.map(Self.domain)
        return domains.first { DomainAlignment.areAligned($0, from.domain) }
    }

    /// The sender has logged in at the office's server (RFC 8601, 2.7.4) as the very mailbox in From: a colleague's login
    /// proves a colleague.
    private func isOwnSubmission(_ result: AuthenticationResults.Result) -> Bool {
        guard result.method == "auth", result.value == "pass", let user = result.properties["smtp.auth"] else {
            return false
        }
        if user.contains("@") { return user.lowercased() == "\(from.localPart)@\(from.domain)".lowercased() }
        return user.lowercased() == from.localPart.lowercased()
            && DomainAlignment.areAligned(own.authservID, from.domain)
    }

    private func remainder() -> AuthenticationVerdict {
        let telling = own.results.filter { !["none", "neutral", "temperror"].contains($0.value) }
        guard !telling.isEmpty else { return .none }
        let said = telling.map { result in
            let keys = ["header.d", "header.i", "smtp.mailfrom", "smtp.auth"]
            let domain = keys.compactMap { result.properties[$0] }.first.map { " for \($0)" } ?? ""
            return "\(result.method)=\(result.value)\(domain)"
        }
        return .fail(detail: said.joined(separator: ", ") + "; nothing passes for \(from.domain)")
    }

    private static func domain(_ value: String) -> String {
        let text = value.filter { $0 != "<" && $0 != ">" }
        return (text.lastIndex(of: "@").map { String(text[text.index(after: $0)...]) } ?? text).lowercased()
    }
}
