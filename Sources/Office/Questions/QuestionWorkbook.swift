import Exports
import Foundation
import Mail
import Notices
import Persuratan
import Register

/// Makes the workbook that goes with an answer.
struct QuestionWorkbook {
    let names: [Peran: String]
    let waktu: OfficeTime

    /// The letters that were asked for, up to ``QuestionDesk/fileLimit``; secret ones are named only.
    func letters(_ filter: SaringanBuku, in register: RegisterSnapshot) throws -> OutgoingAttachment {
        try Self.file("buku-agenda.xlsx") { path in
            var writer = try BukuKerjaPenulis(path: path, .agenda, NamaBuku(jabatan: names, waktu: waktu))
            try register.eachBaris(filter, limit: QuestionDesk.fileLimit) { row in
                var row = row
                if row.isRahasia { (row.perihal, row.isiDisposisi) = (nil, nil) }
                try writer.write(row)
            }
            try writer.finish()
        }
    }

    /// Visits, in order of time.
    static func visits(_ visits: [JawabanPertanyaan.Kunjungan]) throws -> OutgoingAttachment {
        try file("agenda.xlsx") { path in
            var writer = try LembarKerja(
                path: path, judul: "Agenda",
                [
                    .init("Tanggal", lebar: 14), .init("Mulai", lebar: 8), .init("Selesai", lebar: 8),
                    .init("Ruang", lebar: 24), .init("Kegiatan", lebar: 44), .init("Nomor Permohonan", lebar: 18),
                ])
            for visit in visits.prefix(QuestionDesk.fileLimit) {
                try writer.write([
                    Sel(visit.jadwal.tanggal), Sel(visit.jadwal.mulai.tertulis), Sel(visit.jadwal.selesai.tertulis),
                    Sel(visit.ruang), Sel(visit.nama), Sel(visit.tag?.description),
                ])
            }
            try writer.finish()
        }
    }

    private static func file(_ name: String, _ write: (String) throws -> Void) throws -> OutgoingAttachment {
        let draft = FileManager.default.temporaryDirectory.appending(path: "disposisi-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: draft) }
        try write(draft.path)
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return OutgoingAttachment(fileName: name, contentType: type, content: try Data(contentsOf: draft))
    }
}
