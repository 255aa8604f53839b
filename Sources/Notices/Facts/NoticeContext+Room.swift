import Foundation
import Persuratan

/// The room, the small calendar of the wished days, and the numbered free times, in words.
extension NoticeContext {
    func room() -> [String: Nilai] {
        guard let tempat = facts.tempat else {
            return [
                "tempat": .kosong, "kalender": .kosong, "hariTutup": .kosong, "tawaran": .kosong,
                "ditahanSampai": .kosong,
                "ruangLain": .kosong, "terhalang": .ya(false),
            ]
        }
        return [
            "tempat": place(tempat),
            "kalender": .isi(tempat.hari.map(day)),
            "hariTutup": .isi(tempat.hariTutup.map(day)),
            "tawaran": .isi(tempat.tawaran.map(offer)),
            "ditahanSampai": tempat.ditahanSampai.map { .teks(facts.envelope.waktu.lengkap($0)) } ?? .kosong,
            "ruangLain": .isi(tempat.lain.map(otherRoom)), "terhalang": .ya(tempat.isTerhalang),
        ]
    }

    private func place(_ tempat: RoomFacts) -> Nilai {
        .objek([
            "nama": .baris(tempat.ruang.nama), "kapasitas": number(tempat.ruang.kapasitas),
            "fasilitas": .baris(tempat.ruang.fasilitas.joined(separator: ", ")),
            "kurangLuas": .ya(tempat.isKurangLuas),
        ])
    }

    private func otherRoom(_ ruang: Ruang) -> Nilai {
        .objek(["nama": .baris(ruang.nama), "kapasitas": number(ruang.kapasitas)])
    }

    private func offer(_ tawaran: Tawaran) -> Nilai {
        guard case .objek(var values) = slot(tawaran.jadwal, number: tawaran.nomor) else { return .kosong }
        values["keinginanPemohon"] = .ya(alur.keinginan.contains(tawaran.jadwal))
        return .objek(values)
    }

    private func day(_ hari: RoomFacts.Hari) -> Nilai {
        .objek([
            "hari": .teks(hari.tanggal.lengkap), "libur": .baris(hari.libur),
            "tutup": .ya(hari.libur?.isEmpty ?? false),
            "baris": .isi(hari.baris.map(line)),
        ])
    }

    private func line(_ baris: RoomFacts.Baris) -> Nilai {
        var values: [String: Nilai] = [
            "waktu": .teks("\(baris.jadwal.mulai.tertulis)–\(baris.jadwal.selesai.tertulis)"), "tag": .kosong,
            "perihal": .kosong, "sampai": .kosong,
        ]
        values.merge(Nilai.satuDari(["terisi", "ditahan", "diblokir", "diinginkan"], baris.isian.flag)) { $1 }
        switch baris.isian {
        case .terisi(let tag, let perihal):
            (values["tag"], values["perihal"]) = (.teks(tag.description), .baris(perihal, limit: 70))
        case .ditahan(let tag, let end):
            values["tag"] = .teks(tag.description)
            values["sampai"] = .teks(facts.envelope.waktu.lengkap(end))
        case .diblokir(let reason): values["perihal"] = .baris(reason, limit: 70)
        case .diinginkan(let tag): values["tag"] = .teks(tag.description)
        }
        return .objek(values)
    }

    private func number(_ number: Int?) -> Nilai { number.map { .teks(String($0)) } ?? .kosong }
}

extension RoomFacts.Isian {
    fileprivate var flag: String {
        switch self {
        case .terisi: "terisi"
        case .ditahan: "ditahan"
        case .diblokir: "diblokir"
        case .diinginkan: "diinginkan"
        }
    }
}
