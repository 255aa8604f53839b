import Foundation
import Persuratan

extension SOPChart {
    /// Whether every name in the drawing exists, found before a real report needs it.
    ///
    /// Errors: `templates`, with the line of each name that no report has.
    public func tryOut() throws(NoticeError) {
        let known = Self.names(of: SOPDrawing(baris: Self.rows, menitSehari: 450).values)
            .union(["kantor", "instansi", "masa"])
        let faults = TemplateTag.scan(source).compactMap { tag -> TemplateFault? in
            let problem: String? =
                switch tag.kind {
                case .forbidden, .partial: "this kind of tag is not used in drawings; write {{name}}"
                case .value, .section, .inverted, .end:
                    known.contains(tag.name)
                        ? nil : "\"\(tag.name)\" is not known here; known: \(known.sorted().joined(separator: ", "))"
                }
            return problem.map { TemplateFault(file: Self.file, line: tag.line, problem: $0) }
        }
        if !faults.isEmpty { throw .templates(faults) }
    }

    /// All names in a drawing's values, at any depth.
    private static func names(of value: Any) -> Set<String> {
        switch value {
        case let values as [String: Any]: values.reduce(into: Set(values.keys)) { $0.formUnion(names(of: $1.value)) }
        case let list as [Any]: list.reduce(into: []) { $0.formUnion(names(of: $1)) }
        default: []
        }
    }

    /// A report with one month.
    private static var rows: [LaporanSOP.Baris] {
        let row = Langkah(
            no: 1, aktivitas: "mencoba", pelaksana: .pemohon, kelengkapan: [], waktuTertulis: "10 Menit", menit: 10,
            output: [], jenis: .permohonan, lanjut: nil, kembali: nil, kata: [:])
        let sop = SOP(
            kode: "XX", judul: "SOP", pelaksana: [], langkah: [row], sekretariat: .pemohon, dokumen: [], lamaBaku: 60)
        var report = LaporanSOP(jamKerja: JamKerja(waktu: .wib, mingguan: [:]))
        let start = Date(timeIntervalSince1970: 1_800_000_000)
        report.add(1, oleh: .pemohon, from: start, to: start.addingTimeInterval(3600), sop: sop)
        return report.baris
    }
}
