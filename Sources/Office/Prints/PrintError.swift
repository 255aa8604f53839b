/// Why a page was not printed. The mail it is for goes without it.
public enum PrintError: Error, Sendable, Hashable, CustomStringConvertible {
    /// This machine cannot print.
    case noPrinter(String)
    case timedOut
    /// The printing program ended meanwhile.
    case ended
    /// WeasyPrint gave no PDF of this page.
    case refused(String)

    public var description: String {
        switch self {
        case .noPrinter(let reason): "there is no printing here: \(reason); install weasyprint; mails go without prints"
        case .timedOut: "the page was not printed in time"
        case .ended: "the printing program ended before the page was printed"
        case .refused(let reason): "the page was not printed: \(reason)"
        }
    }
}

/// What one page may use.
public struct PrintLimits: Sendable, Hashable {
    /// Seconds, of processor and on the clock.
    public var seconds: Int
    /// Bytes of address space.
    public var memory: Int

    /// A page or two: a matter of a tenth of a second.
    public static let page = PrintLimits(seconds: 20, memory: 1 << 30)
    /// A part of the agenda book: some ten seconds and half a gigabyte for a thousand letters.
    public static let book = PrintLimits(seconds: 180, memory: 2 << 30)

    /// Bytes of a PDF.
    static let output = 64 << 20
}
