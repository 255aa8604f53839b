import Foundation

/// What Postfix asks at each recipient and at each DATA (its SMTPD_POLICY_README): which recipients are refused, and what
/// the border server found out about the sender.
///
/// Answers come from this process, so that a test changes them from one mail to the next without a reload.
final class PolicyService: Sendable {
    /// The rules in force.
    struct Rules: Sendable {
        var officeDomain: String
        /// SMTP replies by recipient, such as "450 4.2.1 mailbox busy".
        var refusals: [String: String] = [:]
        /// DMARC results by sender's domain or address, where not "pass".
        var verdicts: [String: String] = [:]
    }

    private let rules: Locked<Rules>
    private let listener: Int32
    private let isListening = Locked(true)

    /// Answers on the socket at `path` until `stop()`.
    init(path: String, officeDomain: String) throws(MailWorldError) {
        rules = Locked(Rules(officeDomain: officeDomain))
        listener = try Self.openSocket(at: path)
        let listener = listener
        let rules = rules
        Thread.detachNewThread {
            while true {
                let client = accept(listener, nil, nil)
                if client < 0, errno == EINTR || errno == ECONNABORTED { continue }
                guard client >= 0 else { return }
                _ = fcntl(client, F_SETFD, FD_CLOEXEC)
                Thread.detachNewThread { Self.serve(client, rules) }
            }
        }
    }

    /// Changes the rules, from the next question on.
    func change(_ body: (inout Rules) -> Void) { rules.withValue(body) }

    /// Ends the listening; questions under way are still answered. The second call does nothing: by then the descriptor may
    /// be somebody else's.
    func stop() {
        isListening.withValue { isListening in
            guard isListening else { return }
            isListening = false
            // Closing alone would not end another thread's accept.
            shutdown(listener, Int32(SHUT_RDWR))
            close(listener)
        }
    }

    private static func openSocket(at path: String) throws(MailWorldError) -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let room = MemoryLayout.size(ofValue: address.sun_path)
        guard path.utf8.count < room else { throw .system(what: path, problem: "path too long for a socket") }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        unlink(path)
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0, chmod(path, 0o666) == 0, listen(descriptor, 64) == 0 else {
            throw .system(what: path, problem: String(cString: strerror(errno)))
        }
        return descriptor
    }

    /// Answers one smtpd process until it closes.
    private static func serve(_ client: Int32, _ rules: Locked<Rules>) {
        defer { close(client) }
        var pending: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(client, &chunk, chunk.count, 0)
            guard count > 0 else { return }
            pending += chunk[..<count]
            guard pending.suffix(2) == [0x0A, 0x0A] else { continue }
            let answer = Array("action=\(action(for: attributes(pending), rules.value))\n\n".utf8)
            pending = []
            guard send(client, answer, answer.count, Int32(MSG_NOSIGNAL)) == answer.count else { return }
        }
    }

    private static func attributes(_ question: [UInt8]) -> [String: String] {
        let lines = String(decoding: question, as: UTF8.self).split(separator: "\n")
        let pairs = lines.map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false) }
        return Dictionary(
            pairs.filter { $0.count == 2 }.map { (String($0[0]), String($0[1])) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Postfix's action for one question.
    static func action(for question: [String: String], _ rules: Rules) -> String {
        switch question["protocol_state"] {
        case "RCPT": rules.refusals[question["recipient", default: ""].lowercased()] ?? "DUNNO"
        case "DATA": "PREPEND Authentication-Results: \(results(for: question, rules))"
        default: "DUNNO"
        }
    }

    /// The value of Authentication-Results (RFC 8601) for one message.
    private static func results(for question: [String: String], _ rules: Rules) -> String {
        let server = "mx.\(rules.officeDomain)"
        if let user = question["sasl_username"], !user.isEmpty { return "\(server); auth=pass smtp.auth=\(user)" }
        let sender = question["sender", default: ""].lowercased()
        guard !sender.isEmpty else { return "\(server); spf=none smtp.mailfrom=<>; dmarc=none" }
        let domain = MailWorldPlan.domain(of: sender)
        let verdict = rules.verdicts[sender] ?? rules.verdicts[domain] ?? "pass"
        return "\(server); spf=\(verdict) smtp.mailfrom=\(sender); dkim=\(verdict) header.d=\(domain); "
            + "dmarc=\(verdict) header.from=\(domain)"
    }
}
