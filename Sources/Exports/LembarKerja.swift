import CXlsxwriter
import Foundation
import Persuratan

/// A workbook of one kind of rows: days are days, the heading stays in sight and can be filtered by.
///
/// The library keeps one row in memory; its sheets lie in the temporary folder until the end. A sheet holds 1,048,576 rows,
/// what is more goes on in the next one.
public struct LembarKerja {
    /// The heading of a column, and its width in characters.
    public struct Kolom: Sendable {
        public let judul: String
        public let lebar: Double

        public init(_ judul: String, lebar: Double) { (self.judul, self.lebar) = (judul, lebar) }
    }

    private let path: String
    private let judul: String
    private let kolom: [Kolom]
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let heading: UnsafeMutablePointer<lxw_format>
    private let wrapped: UnsafeMutablePointer<lxw_format>
    private let day: UnsafeMutablePointer<lxw_format>
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var sheets = 0
    private var row: UInt32 = 0

    private static let rowLimit: UInt32 = 1_048_576
    /// Characters a cell may have.
    private static let cellLimit = 32_767

    /// - Parameters:
    ///   - path: the file to be made; one that is there is replaced.
    ///   - judul: the name of the sheet, at most 25 characters, none of `[]:*?/\`.
    public init(path: String, judul: String, _ kolom: [Kolom]) throws(ExportError) {
        (self.path, self.judul, self.kolom) = (path, judul, kolom)
        var options = lxw_workbook_options(constant_memory: 1, tmpdir: nil, use_zip64: 1)
        guard let workbook = workbook_new_opt(path, &options), let heading = workbook_add_format(workbook),
            let wrapped = workbook_add_format(workbook), let day = workbook_add_format(workbook)
        else { throw .workbook(file: path, reason: "no memory") }
        (self.workbook, self.heading, self.wrapped, self.day) = (workbook, heading, wrapped, day)
        setFormats()
        // The library would note the hour otherwise, and the same rows would give other bytes.
        var properties = lxw_doc_properties()
        properties.created = 1_609_459_200
        workbook_set_properties(workbook, &properties)
        try beginSheet()
    }

    /// Writes a row; as many cells as there are columns.
    public mutating func write(_ cells: [Sel]) throws(ExportError) {
        if row == Self.rowLimit { try beginSheet() }
        for (index, cell) in cells.enumerated() {
            let column = UInt16(index)
            switch cell {
            case .kosong: continue
            case .teks(let text): try check(worksheet_write_string(sheet, row, column, Self.clean(text), wrapped))
            case .angka(let number): try check(worksheet_write_number(sheet, row, column, Double(number), wrapped))
            // Workbooks count days from 1900 on.
            case .hari(let tanggal) where tanggal.tahun < 1900:
                try check(worksheet_write_string(sheet, row, column, tanggal.description, wrapped))
            case .hari(let tanggal):
                var moment = lxw_datetime()
                moment.year = Int32(tanggal.tahun)
                (moment.month, moment.day) = (Int32(tanggal.bulan), Int32(tanggal.hari))
                try check(worksheet_write_datetime(sheet, row, column, &moment, day))
            }
        }
        row += 1
    }

    /// Ends the file; nothing may be written afterwards.
    public mutating func finish() throws(ExportError) {
        try endSheet()
        try check(workbook_close(workbook))
    }

    private func setFormats() {
        format_set_bold(heading)
        format_set_text_wrap(heading)
        format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_text_wrap(wrapped)
        for format in [wrapped, day] { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
        format_set_align(day, UInt8(LXW_ALIGN_LEFT.rawValue))
        format_set_num_format(day, "dd/mm/yyyy")
    }

    private mutating func beginSheet() throws(ExportError) {
        try endSheet()
        sheets += 1
        guard let sheet = workbook_add_worksheet(workbook, sheets == 1 ? judul : "\(judul) \(sheets)") else {
            throw .workbook(file: path, reason: "no memory, or the sheet's name is not allowed")
        }
        self.sheet = sheet
        for (index, one) in kolom.enumerated() {
            try check(worksheet_set_column(sheet, UInt16(index), UInt16(index), one.lebar, nil))
            try check(worksheet_write_string(sheet, 0, UInt16(index), one.judul, heading))
        }
        worksheet_freeze_panes(sheet, 1, 0)
        worksheet_set_landscape(sheet)
        worksheet_repeat_rows(sheet, 0, 0)
        row = 1
    }

    private func endSheet() throws(ExportError) {
        guard let sheet else { return }
        try check(worksheet_autofilter(sheet, 0, 0, max(row, 1) - 1, UInt16(max(kolom.count, 1) - 1)))
    }

    private func check(_ error: lxw_error) throws(ExportError) {
        guard error != LXW_NO_ERROR else { return }
        throw .workbook(file: path, reason: String(cString: lxw_strerror(error)))
    }

    /// Signs that XML has no place for are gaps (XML 1.0, section 2.2), and nothing is longer than a cell.
    private static func clean(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xEF }
        if isPlain, text.utf8.count <= cellLimit { return text }
        let signs = text.unicodeScalars.prefix(cellLimit).map { scalar in
            let isSteering = scalar.properties.generalCategory == .control
            return isSteering || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? " " : scalar
        }
        return String(String.UnicodeScalarView(signs))
    }
}
