import Foundation
import Mail
import Notices
import Persuratan
import Register

/// Looks up what was asked, in one state of the register.
struct QuestionDesk {
    let setup: OfficeSetup
    /// nil for a listed address that is no officer's.
    let asker: Pejabat?
    let now: Date

    /// Rows that go into one workbook; a mail must stay small.
    static let fileLimit = 5_000
    /// Requests that one number may mean, of several procedures.
    private static let sameNumberLimit = 5

    /// The answer, and the file that holds what the mail does not name.
    func answer(
        _ question: Pertanyaan, in register: RegisterSnapshot
    ) throws -> (JawabanPertanyaan, [OutgoingAttachment]) {
        var answer = JawabanPertanyaan(question)
        var files: [OutgoingAttachment] = []
        switch question {
        case .bantuan: break
        case .status(let number): answer.surat = try letters(number, in: register)
        case .register(let days):
            files = try list(SaringanBuku(dari: days.dari, sampai: days.sampai), into: &answer, register)
        case .cari(let words):
            var filter = SaringanBuku()
            filter.teks = words
            files = try list(filter, into: &answer, register)
        case .agenda(let days): files = try visits(days, into: &answer, register)
        case .belumDibaca: try waiting(into: &answer, register)
        }
        answer.berkas = files.first?.fileName
        return (answer, files)
    }

    private func list(
        _ filter: SaringanBuku, into answer: inout JawabanPertanyaan, _ register: RegisterSnapshot
    ) throws -> [OutgoingAttachment] {
        let page = try register.buku(filter, limit: JawabanPertanyaan.batas)
        answer.surat = page.baris.map { JawabanPertanyaan.Surat($0, names) }
        switch page.jumlah {
        case .tepat(let count): answer.jumlah = count
        case .lebihDari(let count): (answer.jumlah, answer.isLebih) = (count, true)
        }
        guard !page.baris.isEmpty else { return [] }
        return [try QuestionWorkbook(names: names, waktu: setup.waktu).letters(filter, in: register)]
    }

    private func visits(
        _ days: RentangHari, into answer: inout JawabanPertanyaan, _ register: RegisterSnapshot
    ) throws -> [OutgoingAttachment] {
        let visits = try setup.ruang.flatMap { room in
            try register.isian(ruang: room.kode, from: days.dari, to: days.sampai, at: now).filter(\.isTetap).map {
                try visit($0, room, register)
            }
        }.sorted { ($0.jadwal.tanggal, $0.jadwal.mulai, $0.ruang) < ($1.jadwal.tanggal, $1.jadwal.mulai, $1.ruang) }
        answer.jumlah = visits.count
        answer.kunjungan = Array(visits.prefix(JawabanPertanyaan.batas))
        return visits.count > JawabanPertanyaan.batas ? [try QuestionWorkbook.visits(visits)] : []
    }

    private func visit(
        _ isian: IsianAgenda, _ room: Ruang, _ register: RegisterSnapshot
    ) throws -> JawabanPertanyaan.Kunjungan {
        let jadwal = isian.pemakaian.jadwal
        switch isian.jenis {
        case .diblokir(_, let alasan):
            return JawabanPertanyaan.Kunjungan(jadwal: jadwal, ruang: room.nama, tag: nil, nama: alasan)
        case .terisi(let tag, _), .ditahan(let tag, _):
            let name = try register.barisBuku(tag)?.asal ?? register.ringkas(tag)?.pemohon
            return JawabanPertanyaan.Kunjungan(jadwal: jadwal, ruang: room.nama, tag: tag, nama: name)
        }
    }

    /// What waits for the asker; a listed address asks for the secretariat.
    private func waiting(into answer: inout JawabanPertanyaan, _ register: RegisterSnapshot) throws {
        let secretariat = setup.sop.first?.sekretariat
        guard let role = asker?.peran ?? secretariat else { return }
        let (rows, count) = try register.menunggu(role, limit: JawabanPertanyaan.batas)
        answer.jumlah = count
        answer.surat = try rows.map { row in
            try register.barisBuku(row.tag).map { JawabanPertanyaan.Surat($0, names) }
                ?? JawabanPertanyaan.Surat(row, names)
        }
        guard role == secretariat else { return }
        answer.belumDiolah = try register.newMessageCount()
        answer.karantina = try register.quarantined().count
    }

    /// The letters that a number can mean, each with how it stands.
    private func letters(
        _ number: NomorDitanyakan, in register: RegisterSnapshot
    ) throws -> [JawabanPertanyaan.Surat] {
        let year = setup.waktu.tanggal(now).tahun
        var tags: [CaseTag] = []
        switch number {
        case .tag(let tag): tags = [tag]
        case .agenda(let nomor): tags = [try register.barisBuku(nomor)?.tag].compactMap(\.self)
        case .urut(let urut):
            let entered = try NomorAgenda(tahun: year, urut: urut).flatMap { try register.barisBuku($0)?.tag }
            let asked = setup.sop.compactMap { CaseTag(kode: $0.kode, tahun: year, urut: urut) }
            tags = [entered].compactMap(\.self) + asked.filter { $0 != entered }
        }
        return try tags.prefix(Self.sameNumberLimit).compactMap { tag in
            guard let alur = try register.perkara(tag)?.alur, let row = try register.ringkas(tag) else { return nil }
            var letter =
                try register.barisBuku(tag).map { JawabanPertanyaan.Surat($0, names) }
                ?? JawabanPertanyaan.Surat(row, names)
            letter.aktivitas = alur.keadaan.langkah.flatMap(alur.sop.langkah)?.aktivitas
            letter.jadwal = alur.jadwal
            return letter
        }
    }

    private var names: [Peran: String] { setup.pejabat.mapValues(\.jabatan) }
}

extension JawabanPertanyaan.Surat {
    /// A letter with an agenda number. One that is secret is named only.
    init(_ row: BarisBuku, _ names: [Peran: String]) {
        self.init(tag: row.tag, keadaan: row.keadaan)
        (nomorAgenda, tanggalTerima, asal, isRahasia) = (row.nomorAgenda, row.tanggalTerima, row.asal, row.isRahasia)
        if !isRahasia { (perihal, isiDisposisi) = (row.perihal, row.isiDisposisi) }
        pada = row.pemegang.map { names[$0] ?? $0.description }
    }

    /// A request that has no agenda number yet.
    init(_ row: PerkaraRingkas, _ names: [Peran: String]) {
        self.init(tag: row.tag, keadaan: row.keadaan)
        (nomorAgenda, asal, perihal) = (row.nomorAgenda, row.pemohon, row.perihal)
        pada = row.pemegang.map { word in Peran(word).flatMap { names[$0] } ?? word }
    }
}
