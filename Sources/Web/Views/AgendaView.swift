import Foundation
import Persuratan
import Register

/// A week or a month of the rooms, as the page Agenda shows it.
struct AgendaView: Equatable {
    enum Rentang: String, Equatable { case minggu, bulan }

    let judul: String
    let isBulan: Bool
    /// The days that begin the neighbouring pages, and today.
    let sebelumnya, berikutnya, hariIni, pilihan: String
    /// Always from a Monday to a Sunday; a month's page has the days of its neighbours at its ends.
    let pekan: [Pekan]

    struct Pekan: Equatable {
        let hari: [Hari]
    }

    struct Hari: Equatable {
        let tanggal, nama, tertulis: String
        let nomor: Int
        let isHariIni, isLuarBulan: Bool
        /// Why nobody works: the holiday's name, or that the office is closed on this weekday.
        let libur: String?
        let isi: [Isi]
    }

    struct Isi: Equatable {
        let waktu, ruang: String
        /// `terisi`, `ditahan` or `blokir`: the class of its look.
        let rupa: String
        /// The look in words, for who sees no colours.
        let sebutan: String
        let judul: String
        /// The request, where the reader may see it.
        let tag: String?
    }
}

extension AgendaView {
    /// For Templates/web/agenda.mustache.
    var values: [String: PageValue] {
        [
            "judul": .text(judul), "bulan": .flag(isBulan), "sebelumnya": .text(sebelumnya),
            "berikutnya": .text(berikutnya), "hariIni": .text(hariIni), "pilihan": .text(pilihan),
            "rentang": .text((isBulan ? Rentang.bulan : Rentang.minggu).rawValue),
            "pekan": .rows(pekan.map { ["hari": .rows($0.hari.map(\.value))] }),
        ]
    }
}

extension AgendaView.Hari {
    fileprivate var value: PageValue {
        [
            "tanggal": .text(tanggal), "nama": .text(nama), "tertulis": .text(tertulis), "nomor": PageValue(nomor),
            "sekarang": .flag(isHariIni), "luar": .flag(isLuarBulan), "libur": PageValue(libur),
            "isi": .rows(isi.map(\.value)),
        ]
    }
}

extension AgendaView.Isi {
    fileprivate var value: PageValue {
        [
            "waktu": .text(waktu), "ruang": .text(ruang), "rupa": .text(rupa), "sebutan": .text(sebutan),
            "judulIsi": .text(judul), "tag": PageValue(tag),
        ]
    }
}
