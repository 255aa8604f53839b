import Persuratan
import Testing

@testable import Notices

/// An answer to a question to the register, as its golden file has it.
struct GoldenAnswers: CustomTestStringConvertible, Sendable {
    let name: String
    let answer: JawabanPertanyaan

    var testDescription: String { name }

    static let all: [GoldenAnswers] = [
        GoldenAnswers(name: "jawaban-register", answer: list(.register(RentangHari(minggu: day)))),
        GoldenAnswers(name: "jawaban-cari", answer: list(.cari("SMKN | 3"))),
        GoldenAnswers(name: "jawaban-cari-kosong", answer: JawabanPertanyaan(.cari("entah"))),
        GoldenAnswers(name: "jawaban-status", answer: status),
        GoldenAnswers(name: "jawaban-status-kosong", answer: JawabanPertanyaan(.status(.urut(99)))),
        GoldenAnswers(name: "jawaban-agenda", answer: agenda),
        GoldenAnswers(name: "jawaban-belum-dibaca", answer: waiting),
        GoldenAnswers(name: "jawaban-bantuan", answer: JawabanPertanyaan(.bantuan(takTerbaca: "register kapan saja"))),
    ]

    private static let day = Tanggal("2026-11-24")!

    private static func letter(_ number: Int, _ state: String, _ perihal: String?) -> JawabanPertanyaan.Surat {
        var letter = JawabanPertanyaan.Surat(tag: CaseTag(kode: "PC", tahun: 2026, urut: number)!, keadaan: state)
        (letter.nomorAgenda, letter.tanggalTerima) = (NomorAgenda(tahun: 2026, urut: number), day)
        (letter.asal, letter.perihal, letter.isRahasia) = ("SMK Negeri 99 Khayalan", perihal, perihal == nil)
        if state == "menunggu_pejabat" { letter.pada = "Kepala Bidang TKPBET" }
        return letter
    }

    private static func list(_ question: Pertanyaan) -> JawabanPertanyaan {
        var answer = JawabanPertanyaan(question)
        answer.surat = [
            letter(12, "menunggu_pejabat", "Permohonan Kunjungan Industri"), letter(11, "selesai", nil),
            letter(10, "menunggu_pemohon", "# Judul * dengan | tanda"),
        ]
        var unregistered = letter(13, "menunggu_kelengkapan", "Kunjungan")
        (unregistered.nomorAgenda, unregistered.tanggalTerima) = (nil, nil)
        answer.surat.append(unregistered)
        (answer.jumlah, answer.isLebih, answer.berkas) = (10_000, true, "buku-agenda.xlsx")
        return answer
    }

    private static var status: JawabanPertanyaan {
        var answer = JawabanPertanyaan(.status(.urut(12)))
        var letter = letter(12, "menunggu_pejabat", "Permohonan Kunjungan Industri")
        (letter.aktivitas, letter.isiDisposisi) = ("Memberi disposisi", "Tindak lanjuti; laporkan hasilnya")
        letter.jadwal = Fixtures.slot("2026-12-03", "09:00", "11:00")
        answer.surat = [letter]
        return answer
    }

    private static var agenda: JawabanPertanyaan {
        var answer = JawabanPertanyaan(.agenda(RentangHari(Tanggal("2026-12-03")!)))
        answer.kunjungan = [
            .init(
                jadwal: Fixtures.slot("2026-12-03", "09:00", "11:00"), ruang: "Pontive Center",
                tag: CaseTag("PC-2026-0012"), nama: "SMK Negeri 99 Khayalan"),
            .init(
                jadwal: Fixtures.slot("2026-12-03", "13:00", "15:00"), ruang: "Pontive Center", tag: nil,
                nama: "Rapat pimpinan"),
        ]
        answer.jumlah = 2
        return answer
    }

    private static var waiting: JawabanPertanyaan {
        var answer = JawabanPertanyaan(.belumDibaca)
        answer.surat = [letter(12, "menunggu_pejabat", "Permohonan Kunjungan Industri")]
        (answer.jumlah, answer.belumDiolah, answer.karantina) = (1, 2, 1)
        return answer
    }
}
