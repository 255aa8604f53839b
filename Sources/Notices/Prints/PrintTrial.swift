import Foundation
import Persuratan

/// The values of every print, of a made-up request, full and bare: what templates may name.
struct PrintTrial {
    func values(of page: Prints.Page) -> [[String: Nilai]] {
        guard let example = TrialRequest() else { return [] }
        let now = example.envelope.now
        var head = KepalaCetakan(kantor: example.kantor, surel: example.envelope.replyTo, waktu: .wib, now: now)
        head.jejak = "0"
        switch page {
        case .lembar:
            let trace = (1...9).map { JejakDisposisi(urut: $0, pada: now, messageID: "a@b.example") }
            return example.stages.map { alur in
                LembarDisposisi(kepala: head, alur: alur, pejabat: example.facts(alur).pejabat, jejak: trace).values()
            }
        case .surat:
            return example.stages.map { alur in
                SuratJawaban(
                    kepala: head, alur: alur, penandatangan: example.facts(alur).pejabat[example.officer], ruang: "a",
                    yangPerluDibawa: ["a"], tempat: "a", polaNomor: nil
                ).values()
            }
        case .buku: return [book(head, example).values()]
        case .agenda:
            let days = example.facts(example.stages[0]).agenda
            return [
                AgendaMinggu(
                    kepala: head, senin: days[0].jadwal.tanggal, ruang: [Ruang(kode: "a", nama: "a", kapasitas: 1)],
                    acara: days.map { .init(ruang: "a", jadwal: $0.jadwal, tag: $0.tag, asal: "a", perihal: "a") },
                    libur: [:]
                ).values()
            ]
        }
    }

    private func book(_ head: KepalaCetakan, _ example: TrialRequest) -> BukuAgenda {
        let today = head.waktu.tanggal(head.now)
        let rows = NomorAgenda(tahun: today.tahun, urut: 1).map { number in
            [
                BarisBuku(
                    nomorAgenda: number, tag: example.stages[0].tag, tanggalTerima: today, jenis: .kunjungan,
                    keadaan: "selesai")
            ]
        }
        return BukuAgenda(
            kepala: head, baris: rows ?? [], jabatan: [:], dari: today, sampai: today, bagian: .init(ke: 1, semua: 2))
    }
}
