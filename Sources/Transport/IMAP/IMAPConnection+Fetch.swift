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
    ///
    /// Dovecot hangs up over a message that it cannot read. Then those before it are handed over before the error is
    /// thrown, so that the first one missing is the culprit, and can be left out the next time.
    ///
    /// - Parameters:
    ///   - skipping: UIDs that are left out.
    ///   - onRefused: called with the UID and the server's words for each message that it would not give, before later
    ///     messages are handed over.
    @discardableResult
    public func fetchMessages(
        from firstUID: UInt32, limits: FetchLimits = FetchLimits(), skipping: Set<UInt32> = [],
        onRefused: (UInt32, String) throws -> Void = { _, _ in }, handler: ([FetchedMessage]) throws -> Void
    ) throws -> FetchReport {
        interruptedAt = nil
        let sizes = try fetchSizes(from: firstUID).filter { !skipping.contains($0.uid) }
        let windows = FetchWindow.windows(of: Array(sizes.prefix(limits.maximumMessages)), limits)
        var report = FetchReport(hasMore: sizes.count > limits.maximumMessages)
        // Exchange counts RFC822.SIZE roughly, so a message may be longer than it was said to be.
        allowLiterals(of: 2 * limits.maximumMessageBytes + 1_048_576)
        defer { allowLiterals(of: 1_048_576) }
        var ahead: String?
        var found: [UInt32: FetchedMessage] = [:]
        for (index, window) in windows.enumerated() {
            let tag = try ahead ?? begin(window.command)
            let following = index + 1 < windows.count ? windows[index + 1] : nil
            ahead = try following.map { try begin($0.command) }
            do {
                let isWhole = try finish(window, tag: tag, following: following, into: &found)
                if !isWhole || window.items.contains(where: { found[$0.uid] == nil }) {
                    // Answers must not mix: what was asked ahead is read away and asked again later.
                    try drain(following, tag: ahead)
                    ahead = nil
                    try fetchSingly(window, into: &found, &report)
                    for item in window.items {
                        if let words = report.refused[item.uid] { try onRefused(item.uid, words) }
                    }
                }
                try deliver(window.items.compactMap { found.removeValue(forKey: $0.uid) }, &report, handler)
            } catch {
                if isOpen { try drain(following, tag: ahead) }
                let awaited = window.items + (following?.items ?? [])
                let unbroken = awaited.prefix { found[$0.uid] != nil }
                if !isOpen {
                    interruptedAt = awaited.dropFirst(unbroken.count).first?.uid
                    try deliver(unbroken.compactMap { found[$0.uid] }, &report, handler)
                }
                throw error
            }
        }
        return report
    }

    private func deliver(
        _ batch: [FetchedMessage], _ report: inout FetchReport, _ handler: ([FetchedMessage]) throws -> Void
    ) throws {
        report.delivered += batch.count
        if !batch.isEmpty { try handler(batch) }
    }

    /// Reads the answer to `window`, with what comes early of the `following` one; false when the server refused.
    private func finish(
        _ window: FetchWindow, tag: String, following: FetchWindow?, into found: inout [UInt32: FetchedMessage]
    ) throws(TransportError) -> Bool {
        do {
            try finish(window.command, tag: tag) { response throws(TransportError) in
                guard case .fetch(_, let item) = response else { return }
                if let message = window.message(of: item) ?? following?.message(of: item) {
                    found[message.uid] = message
                }
            }
            return true
        } catch .no {
            return false
        }
    }

    /// Asks one by one for what is missing in `found`: one bad message must not keep back the others.
    private func fetchSingly(
        _ window: FetchWindow, into found: inout [UInt32: FetchedMessage], _ report: inout FetchReport
    ) throws(TransportError) {
        for item in window.items where found[item.uid] == nil {
            for isHeadOnly in window.isHeadOnly ? [true] : [false, true] where found[item.uid] == nil {
                let single = FetchWindow(items: [item], isHeadOnly: isHeadOnly)
                do {
                    try run(single.command) { response throws(TransportError) in
                        if case .fetch(_, let data) = response, let message = single.message(of: data) {
                            found[item.uid] = message
                        }
                    }
                } catch .no(_, _, _, let text) {
                    report.refused[item.uid] = text
                }
            }
            if found[item.uid] != nil { report.refused[item.uid] = nil }
        }
    }

    /// Reads an answer away, whatever it says.
    private func drain(_ window: FetchWindow?, tag: String?) throws(TransportError) {
        guard let window, let tag else { return }
        var unwanted: [UInt32: FetchedMessage] = [:]
        _ = try finish(window, tag: tag, following: nil, into: &unwanted)
    }
}
