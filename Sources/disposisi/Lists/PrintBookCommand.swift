import ArgumentParser
import Foundation
import Notices
import Office
import Persuratan
import Register

extension PrintCommand {
    /// `disposisi print buku`: the agenda book on paper.
    struct Book: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "buku", abstract: "The agenda book of incoming letters (F4 landscape).",
            discussion: "A book of more than \(BukuAgenda.limit) letters is written in parts, a file each.")

        @OptionGroup var place: ConfigOptions
        @Option(name: .long, help: "First day of receipt, such as 2026-12-01.") var from: Tanggal?
        @Option(name: .long, help: "Last day of receipt.") var to: Tanggal?
        @Option(name: .long, help: PrintedFile.help) var output: String?

        func run() throws { try PrintedBook(desk: try PrintDesk(place), from: from, to: to).write(to: output) }
    }
}

/// Writes the agenda book, in parts where it is long.
struct PrintedBook {
    let desk: PrintDesk
    let from: Tanggal?
    let to: Tanggal?

    func write(to output: String?) throws {
        let letters = try desk.parts.register.read { try $0.suratMasuk(tahun: nil, limit: .max) }
            .filter { (from ?? $0.tanggalTerima) <= $0.tanggalTerima && $0.tanggalTerima <= (to ?? $0.tanggalTerima) }
        let (limit, count) = (BukuAgenda.limit, letters.count)
        let parts = max(1, (count + limit - 1) / limit)
        if parts > 1 { say("\(count) letters are written in \(parts) parts of up to \(limit)") }
        // The register gives the newest first; a book begins with the oldest.
        for number in 1...parts {
            let part = letters.dropLast((number - 1) * limit).suffix(limit).reversed()
            let page = try page(Array(part), number, of: parts)
            let path = parts == 1 ? output : PrintedFile.part(number, of: output ?? "buku-agenda.pdf")
            try desk.print(page, to: path, .book)
        }
    }

    private func page(_ letters: [SuratMasuk], _ number: Int, of parts: Int) throws -> Cetakan {
        let (rows, head) = try desk.parts.register.read { snapshot in
            (try letters.map { try row($0, snapshot) }, try desk.parts.printHead(snapshot))
        }
        let book = BukuAgenda(
            kepala: head, baris: rows, dari: from, sampai: to,
            bagian: parts > 1 ? .init(ke: number, semua: parts) : nil)
        return desk.parts.notices.prints.buku(book)
    }

    private func row(_ letter: SuratMasuk, _ snapshot: RegisterSnapshot) throws -> BukuAgenda.Baris {
        let surat = letter.surat
        var row = BukuAgenda.Baris(
            nomorAgenda: letter.nomorAgenda, tanggalTerima: letter.tanggalTerima, keadaan: letter.keadaan,
            tag: letter.tag)
        (row.nomorSurat, row.tanggalSurat, row.asal, row.perihal) = (
            surat.nomor, surat.tanggal, surat.asal, surat.perihal
        )
        (row.sifat, row.lampiran) = (surat.sifat, surat.lampiran)
        guard let perkara = try snapshot.perkara(letter.tag) else { return row }
        let made = perkara.alur.disposisi
        row.disposisiKepada = made.map { one in
            desk.workplace.setup.pejabat[one.kepada]?.jabatan ?? perkara.alur.sop.judul(one.kepada)
        }
        row.isiDisposisi = made.compactMap(\.instruksi).joined(separator: "; ")
        row.tanggalDisposisi = try snapshot.jejakDisposisi(case: perkara.id).last.map {
            desk.workplace.setup.waktu.tanggal($0.pada)
        }
        return row
    }

    private func say(_ words: String) { FileHandle.standardError.write(Data("disposisi: \(words)\n".utf8)) }
}
