/// How much of a calendar object from outside is read.
public struct CalendarLimits: Sendable {
    public var bytes: Int
    public var lines: Int
    /// Bytes of one line, once unfolded.
    public var lineBytes = 16 * 1024
    /// VCALENDAR, VTIMEZONE, STANDARD, and one to spare.
    public var depth = 4

    /// What came with a mail: one event.
    public static let mail = CalendarLimits(bytes: 128 * 1024, lines: 2_000)
    /// A file that somebody of the office imports.
    public static let file = CalendarLimits(bytes: 8 << 20, lines: 400_000)

    public init(bytes: Int, lines: Int) { (self.bytes, self.lines) = (bytes, lines) }
}
