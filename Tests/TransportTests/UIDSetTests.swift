import Testing

@testable import Transport

@Suite("sets of UIDs and windows")
struct UIDSetTests {
    @Test("neighbours become ranges, doubles vanish")
    func ranges() { #expect(UIDSet.sets([9, 1, 3, 2, 3, 7, 8]) == ["1:3,7:9"]) }

    @Test("no UIDs make no command")
    func empty() { #expect(UIDSet.sets([]) == []) }

    @Test("a long set is cut so that each command stays short, and nothing is lost")
    func long() {
        let uids = (0..<5000).map { UInt32($0 * 2 + 1_000_000) }
        let sets = UIDSet.sets(uids)
        #expect(sets.allSatisfy { $0.utf8.count <= UIDSet.lengthLimit })
        #expect(sets.joined(separator: ",").split(separator: ",").compactMap { UInt32($0) } == uids)
    }

    @Test("a COPYUID whose sets do not fit, or are absurdly long, tells nothing")
    func pairs() {
        #expect(UIDSet.pairs([1...2, 7...7], [11...13], limit: 3) == [1: 11, 2: 12, 7: 13])
        #expect(UIDSet.pairs([1...2], [11...13], limit: 3) == [:])
        #expect(UIDSet.pairs([1...4_294_967_295], [1...4_294_967_295], limit: 3) == [:])
    }

    @Test("windows keep to count and bytes, and large messages come as head only")
    func windows() {
        let sizes = [10, 10, 10, 90, 500, 10].enumerated().map {
            MessageSize(uid: UInt32($0.offset + 1), size: UInt64($0.element), internalDate: nil)
        }
        let limits = FetchLimits(maximumMessageBytes: 100, windowBytes: 100, windowCount: 2)
        let windows = FetchWindow.windows(of: sizes, limits)
        #expect(windows.map { $0.items.map(\.uid) } == [[1, 2], [3, 4], [5], [6]])
        #expect(windows.map(\.isHeadOnly) == [false, false, true, false])
        #expect(
            windows[2].command == IMAPCommand("UID FETCH", "5 (UID BODY.PEEK[HEADER]<0.1048576>)"))
    }

    @Test("a size that no memory holds is fetched as head only, whatever the limit")
    func absurdSize() {
        let sizes = [MessageSize(uid: 1, size: .max, internalDate: nil)]
        let windows = FetchWindow.windows(of: sizes, FetchLimits(maximumMessageBytes: .max, windowBytes: .max))
        #expect(windows == [FetchWindow(items: sizes, isHeadOnly: true)])
    }
}
