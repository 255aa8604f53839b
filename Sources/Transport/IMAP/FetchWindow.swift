import Foundation

/// The messages that one command asks for.
struct FetchWindow: Equatable {
    var items: [MessageSize]
    var isHeadOnly: Bool

    /// Bytes of a head that are fetched of a message that is too large.
    static let headLimit = 1_048_576
    /// Messages in a window, so that the command's line stays short.
    static let countLimit = 300

    /// `sizes` cut into windows, in order.
    static func windows(of sizes: [MessageSize], _ limits: FetchLimits) -> [FetchWindow] {
        var windows: [FetchWindow] = []
        var bytes = 0
        let count = min(max(1, limits.windowCount), countLimit)
        for size in sizes {
            let isHeadOnly = size.size > UInt64(limits.maximumMessageBytes)
            let weight = isHeadOnly ? headLimit : Int(size.size)
            if let last = windows.last, last.isHeadOnly == isHeadOnly, last.items.count < count,
                weight <= limits.windowBytes - bytes
            {
                windows[windows.count - 1].items.append(size)
                bytes += weight
            } else {
                windows.append(FetchWindow(items: [size], isHeadOnly: isHeadOnly))
                bytes = weight
            }
        }
        return windows
    }

    /// Asks for the window; PEEK leaves \Seen alone.
    var command: IMAPCommand {
        let set = UIDSet.sets(items.map(\.uid)).joined(separator: ",")
        let section = isHeadOnly ? "BODY.PEEK[HEADER]<0.\(Self.headLimit)>" : "BODY.PEEK[]"
        return IMAPCommand("UID FETCH", "\(set) (UID \(section))")
    }

    /// The message in a FETCH response, if it is one that was asked for.
    func message(of item: FetchedAttributes) -> FetchedMessage? {
        guard let uid = item.uid, let bytes = item.sections[isHeadOnly ? "HEADER" : ""],
            let size = size(of: uid)
        else { return nil }
        return FetchedMessage(
            uid: uid, internalDate: size.internalDate, size: size.size, content: bytes, isTruncated: isHeadOnly)
    }

    /// By bisection: items are ascending.
    private func size(of uid: UInt32) -> MessageSize? {
        var low = 0
        var high = items.count
        while low < high {
            let middle = (low + high) / 2
            if items[middle].uid < uid { low = middle + 1 } else { high = middle }
        }
        return low < items.count && items[low].uid == uid ? items[low] : nil
    }
}
