import Foundation
import Persuratan
import Register

/// The values of a letter's page that need no mail to be opened: fields, timeline, dispositions, corrections.
struct SuratView {
    let berkas: BerkasPerkara
    let setup: WebSetup
    let now: Date

    private var alur: Alur { berkas.perkara.alur }
    private var waktu: OfficeTime { setup.waktu }

    func values() -> [String: PageValue] {
        [
            "tag": .text(alur.tag.description), "nomorAgenda": PageValue(alur.nomorAgenda?.description),
            "tanggalTerima": PageValue(berkas.surat?.tanggalTerima.lengkap), "keadaan": .keadaan(alur.keadaan.nama),
            "perihal": PageValue(alur.surat.perihal), "asal": PageValue(alur.surat.asal),
            "pemohon": [
                "nama": PageValue(alur.pemohon.nama), "alamat": .text(alur.pemohon.alamat.description),
            ],
            "pemegang": PageValue(alur.pemegang.map(title)), "alasan": PageValue(alur.alasan),
            "jadwal": PageValue(alur.jadwal?.lengkap(zona: waktu.zona)),
            "ragu": .rows(alur.surat.perluKlarifikasi.map { .text(FieldName.shown($0)) }),
            "kurang": .rows(alur.kurang.map { .text($0.nama) }),
            "medan": .list(fields), "waktu": .rows(timeline), "disposisi": .rows(dispositions),
            "pembetulan": .rows(corrections), "adaPembetulan": .flag(!corrections.isEmpty),
            "adaDisposisi": .flag(!alur.disposisi.isEmpty), "adaKurang": .flag(!alur.kurang.isEmpty),
            "adaRagu": .flag(!alur.surat.perluKlarifikasi.isEmpty),
        ]
    }

    /// What the secretariat can do by hand.
    var forms: [String: PageValue] {
        guard let holder = alur.pemegang else { return ["bolehTulis": true] }
        let commands = alur.keadaan.langkah.flatMap { alur.sop.langkah($0) }.map { row in
            row.perintah.map { row.kata($0) }.joined(separator: ", ")
        }
        return [
            "bolehTulis": true,
            "wakil": [
                "peran": .text(holder.description), "jabatan": .text(title(holder)),
                "permintaan": PageValue(alur.permintaan),
                "pilihanJawaban": holder == .pemohon ? .none : PageValue(commands),
            ],
        ]
    }

    /// The fields of the letter, with what a form must hold to put one right.
    private var fields: [PageValue] {
        let surat = alur.surat
        let days = surat.kegiatan.map { $0.lengkap(zona: waktu.zona) }.joined(separator: "; ")
        let rows: [(String, String?, String?)] = [
            ("nomor_surat", surat.nomor, surat.nomor),
            ("tanggal_surat", surat.tanggal?.tertulis, surat.tanggal?.description), ("asal", surat.asal, surat.asal),
            ("perihal", surat.perihal, surat.perihal), ("sifat", surat.sifat, surat.sifat),
            ("lampiran", surat.lampiran, surat.lampiran), ("jenis", surat.jenis.rawValue, surat.jenis.rawValue),
            ("kegiatan", days, surat.kegiatan.map(\.isian).joined(separator: "; ")),
            ("jumlah_peserta", surat.jumlahPeserta.map(String.init), surat.jumlahPeserta.map(String.init)),
            ("kontak_nama", surat.kontakNama, surat.kontakNama),
            ("kontak_telepon", surat.kontakTelepon, surat.kontakTelepon),
            ("keterangan", surat.keterangan, surat.keterangan),
        ]
        return rows.map { name, shown, written in
            [
                "nama": .text(name), "label": .text(FieldName.shown(name)), "nilai": PageValue(shown),
                "isian": PageValue(written), "adalahTanggal": .flag(name == "tanggal_surat"),
                "adalahAngka": .flag(name == "jumlah_peserta"), "adalahJenis": .flag(name == "jenis"),
                "adalahKegiatan": .flag(name == "kegiatan"),
                "pilihan": .rows(
                    name == "jenis"
                        ? JenisPermohonan.allCases.map {
                            ["nilai": .text($0.rawValue), "terpilih": .flag($0 == surat.jenis)]
                        } : []),
            ]
        }
    }

    private var timeline: [PageValue] {
        alur.pengerjaan.map { work in
            let row = alur.sop.langkah(work.langkah)
            let minutes = setup.jamKerja.minutes(from: work.mulai, to: work.selesai ?? now)
            return [
                "no": PageValue(work.langkah), "aktivitas": PageValue(row?.aktivitas),
                "singkat": PageValue(row.flatMap { Self.short($0.aktivitas) }),
                "oleh": .text(title(work.oleh)), "mulai": .text(moment(work.mulai)),
                "selesai": PageValue(work.selesai.map(moment)), "menit": PageValue(minutes),
                "menitSOP": PageValue(row?.menit ?? 0), "terlambat": .flag(minutes > row?.menit ?? .max),
            ]
        }
    }

    /// The first words of a SOP's row that would fill a telephone's screen; nil for a short one.
    private static func short(_ text: String) -> String? {
        guard text.count > 70 else { return nil }
        let words = text.prefix(60)
        return String(words[..<(words.lastIndex(of: " ") ?? words.endIndex)]) + " …"
    }

    private var dispositions: [PageValue] {
        alur.disposisi.map { one in
            [
                "dari": .text(one.pelaku.map { "\($0.jabatan) (\($0.nama))" } ?? title(one.dari)),
                "kepada": .text(title(one.kepada)), "instruksi": PageValue(one.instruksi),
                "syarat": PageValue(one.syarat.joined(separator: "; ")),
            ]
        }
    }

    private var corrections: [PageValue] {
        let events = berkas.peristiwa.map { (event: $0.event, at: $0.pada) }
        return Pembetulan.all(sop: alur.sop, tag: alur.tag, events: events).map { one in
            [
                "medan": .text(FieldName.shown(one.medan)), "dibaca": PageValue(one.dibaca),
                "dibetulkan": .text(one.dibetulkan), "oleh": .text(one.petugas?.nama ?? title(one.oleh)),
                "pada": .text(moment(one.pada)),
            ]
        }
    }

    func title(_ peran: Peran) -> String {
        peran == .pemohon ? "Pemohon" : setup.pejabat[peran]?.jabatan ?? alur.sop.judul(peran)
    }

    func moment(_ date: Date) -> String { waktu.ringkas(date) }
}

extension OfficeTime {
    /// `24 Nov 2026 08.15`
    func ringkas(_ date: Date) -> String {
        let day = tanggal(date)
        return "\(day.hari) \(Tanggal.namaBulan[day.bulan - 1].prefix(3)) \(day.tahun) \(pukul(date).tertulis)"
    }
}

extension PilihanJadwal {
    /// As a form takes it: `2026-12-03 09:00-11:00`.
    var isian: String {
        let end = selesai.map { "-\($0)" } ?? ""
        return mulai.map { "\(tanggal) \($0)\(end)" } ?? tanggal.description
    }
}

extension PageValue {
    /// A state, one flag a word, for the partial `keadaan`.
    static func keadaan(_ nama: String) -> PageValue { .group([nama: true]) }
}
