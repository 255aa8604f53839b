import Foundation

extension IMAPConnection {
    /// UID, length and date of every message from `firstUID` on, by ascending UID.
    public func fetchSizes(from firstUID: UInt32) throws(TransportError) -> [MessageSize] {
        hasUnseenArrivals = false
        // Some servers answer BAD to 1:* in an empty folder.
        guard exists > 0 else { return [] }
        var found: [UInt32: MessageSize] = [:]
        let command = IMAPCommand("UID FETCH", "\(max(1, firstUID)):* (UID RFC822.SIZE INTERNALDATE)")
        try run(command) { response throws(TransportError) in
            guard case .fetch(_, let item) = response, let uid = item.uid, let size = item.size else { return }
            // n:* means *:n when the last UID is below n (RFC 3501, 6.4.8).
            guard uid >= firstUID else { return }
            found[uid] = MessageSize(uid: uid, size: size, internalDate: item.internalDate)
        }
        return found.values.sorted { $0.uid < $1.uid }
    }

    /// Fetches every message from `firstUID` on, in batches by ascending UID, without marking it as seen.
    ///
    /// While `handler` works on a batch the next one is already on its way. The connection must not be used in
    /// `handler`. A message that goes away meanwhile is left out. An error of `handler` ends the fetching and is
    /// thrown on; the connection stays usable.
    @discardableResult
    public func fetchMessages(
        from firstUID: UInt32, limits: FetchLimits = FetchLimits(), handler: ([FetchedMessage]) throws -> Void
    ) throws -> FetchReport {
        let sizes = try fetchSizes(from: firstUID)
        let windows = FetchWindow.windows(of: Array(sizes.prefix(limits.maximumMessages)), limits)
        var report = FetchReport()
        report.hasMore = sizes.count > limits.maximumMessages
        // Exchange counts RFC822.SIZE roughly, so a message may be longer than it was said to be.
        allowLiterals(of: 2 * limits.maximumMessageBytes + 1_048_576)
        defer { allowLiterals(of: 1_048_576) }
        var ahead: String?
        for (index, window) in windows.enumerated() {
            let tag = try ahead ?? begin(window.command)
            let following = index + 1 < windows.count ? windows[index + 1] : nil
            ahead = try following.map { try begin($0.command) }
            do {
                var messages = try finish(window, tag: tag)
                if messages.refusal != nil {
                    // Answers must not mix: what was asked ahead is read away and asked again later.
                    if let following, let tag = ahead { try drain(following, tag: tag) }
                    ahead = nil
                    try fetchSingly(window, into: &messages, &report)
                }
                let batch = window.items.compactMap { messages.found[$0.uid] }
                report.delivered += batch.count
                if !batch.isEmpty { try handler(batch) }
            } catch {
                if let following, let tag = ahead, isOpen { try drain(following, tag: tag) }
                throw error
            }
        }
        return report
    }

    /// The messages of one window, and the server's words if it would not give all of them.
    private struct WindowAnswer {
        var found: [UInt32: FetchedMessage] = [:]
        var refusal: String?
    }

    private func finish(_ window: FetchWindow, tag: String) throws(TransportError) -> WindowAnswer {
        var answer = WindowAnswer()
        do {
            try finish(window.command, tag: tag) { response throws(TransportError) in
                guard case .fetch(_, let item) = response, let message = window.message(of: item) else { return }
                answer.found[message.uid] = message
            }
        } catch .no(_, _, _, let text) {
            answer.refusal = text
        }
        return answer
    }

    /// Asks one by one for what is missing in `answer`: one bad message must not keep back the others.
    private func fetchSingly(
        _ window: FetchWindow, into answer: inout WindowAnswer, _ report: inout FetchReport
    ) throws(TransportError) {
        for item in window.items where answer.found[item.uid] == nil {
            for isHeadOnly in window.isHeadOnly ? [true] : [false, true] {
                let single = FetchWindow(items: [item], isHeadOnly: isHeadOnly)
                let one = try finish(single, tag: try begin(single.command))
                answer.found.merge(one.found) { _, new in new }
                report.refused[item.uid] = one.found.isEmpty ? one.refusal : nil
                if one.refusal == nil || !one.found.isEmpty { break }
            }
        }
    }

    /// Reads an answer away, whatever it says.
    private func drain(_ window: FetchWindow, tag: String) throws(TransportError) {
        _ = try finish(window, tag: tag)
    }
}
