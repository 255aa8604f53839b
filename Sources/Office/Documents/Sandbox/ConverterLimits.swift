import Foundation

/// What a converter may use for one document. Attachments are hostile until proven otherwise.
public struct ConverterLimits: Sendable, Hashable {
    /// Seconds of processor time.
    public var cpuSeconds = 15
    /// Seconds on the clock.
    public var seconds: TimeInterval = 20
    /// Bytes of address space.
    public var memory = 1 << 30
    /// Bytes of text that it may give; more is cut off.
    public var output = 2 << 20
    /// Bytes of a file that it may write.
    public var file = 64 << 20
    /// Files that it may have open.
    public var openFiles = 64
    /// How far it stands back behind other programs, 0 to 19 (nice(2)).
    public var niceness = 0

    /// Text out of PDFs, .docx and .odt: a matter of milliseconds.
    static let text = ConverterLimits()

    /// Words out of a picture: up to some ten seconds a page on a small machine, in which the desk goes before.
    static let picture = ConverterLimits(
        cpuSeconds: 60, seconds: 90, memory: 2 << 30, file: 96 << 20, niceness: 10)

    /// Pages that are read of one document; request letters have one or two.
    static let pages = 20
    /// Pages that are looked at as pictures.
    static let picturePages = 3
    /// Pixels of a picture: a telephone's best has 200 million, a letter is legible with 2.
    static let pixels = 60_000_000
    /// Pixels of either side.
    static let side = 20_000
    /// Bytes that one part of a .docx or .odt may unfold to.
    static let unfolded = 32 << 20
}
