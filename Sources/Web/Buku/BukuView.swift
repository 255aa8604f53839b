import Persuratan
import Register

/// The values of a page of the agenda book.
struct BukuView {
    let page: HalamanBuku
    let wish: BukuWish
    let setup: WebSetup

    func values() -> [String: PageValue] {
        [
            "baris": .rows(page.baris.map(row)), "adaBaris": .flag(!page.baris.isEmpty), "jumlah": .text(total),
            "adaSaringan": .flag(wish.isFiltered),
            "saringanTerbuka": .flag(wish.hasFilters), "berperingkat": .flag(page.isBerperingkat),
            "berikutnya": PageValue(page.berikutnya.map(wish.address)),
            "sebelumnya": PageValue(page.sebelumnya.map(wish.address)), "cari": .group(form),
        ]
    }

    private var total: String {
        switch page.jumlah {
        case .tepat(let count): Self.grouped(count)
        case .lebihDari(let count): "lebih dari \(Self.grouped(count))"
        }
    }

    private var form: [String: PageValue] {
        [
            "teks": PageValue(wish["teks"]), "dari": PageValue(wish["dari"]), "sampai": PageValue(wish["sampai"]),
            "asal": PageValue(wish["asal"]),
            "keadaan": options("keadaan", Self.states.map { ($0, FieldName.shown($0)) }),
            "jenis": options("jenis", JenisPermohonan.allCases.map { ($0.rawValue, $0.rawValue) }),
            "sifat": options("sifat", GolonganSifat.allCases.map { ($0.rawValue, FieldName.shown($0.rawValue)) }),
            "pemegang": options(
                "pemegang",
                setup.pejabat.values.sorted { $0.peran < $1.peran }.map { ($0.peran.description, $0.jabatan) }),
            "urutan": options("urutan", UrutanBuku.allCases.map { ($0.rawValue, $0.rawValue) }),
        ]
    }

    private static let states = [
        "menunggu_kelengkapan", "menunggu_pejabat", "menunggu_pemohon", "selesai", "ditolak", "dibatalkan",
    ]

    private func options(_ name: String, _ all: [(value: String, shown: String)]) -> PageValue {
        .list(
            all.map {
                ["nilai": .text($0.value), "nama": .text($0.shown), "terpilih": .flag(wish[name] == $0.value)]
            })
    }

    private func row(_ one: BarisBuku) -> PageValue {
        [
            "nomorAgenda": .text(one.nomorAgenda.description), "tag": .text(one.tag.description),
            "tanggalTerima": .text(one.tanggalTerima.ringkas), "nomorSurat": PageValue(one.nomorSurat),
            "tanggalSurat": PageValue(one.tanggalSurat?.ringkas), "kode": PageValue(one.kodeKlasifikasi),
            "asal": PageValue(one.asal), "perihal": PageValue(one.perihal), "sifat": PageValue(one.sifat),
            "lampiran": PageValue(one.lampiran), "jenis": .text(one.jenis.rawValue),
            "disposisi": .flag(!one.disposisiKepada.isEmpty),
            "kepada": PageValue(one.disposisiKepada.map(title).joined(separator: ", ")),
            "isiDisposisi": PageValue(one.isiDisposisi),
            "tanggalDisposisi": PageValue(one.disposisiPada.map { setup.waktu.tanggal($0).ringkas }),
            "keadaan": .keadaan(one.keadaan), "pemegang": PageValue(one.pemegang.map(title)),
        ]
    }

    private func title(_ peran: Peran) -> String {
        peran == .pemohon ? "Pemohon" : setup.pejabat[peran]?.jabatan ?? peran.description
    }

    /// `1.234.567`
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text += "." }
            text.append(digit.element)
        }
    }
}

extension Tanggal {
    /// `24 Nov 2026`
    var ringkas: String { "\(hari) \(Self.namaBulan[bulan - 1].prefix(3)) \(tahun)" }
}
