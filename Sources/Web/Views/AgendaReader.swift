import Foundation
import Persuratan
import Register

/// Reads a stretch of the agenda out of a snapshot.
struct AgendaReader {
    let jamKerja: JamKerja
    let ruang: [Ruang]
    let now: Date
    /// Whether the reader may know whose request that is.
    let mayRead: (CaseTag) throws -> Bool

    func read(_ register: RegisterSnapshot, _ rentang: AgendaView.Rentang, at day: Tanggal) throws -> AgendaView {
        let days = Self.days(rentang, day)
        guard let first = days.first, let last = days.last else { return page(rentang, day, []) }
        var entries: [Tanggal: [(Pukul, AgendaView.Isi)]] = [:]
        for room in ruang {
            for taken in try register.isian(ruang: room.kode, from: first, to: last, at: now) {
                let jadwal = taken.pemakaian.jadwal
                entries[jadwal.tanggal, default: []].append((jadwal.mulai, try entry(taken, room)))
            }
            for tanggal in days {
                for weekly in room.terblokir {
                    guard let jadwal = weekly.jadwal(tanggal) else { continue }
                    entries[tanggal, default: []].append((jadwal.mulai, Self.blocked(jadwal, room, weekly.nama)))
                }
            }
        }
        return page(rentang, day, days.map { self.day($0, entries[$0] ?? [], isOutside: !Self.isIn($0, rentang, day)) })
    }

    /// Whole weeks, Monday first.
    static func days(_ rentang: AgendaView.Rentang, _ day: Tanggal) -> [Tanggal] {
        let (begin, end): (Tanggal, Tanggal)
        switch rentang {
        case .minggu: (begin, end) = (day, day)
        case .bulan:
            begin = day.ditambah(hari: 1 - day.hari)
            end = begin.ditambah(hari: Tanggal.panjangBulan(day.bulan, tahun: day.tahun) - 1)
        }
        let first = begin.ditambah(hari: 1 - begin.hariDalamMinggu.nomor)
        let last = end.ditambah(hari: 7 - end.hariDalamMinggu.nomor)
        return (first.nomorHari...last.nomorHari).map(Tanggal.init(nomorHari:))
    }

    private static func isIn(_ tanggal: Tanggal, _ rentang: AgendaView.Rentang, _ day: Tanggal) -> Bool {
        rentang == .minggu || tanggal.bulan == day.bulan
    }

    private func page(_ rentang: AgendaView.Rentang, _ day: Tanggal, _ days: [AgendaView.Hari]) -> AgendaView {
        let pekan = stride(from: 0, to: days.count, by: 7).map {
            AgendaView.Pekan(hari: Array(days[$0..<min($0 + 7, days.count)]))
        }
        let isBulan = rentang == .bulan
        let before = isBulan ? day.ditambah(hari: -day.hari) : day.ditambah(hari: -7)
        let length = Tanggal.panjangBulan(day.bulan, tahun: day.tahun)
        let after = isBulan ? day.ditambah(hari: 1 + length - day.hari) : day.ditambah(hari: 7)
        return AgendaView(
            judul: isBulan ? "\(Tanggal.namaBulan[day.bulan - 1]) \(day.tahun)" : Self.stretch(day), isBulan: isBulan,
            sebelumnya: before.description, berikutnya: after.description,
            hariIni: jamKerja.waktu.tanggal(now).description, pilihan: day.description, pekan: pekan)
    }

    /// `23 s.d. 29 November 2026`
    private static func stretch(_ day: Tanggal) -> String {
        let first = day.ditambah(hari: 1 - day.hariDalamMinggu.nomor)
        let last = first.ditambah(hari: 6)
        guard first.bulan != last.bulan else { return "\(first.hari) s.d. \(last.tertulis)" }
        return "\(first.tertulis) s.d. \(last.tertulis)"
    }

    private func day(_ tanggal: Tanggal, _ entries: [(Pukul, AgendaView.Isi)], isOutside: Bool) -> AgendaView.Hari {
        let isFree = jamKerja.hariKerja(tanggal) == nil
        return AgendaView.Hari(
            tanggal: tanggal.description, nama: tanggal.hariDalamMinggu.nama, tertulis: tanggal.tertulis,
            nomor: tanggal.hari, isHariIni: tanggal == jamKerja.waktu.tanggal(now), isLuarBulan: isOutside,
            libur: jamKerja.libur[tanggal] ?? (isFree ? "Libur" : nil),
            isi: entries.sorted { ($0.0, $0.1.waktu, $0.1.ruang) < ($1.0, $1.1.waktu, $1.1.ruang) }.map(\.1))
    }

    private func entry(_ taken: IsianAgenda, _ room: Ruang) throws -> AgendaView.Isi {
        let time = Self.time(taken.pemakaian.jadwal)
        switch taken.jenis {
        case .terisi(let tag, let perihal):
            let isOpen = try mayRead(tag)
            return AgendaView.Isi(
                waktu: time, ruang: room.nama, rupa: "terisi", sebutan: "Terisi",
                judul: isOpen ? perihal ?? tag.description : "Kunjungan", tag: isOpen ? tag.description : nil)
        case .ditahan(let tag, let end):
            let waktu = jamKerja.waktu
            let until = "ditahan s.d. \(waktu.tanggal(end).tertulis), \(waktu.pukul(end).tertulis)"
            return AgendaView.Isi(
                waktu: time, ruang: room.nama, rupa: "ditahan", sebutan: "Ditahan", judul: until,
                tag: try mayRead(tag) ? tag.description : nil)
        case .diblokir(_, let alasan): return Self.blocked(taken.pemakaian.jadwal, room, alasan)
        }
    }

    private static func blocked(_ jadwal: Jadwal, _ room: Ruang, _ words: String) -> AgendaView.Isi {
        AgendaView.Isi(
            waktu: time(jadwal), ruang: room.nama, rupa: "blokir", sebutan: "Dipakai kantor", judul: words,
            tag: nil)
    }

    private static func time(_ jadwal: Jadwal) -> String { "\(jadwal.mulai.tertulis)-\(jadwal.selesai.tertulis)" }
}
