import Foundation
import Persuratan

/// Wishes, agreements and the agenda, in words.
extension NoticeContext {
    func schedule() -> [String: Nilai] {
        let wishes = alur.keinginan
        return [
            "ruang": .baris(facts.ruang),
            "yangPerluDibawa": .butir(facts.yangPerluDibawa),
            "jadwal": alur.jadwal.map(slot) ?? .kosong,
            "diAgenda": .ya(alur.isDiagendakan), "jadwalAgenda": alur.jadwalAgenda.map(slot) ?? .kosong,
            "berubah": .ya(alur.urutanAgenda > 1),
            "jadwalSemula": alur.undangan.flatMap { $0.cara == .pembatalan ? slot($0.jadwal) : nil } ?? .kosong,
            "keinginan": .isi(wishes.enumerated().map { slot($1, number: $0 + 1) }),
            "satuKeinginan": .ya(wishes.count == 1),
            "banyakKeinginan": .ya(wishes.count > 1),
            "agenda": .isi(
                facts.agenda.map { entry in
                    .objek([
                        "tag": .teks(entry.tag.description), "jadwal": .teks(entry.jadwal.lengkap(zona: zona)),
                        "ruang": .baris(entry.ruang), "perihal": .baris(entry.perihal),
                    ])
                }),
            "contohJadwal": .teks(exampleSlot),
        ]
    }

    func slots(_ slots: [Jadwal]) -> Nilai {
        guard !slots.isEmpty else { return .kosong }
        return .objek([
            "daftar": .daftar(slots.enumerated().map { slot($1, number: $0 + 1) }),
            "hanyaSatu": .ya(slots.count == 1), "beberapa": .ya(slots.count > 1),
        ])
    }

    func slot(_ jadwal: Jadwal) -> Nilai { slot(jadwal, number: 1) }

    func slot(_ jadwal: Jadwal, number: Int) -> Nilai {
        .objek([
            "nomor": .teks(String(number)),
            "lengkap": .teks(jadwal.lengkap(zona: zona)),
            "hari": .teks(jadwal.tanggal.lengkap),
            "waktu": .teks("\(jadwal.mulai.tertulis) s.d. \(jadwal.selesai.tertulis) \(zona)"),
            "ketik": .teks(Self.typed(jadwal)),
        ])
    }

    func conflict(_ bentrok: Bentrok) -> Nilai {
        var values: [String: Nilai] = [
            "diminta": slot(bentrok.diminta), "terisi": .kosong, "sudahLewat": .ya(false), "ruangTutup": .ya(false),
            "ditahan": .kosong, "diblokir": .kosong,
        ]
        switch bentrok.sebab {
        case .terisi(let jadwal, let tag):
            values["terisi"] = .objek([
                "jadwal": .teks(jadwal.lengkap(zona: zona)), "tag": .teks(tag.description),
            ])
        case .sudahLewat: values["sudahLewat"] = .ya(true)
        case .ruangTutup: values["ruangTutup"] = .ya(true)
        case .ditahan(let jadwal, let tag):
            values["ditahan"] = .objek([
                "jadwal": .teks(jadwal.lengkap(zona: zona)), "tag": .teks(tag.description),
            ])
        case .diblokir(let jadwal, let alasan):
            values["diblokir"] = .objek(["jadwal": .teks(jadwal.lengkap(zona: zona)), "keperluan": .baris(alasan)])
        }
        return .objek(values)
    }

    /// As people type it, and as the reader of replies reads it: `Kamis 3 Desember 2026 10.00-12.00`.
    static func typed(_ jadwal: Jadwal) -> String {
        let day = "\(jadwal.tanggal.hariDalamMinggu.nama) \(jadwal.tanggal.tertulis)"
        return "\(day) \(jadwal.mulai.tertulis)-\(jadwal.selesai.tertulis)"
    }

    /// A working day after the wished one, or a week from now: only to show how a time is written.
    private var exampleSlot: String {
        let today = facts.envelope.waktu.tanggal(facts.envelope.now)
        let wished = alur.jadwal?.tanggal ?? alur.keinginan.first?.tanggal ?? alur.surat.kegiatan.first?.tanggal
        let base = wished.map { $0 > today ? $0.ditambah(hari: 1) : today.ditambah(hari: 7) }
        var day = base ?? today.ditambah(hari: 7)
        while day.hariDalamMinggu >= .sabtu { day = day.ditambah(hari: 1) }
        return "\(day.hariDalamMinggu.nama) \(day.tertulis) 10.00-12.00"
    }
}
