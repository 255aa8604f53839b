import Persuratan

extension TrialRequest {
    /// Answers to questions, with everything and with nothing in them.
    var answers: [OfficeReport] {
        let today = RentangHari(envelope.waktu.tanggal(Self.start))
        let questions: [Pertanyaan] = [
            .register(today), .status(.urut(1)), .cari("a"), .agenda(today), .belumDibaca, .bantuan(takTerbaca: nil),
            .bantuan(takTerbaca: "a"),
        ]
        let states: [Keadaan] = [
            .menungguKelengkapan, .menungguPejabat(langkah: 2), .menungguPemohon(langkah: 2, usul: []), .selesai,
            .ditolak(langkah: 2), .dibatalkan,
        ]
        let letters = states.flatMap { state in
            [true, false].map { isSecret in
                var letter = JawabanPertanyaan.Surat(tag: tag, keadaan: state.nama)
                (letter.asal, letter.perihal, letter.isRahasia) = ("a", "a", isSecret)
                (letter.nomorAgenda, letter.tanggalTerima) = (NomorAgenda(tahun: 2026, urut: 1), today.dari)
                (letter.pada, letter.aktivitas, letter.isiDisposisi, letter.jadwal) = ("a", "a", "a", slots.first)
                return letter
            }
        }
        return questions.flatMap { question in
            var full = JawabanPertanyaan(question)
            (full.surat, full.jumlah, full.isLebih, full.berkas) = (letters, 30, true, "a.xlsx")
            full.kunjungan = slots.flatMap { slot in
                [tag, nil].map { JawabanPertanyaan.Kunjungan(jadwal: slot, ruang: "a", tag: $0, nama: "a") }
            }
            (full.belumDiolah, full.karantina) = (1, 1)
            return [JawabanPertanyaan(question), full].map(OfficeReport.jawabanPertanyaan)
        }
    }
}
