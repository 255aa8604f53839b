import Foundation
import Mustache
import Persuratan

/// The yearly report's chart: each row's working minutes against the SOP's, and the late share by month.
///
/// The drawing and its words are Templates/print/laporan-sop.svg.mustache; here is the geometry. Lengths are drawn on a
/// logarithmic scale, for an SOP's ten minutes and a week of waiting stand in one picture.
public struct SOPChart: Sendable {
    private let template: MustacheTemplate
    let source: String
    static let file = "laporan-sop.svg.mustache"

    /// - Parameter templates: the folder Templates/ itself.
    public init(templates: URL) throws(NoticeError) {
        MustacheContentTypes.register(HTMLEscaping(), named: HTMLEscaping.name)
        do {
            source = try String(contentsOf: templates.appending(path: "print/\(Self.file)"), encoding: .utf8)
            template = try MustacheTemplate(string: "{{% CONTENT_TYPE:\(HTMLEscaping.name)}}\n\(source)")
        } catch {
            let fault = TemplateFault(
                file: Self.file, line: nil, problem: "cannot be used: \(error); restore it in Templates/print")
            throw .templates([fault])
        }
    }

    /// - Parameters:
    ///   - baris: the report's lines, as ``LaporanSOP`` gives them.
    ///   - menitSehari: the working minutes of a day, for the scale.
    public func svg(_ baris: [LaporanSOP.Baris], kantor: Kantor, masa: String, menitSehari: Int) -> String {
        let drawing = SOPDrawing(baris: baris, menitSehari: menitSehari)
        var values = drawing.values
        values["kantor"] = kantor.nama
        values["instansi"] = kantor.instansi
        values["masa"] = masa
        return template.render(values)
    }
}
