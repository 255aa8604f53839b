import Foundation

/// How a wait for news ended.
public enum IdleOutcome: Equatable, Sendable {
    /// The folder got new messages.
    case newMail
    /// Messages went away or changed their flags.
    case changed
    /// Nothing happened in the time given.
    case timedOut
    /// The bell was rung.
    case wokenUp
}

extension IMAPConnection {
    /// Servers may end a session after 29 minutes of IDLE (RFC 2177).
    public static let longestIdle: TimeInterval = 28 * 60

    /// Waits for news of the selected folder, at most `seconds` and never longer than `longestIdle`.
    ///
    /// Returns at once when new messages were announced since their sizes were last asked for. A server without IDLE
    /// is asked once the time is over, or after a minute.
    ///
    /// - Parameter wakeUp: a bell that ends the wait in order, with the session still open.
    public func idle(for seconds: TimeInterval, wakeUp: WakeSignal? = nil) throws(TransportError) -> IdleOutcome {
        if hasUnseenArrivals { return .newMail }
        let limit = min(seconds, Self.longestIdle)
        guard capabilities.contains("IDLE") else { return try idleByNoop(for: min(limit, 60), wakeUp: wakeUp) }
        let command = IMAPCommand("IDLE")
        let tag = try begin(command)
        try awaitContinuation(command, tag: tag)
        var outcome = try awaitNews(until: Deadline(in: limit), wakeUp: wakeUp)
        try send(Array("DONE\r\n".utf8), command)
        // A way that died in the quiet is noticed here: a server that lives answers DONE at once.
        try finish(command, tag: tag, patience: Self.donePatience) { response throws(TransportError) in
            if Self.isChange(response), outcome == .timedOut { outcome = .changed }
        }
        return hasUnseenArrivals ? .newMail : outcome
    }

    /// Seconds that a server has to answer DONE.
    static let donePatience: TimeInterval = 20

    /// Asks for news of the selected folder every `interval` seconds, at most `seconds`: for a near server whose own call
    /// comes late.
    ///
    /// - Parameter wakeUp: a bell that ends the wait in order, with the session still open.
    public func watch(
        every interval: TimeInterval, for seconds: TimeInterval, wakeUp: WakeSignal? = nil
    ) throws(TransportError) -> IdleOutcome {
        let end = Deadline(in: seconds)
        while end.milliseconds > 0 {
            let before = exists
            try noop()
            if hasUnseenArrivals { return .newMail }
            guard exists == before else { return .changed }
            let outcome = try awaitNews(until: Deadline.earlier(end, Deadline(in: interval)), wakeUp: wakeUp)
            guard outcome == .timedOut else { return outcome }
        }
        return .timedOut
    }

    private func awaitNews(until deadline: Deadline, wakeUp: WakeSignal?) throws(TransportError) -> IdleOutcome {
        while true {
            if hasUnseenArrivals { return .newMail }
            let next = try nextResponse(during: "IDLE", until: deadline, wakeUp: wakeUp)
            switch next.arrival {
            case .wakeUp: return .wokenUp
            case .deadline: return .timedOut
            case .bytes: break
            }
            guard let response = next.response else { continue }
            if case .tagged = response { throw broken(.violation("IDLE ended by itself")) }
            if Self.isChange(response) { return .changed }
        }
    }

    private static func isChange(_ response: IMAPResponse) -> Bool {
        switch response {
        case .expunge, .fetch: true
        case .continuation, .tagged, .status, .capability, .flags, .list, .search, .folderStatus, .exists, .recent,
            .other:
            false
        }
    }

    /// Waits without IDLE, then asks.
    private func idleByNoop(for seconds: TimeInterval, wakeUp: WakeSignal?) throws(TransportError) -> IdleOutcome {
        let before = exists
        let outcome = try awaitNews(until: Deadline(in: seconds), wakeUp: wakeUp)
        guard outcome == .timedOut else { return outcome }
        try noop()
        if hasUnseenArrivals { return .newMail }
        return exists == before ? .timedOut : .changed
    }
}
