import Foundation
import Persuratan

/// The facts of a notice under the names that templates use. The README of Templates/mail lists them.
struct NoticeContext {
    let notice: Notice
    let facts: NoticeFacts

    init(_ notice: Notice, _ facts: NoticeFacts) { (self.notice, self.facts) = (notice, facts) }

    var alur: Alur { facts.alur }
    var zona: String { facts.envelope.waktu.zona }

    /// Every key, in every mail.
    ///
    /// Errors: `officerMissing` when nobody fills the recipient's role.
    func values() throws(NoticeError) -> [String: Nilai] {
        let recipient = try facts.recipient(notice.kepada)
        var values = OfficeContext(facts.kantor, facts.envelope).values()
        values.merge(people(recipient.name)) { $1 }
        values.merge(letter()) { $1 }
        values.merge(schedule()) { $1 }
        values.merge(room()) { $1 }
        values.merge(step()) { $1 }
        values.merge(occasion()) { $1 }
        values["keadaan"] = standing()
        return values
    }

    private func people(_ name: String?) -> [String: Nilai] {
        let isApplicant = notice.kepada == .pemohon
        let isPrinted = isApplicant && alur.pemohon.isTanpaSurel
        let name = isPrinted ? SafeText.line(alur.pemohon.nama) : name
        return [
            "cetak": .ya(isPrinted), "kodeStatus": .baris(facts.kodeStatus),
            "halamanStatus": .baris(facts.halamanStatus),
            "tag": .teks(alur.tag.description),
            "kode": .baris(facts.kode),
            "penerima": .objek([
                "nama": .baris(name),
                "jabatan": isApplicant ? .kosong : .baris(facts.title(notice.kepada)),
                "adalahPemohon": .ya(isApplicant),
            ]),
            "pemohon": .objek([
                "nama": .baris(alur.pemohon.nama),
                "alamat": alur.pemohon.isTanpaSurel ? .kosong : .baris(alur.pemohon.alamat.description),
            ]),
            "sop": .objek(["judul": .baris(alur.sop.judul), "lamaBaku": .teks(String(alur.sop.lamaBaku))]),
        ]
    }

    /// What made the notice due.
    private func occasion() -> [String: Nilai] {
        var values: [String: Nilai] = [
            "alasan": .panjang(alur.alasan), "bentrok": .kosong, "kekurangan": .kosong, "perhatian": .kosong,
            "ditolak": .kosong, "diputuskan": .kosong, "hilang": .kosong,
            "kurang": documents(alur.kurang), "usul": slots(offered),
            "takTerbaca": .isi(alur.berkasTakTerbaca.map(\.nilai)),
        ]
        switch notice.isi {
        case .kurangLengkap(let missing): values["kurang"] = documents(missing)
        case .dikembalikan(let reason): values["alasan"] = .panjang(reason)
        case .usulJadwal(let slots): values["usul"] = self.slots(slots)
        case .waktuTidakTersedia(let slots): values["hilang"] = self.slots(slots)
        case .jadwalDiaturUlang(let reason), .penolakan(let reason), .dibatalkanPemohon(let reason):
            values["alasan"] = .panjang(reason)
        case .permintaan(_, let reason, let conflict):
            values["alasan"] = .panjang(reason)
            values["bentrok"] = conflict.map(self.conflict) ?? .kosong
        case .bentrok(let conflict): values["bentrok"] = self.conflict(conflict)
        case .klarifikasi(let lacks): values["kekurangan"] = .isi(lacks.map(lack))
        case .perluPerhatian(let what): values["perhatian"] = attention(what)
        case .balasanDitolak(let from, let reason):
            values["ditolak"] = .objek(["dari": .baris(from), "sebab": .objek(reason.flags)])
        case .buktiKeputusan(let no, let perintah):
            values["diputuskan"] = .baris(alur.sop.langkah(no)?.kata(perintah) ?? perintah.kataBaku)
        case .tandaTerima, .persetujuan, .pembatalanDiterima, .status, .bantuan, .masukAgenda, .tembusan,
            .sudahDiproses, .keputusanDitarik, .eskalasi, .pengingat, .suratLain:
            break
        }
        return values
    }

    private var offered: [Jadwal] {
        if case .menungguPemohon(_, let slots) = alur.keadaan { slots } else { [] }
    }

    private func documents(_ missing: [Dokumen]) -> Nilai {
        guard !missing.isEmpty else { return .kosong }
        return .objek([
            "daftar": .butir(missing.map(\.nama)),
            "formulir": .ya(missing.contains(.formulir)),
            "suratPermohonan": .ya(missing.contains(.suratPermohonan)),
        ])
    }
}

extension BerkasTakTerbaca {
    /// A file that could not be read: its name, and one flag a reason, named as `SebabTakTerbaca` writes it.
    var nilai: Nilai {
        var values = Nilai.satuDari(SebabTakTerbaca.allCases.map(\.rawValue), sebab.rawValue)
        values["nama"] = .baris(nama)
        return .objek(values)
    }
}
