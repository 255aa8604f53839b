import Foundation
import Persuratan

/// The row of the SOP that a notice is about, and what can be answered there.
extension NoticeContext {
    func step() -> [String: Nilai] {
        guard let langkah else {
            return ["langkah": .kosong, "pilihan": .kosong, "tenggat": .kosong, "menunggu": .kosong]
        }
        return [
            "langkah": row(langkah),
            "pilihan": .isi(langkah.perintah.enumerated().map { choice($1, number: $0 + 1, langkah) }),
            "tenggat": facts.tenggat.map { .teks(facts.envelope.waktu.lengkap($0)) } ?? .kosong,
            "menunggu": facts.menunggu.map { .teks($0.tertulis) } ?? .kosong,
        ]
    }

    /// The row that the notice names; else the one at which the request stands.
    private var langkah: Langkah? {
        switch notice.isi {
        case .permintaan(let no, _, _), .bantuan(let no), .tembusan(let no), .keputusanDitarik(let no),
            .buktiKeputusan(let no, _), .eskalasi(let no), .pengingat(let no):
            alur.sop.langkah(no)
        case .tandaTerima, .kurangLengkap, .dikembalikan, .usulJadwal, .jadwalDiaturUlang, .penolakan, .persetujuan,
            .pembatalanDiterima, .status, .bentrok, .masukAgenda, .dibatalkanPemohon, .sudahDiproses, .klarifikasi,
            .balasanDitolak, .perluPerhatian, .waktuTidakTersedia, .suratLain:
            alur.keadaan.langkah.flatMap(alur.sop.langkah)
        }
    }

    private func row(_ langkah: Langkah) -> Nilai {
        let next = langkah.lanjut.flatMap(alur.sop.langkah)
        let before = langkah.kembali.flatMap(alur.sop.langkah)
        var values: [String: Nilai] = [
            "no": .teks(String(langkah.no)), "aktivitas": .panjang(langkah.aktivitas),
            "waktu": .baris(langkah.waktuTertulis), "menit": .teks(String(langkah.menit)),
            "pelaksana": .baris(facts.title(langkah.pelaksana)),
            "kelengkapan": .baris(langkah.kelengkapan.joined(separator: ", ")),
            "output": .baris(langkah.output.joined(separator: ", ")),
            "berikutnya": next.map { .baris(facts.title($0.pelaksana)) } ?? .kosong,
            "berikutnyaPemohon": .ya(next?.pelaksana == .pemohon),
            "sebelumnya": before.map { .baris(facts.title($0.pelaksana)) } ?? .kosong,
            "kembaliKePemohon": .ya(before?.pelaksana == .pemohon),
            "kataLanjut": .baris(langkah.kata(.lanjut)), "kataUsul": .baris(langkah.kata(.usul)),
        ]
        values.merge(Nilai.satuDari(JenisLangkah.allCases.map(\.rawValue), langkah.jenis.rawValue)) { $1 }
        return .objek(values)
    }

    private func choice(_ perintah: Perintah, number: Int, _ langkah: Langkah) -> Nilai {
        var values = Nilai.satuDari(
            ["lanjut", "usul", "jadwalUlang", "kembalikan", "tolak", "pindahRuang"], perintah.flag)
        values["nomor"] = .teks(String(number))
        values["kata"] = .baris(langkah.kata(perintah))
        return .objek(values)
    }

    /// Where the request stands, and who has it: by title.
    func standing() -> Nilai {
        let names = ["lengkapi", "pejabat", "jawabPemohon", "selesai", "ditolak", "dibatalkan", "dicatat"]
        var values = Nilai.satuDari(names, alur.keadaan.flag)
        values["pemegang"] = alur.pemegang.map { .baris(facts.title($0)) } ?? .kosong
        return .objek(values)
    }

    func lack(_ what: Kekurangan) -> Nilai {
        let words = [
            "bacaan", "tujuanDiLuarSOP", "tidakBerlakuDiSini", "jadwalTerisi", "jadwalLewat", "jadwalTutup",
            "pembetulan", "jadwalDitahan", "jadwalDiblokir", "ruangTidakDikenal", "pengganti",
        ]
        let flags = [
            "jadwalBelumPasti", "pilihanBelumDisebut", "alasanBelumAda", "pertanyaan", "undanganLama",
            "undanganDitolak",
            "undanganBelumDijawab",
        ]
        var values = Dictionary(uniqueKeysWithValues: words.map { ($0, Nilai.kosong) })
        values.merge(flags.map { ($0, .ya(false)) }) { $1 }
        switch what {
        case .bacaan(let text): values["bacaan"] = .baris(text)
        case .tujuanDiLuarSOP(let name): values["tujuanDiLuarSOP"] = .baris(name)
        case .tidakBerlakuDiSini(let word): values["tidakBerlakuDiSini"] = .baris(word)
        case .jadwalTidakBisa(let bentrok):
            let slot = Nilai.baris(bentrok.diminta.lengkap(zona: facts.envelope.waktu.zona))
            switch bentrok.sebab {
            case .terisi: values["jadwalTerisi"] = slot
            case .sudahLewat: values["jadwalLewat"] = slot
            case .ruangTutup: values["jadwalTutup"] = slot
            case .ditahan: values["jadwalDitahan"] = slot
            case .diblokir: values["jadwalDiblokir"] = slot
            }
        case .pembetulanTidakDikenal(let line): values["pembetulan"] = .baris(line)
        case .ruangTidakDikenal(let words): values["ruangTidakDikenal"] = .baris(words)
        case .penggantiTidakBisa(let why):
            values["pengganti"] = .objek(Nilai.satuDari(KeberatanPengganti.allCases.map(\.rawValue), why.rawValue))
        case .jadwalBelumPasti: values["jadwalBelumPasti"] = .ya(true)
        case .pilihanBelumDisebut: values["pilihanBelumDisebut"] = .ya(true)
        case .alasanBelumAda: values["alasanBelumAda"] = .ya(true)
        case .pertanyaan: values["pertanyaan"] = .ya(true)
        case .undanganLama: values["undanganLama"] = .ya(true)
        case .undanganDitolak: values["undanganDitolak"] = .ya(true)
        case .undanganBelumDijawab: values["undanganBelumDijawab"] = .ya(true)
        }
        return .objek(values)
    }

    func attention(_ what: Perhatian) -> Nilai {
        let kinds = [
            "tidakJelas", "tidakTerkirim", "tidakBerwenang", "keputusanTerlambat", "jawabanBerulang", "undanganDitolak",
        ]
        var values = Dictionary(uniqueKeysWithValues: kinds.map { ($0, Nilai.kosong) })
        switch what {
        case .balasanTidakJelas(let role):
            values["tidakJelas"] = .objek(["oleh": .baris(facts.title(role)), "olehPemohon": .ya(role == .pemohon)])
        case .tidakTerkirim(let address, let reason):
            values["tidakTerkirim"] = .objek(["kepada": .baris(address), "sebab": .baris(reason)])
        case .keputusanTerlambat(let role): values["keputusanTerlambat"] = .objek(["oleh": .baris(facts.title(role))])
        case .jawabanBerulang(let role):
            values["jawabanBerulang"] = .objek([
                "oleh": .baris(facts.title(role)), "olehPemohon": .ya(role == .pemohon),
            ])
        case .tidakBerwenang(let from, let reason):
            values["tidakBerwenang"] = .objek(["dari": .baris(from), "sebab": .objek(reason.flags)])
        case .undanganDitolak: values["undanganDitolak"] = .ya(true)
        }
        return .objek(values)
    }
}

extension Perintah {
    fileprivate var flag: String {
        switch self {
        case .lanjut: "lanjut"
        case .usul: "usul"
        case .jadwalUlang: "jadwalUlang"
        case .kembalikan: "kembalikan"
        case .tolak: "tolak"
        case .pindahRuang: "pindahRuang"
        }
    }
}

extension Keadaan {
    fileprivate var flag: String {
        switch self {
        case .menungguKelengkapan: "lengkapi"
        case .menungguPejabat, .mencatat, .mengagendakan: "pejabat"
        case .menungguPemohon: "jawabPemohon"
        case .selesai: "selesai"
        case .ditolak: "ditolak"
        case .dibatalkan: "dibatalkan"
        case .dicatat: "dicatat"
        }
    }
}
