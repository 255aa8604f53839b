import Foundation
import Persuratan
import Register

/// What pages need of the office and of rooms that they do not know; the program hands it in.
public struct OfficeWorks: Sendable {
    public var ruang: [Ruang] = []
    /// The roles that somebody stands in for at that moment, by who does.
    public var pengganti: @Sendable (RegisterSnapshot, Date) throws -> [Pejabat] = { _, _ in [] }
    /// The rooms' agenda as a calendar to subscribe to (iCalendar).
    public var calendar: @Sendable (RegisterSnapshot, Date) throws -> String = { _, _ in throw PageProblem.notFound }
    /// The chart of the SOP report (SVG): its lines, and the days they are about, in words.
    public var sopChart: @Sendable ([LaporanSOP.Baris], String) throws -> String = { _, _ in throw PageProblem.notFound
    }
    /// The SOP report as CSV.
    public var sopTable: @Sendable ([LaporanSOP.Baris]) -> String = { _ in "" }
    /// Any table as CSV: the columns' names, and the rows.
    public var table: @Sendable ([String], [[String]]) -> String = { _, _ in "" }
    /// Calls back after each commit of the office that recorded an event of a request, as long as what it gave is kept. The
    /// pages' own register does not hear what the office's writes.
    public var onEvent: @Sendable (@escaping @Sendable () -> Void) -> AnyObject? = { _ in nil }

    public init() {}
}
