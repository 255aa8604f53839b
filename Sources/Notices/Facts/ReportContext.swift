import Foundation
import Persuratan

/// The facts of an office report under the names that templates use.
struct ReportContext {
    let report: OfficeReport
    let facts: ReportFacts

    init(_ report: OfficeReport, _ facts: ReportFacts) { (self.report, self.facts) = (report, facts) }

    func values() -> [String: Nilai] {
        var values = OfficeContext(facts.kantor, facts.envelope).values()
        values["penerima"] = .objek([
            "nama": .baris(facts.kepada.name), "jabatan": .baris(facts.jabatan), "adalahPemohon": .ya(false),
        ])
        (values["laporan"], values["subjek"], values["tag"]) = (.kosong, .kosong, .kosong)
        values["kode"] = .baris(facts.kode)
        values["takTerbaca"] = .kosong
        for name in [
            "tawaran", "penggantian", "pemegangLain", "rangkuman", "tautanMasuk", "ditolak", "eskalasi",
            "agendaBerubah", "konfirmasi", "jawaban",
        ] { values[name] = .kosong }
        switch report {
        case .laporanHarian(let day): values["laporan"] = self.day(day)
        case .balasanTanpaKode(let subject), .pengaduan(let subject): values["subjek"] = .baris(subject)
        case .mintaBerkas(let subject, let files):
            values["subjek"] = .baris(subject)
            values["takTerbaca"] = .isi(files.map(\.nilai))
        case .tawaranPengganti(let offer): values["tawaran"] = offer.value
        case .penggantian(let news): values["penggantian"] = news.value
        case .bukanPemegang(let answer): values["pemegangLain"] = answer.value
        case .tautanMasuk(let link): values["tautanMasuk"] = link.value
        case .rangkuman(let list): values["rangkuman"] = digest(list)
        case .rangkumanDitolak(let refusal):
            (values["rangkuman"], values["ditolak"]) = (digest(refusal.daftar), refusal.value)
        case .eskalasi(let list): values["eskalasi"] = list.value
        case .agendaBerubah(let list): values["agendaBerubah"] = list.value(zona: facts.envelope.waktu.zona)
        case .konfirmasiFormulir(let form): values["konfirmasi"] = form.value(facts.envelope.waktu)
        case .jawabanPertanyaan(let answer): values["jawaban"] = answer.value(zona: facts.envelope.waktu.zona)
        }
        return values
    }

    private func digest(_ list: DaftarSurat) -> Nilai {
        DigestContext(list, zona: facts.envelope.waktu.zona, facts.kantor).value
    }

    private func day(_ report: LaporanHarian) -> Nilai {
        .objek([
            "tanggal": .teks(report.tanggal.lengkap),
            "jumlah": report.attention == 0 ? .kosong : .teks(String(report.attention)),
            "baru": .isi(report.baru.map(arrived)), "dicatat": .isi(report.dicatat.map(arrived)),
            "menunggu": .isi(report.menunggu.map(waiting)),
            "menungguLain": .baris(
                report.jumlahMenunggu > report.menunggu.count
                    ? String(report.jumlahMenunggu - report.menunggu.count) : nil),
            "jejak": .baris(report.jejak),
            "belumDibaca": report.belumDibaca == 0 ? .kosong : .teks(String(report.belumDibaca)),
            "karantina": .isi(
                report.karantina.map {
                    .objek([
                        "id": .baris($0.id), "waktu": moment($0.diterima), "dari": .baris($0.dari),
                        "subjek": .baris($0.subjek), "alasan": .baris($0.alasan),
                    ])
                }),
            "tidakTerkirim": .isi(
                report.tidakTerkirim.map {
                    .objek([
                        "kepada": .baris($0.kepada), "subjek": .baris($0.subjek), "waktu": moment($0.waktu),
                        "alasan": .baris($0.alasan),
                    ])
                }),
            "ditolak": .isi(
                report.ditolak.map {
                    .objek([
                        "dari": .baris($0.dari), "subjek": .baris($0.subjek), "waktu": moment($0.waktu),
                        "sebab": .objek($0.alasan.flags),
                    ])
                }),
        ])
    }

    private func arrived(_ one: LaporanHarian.Baru) -> Nilai {
        .objek([
            "tag": .teks(one.tag.description), "asal": .baris(one.asal), "perihal": .baris(one.perihal, limit: 90),
            "waktu": moment(one.diterima),
        ])
    }

    private func waiting(_ one: LaporanHarian.Menunggu) -> Nilai {
        .objek([
            "tag": .teks(one.tag.description), "asal": .baris(one.asal), "perihal": .baris(one.perihal, limit: 90),
            "pada": .baris(one.pada), "langkah": .teks(String(one.langkah)), "lama": .teks(one.lama.tertulis),
            "waktuBaku": .baris(one.waktuBaku), "terlambat": .ya(one.isTerlambat),
        ])
    }

    private func moment(_ date: Date) -> Nilai { .teks(facts.envelope.waktu.lengkap(date)) }
}

extension LaporanHarian {
    /// How many things a person should look at.
    fileprivate var attention: Int {
        karantina.count + tidakTerkirim.count + ditolak.count + belumDibaca + menunggu.count { $0.isTerlambat }
    }
}

extension AlasanPenolakan {
    /// One flag a case, named as the case.
    var flags: [String: Nilai] {
        let names = [
            "alamatBerbeda", "kodeTidakSah", "kodeKedaluwarsa", "tanpaAutentikasi", "tanpaKode", "bukanPemegang",
        ]
        switch self {
        case .alamatBerbeda: return Nilai.satuDari(names, names[0])
        case .kodeTidakSah: return Nilai.satuDari(names, names[1])
        case .kodeKedaluwarsa: return Nilai.satuDari(names, names[2])
        case .tanpaAutentikasi: return Nilai.satuDari(names, names[3])
        case .tanpaKode: return Nilai.satuDari(names, names[4])
        case .bukanPemegang: return Nilai.satuDari(names, names[5])
        }
    }
}
