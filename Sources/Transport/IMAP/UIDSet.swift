/// UIDs as commands name them: `1:3,7,9:12`.
enum UIDSet {
    /// Bytes of a set in one command; servers take lines of 8,192 bytes at least (RFC 7162, 4).
    static let lengthLimit = 4_000

    /// `uids` as few sets as fit into commands, ascending, each UID once.
    static func sets(_ uids: [UInt32]) -> [String] {
        var sets: [String] = []
        var current = ""
        for range in ranges(uids) {
            let item = range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound):\(range.upperBound)"
            if !current.isEmpty, current.utf8.count + item.utf8.count >= lengthLimit {
                sets.append(current)
                current = ""
            }
            current += current.isEmpty ? item : ",\(item)"
        }
        return current.isEmpty ? sets : sets + [current]
    }

    /// `uids` as ranges of neighbours, ascending.
    static func ranges(_ uids: [UInt32]) -> [ClosedRange<UInt32>] {
        var ranges: [ClosedRange<UInt32>] = []
        for uid in uids.sorted() {
            if let last = ranges.last, uid <= last.upperBound { continue }
            if let last = ranges.last, uid == last.upperBound + 1 {
                ranges[ranges.count - 1] = last.lowerBound...uid
            } else {
                ranges.append(uid...uid)
            }
        }
        return ranges
    }

    /// Which UID became which, of two sets of one COPYUID; empty when they do not fit each other.
    static func pairs(_ from: [ClosedRange<UInt32>], _ to: [ClosedRange<UInt32>], limit: Int) -> [UInt32: UInt32] {
        let count = from.reduce(0) { $0 + $1.count }
        guard count <= limit, count == to.reduce(0, { $0 + $1.count }) else { return [:] }
        return Dictionary(zip(from.joined(), to.joined()), uniquingKeysWith: { first, _ in first })
    }
}
