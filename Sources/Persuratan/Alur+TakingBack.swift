import Foundation

/// A decision that passed the request on to another officer, with what it changed beside the row.
struct KeputusanTerakhir: Hashable, Sendable {
    let langkah: Int
    let oleh: Peran
    /// The question that it answered.
    let permintaan: Int
    let jumlahDisposisi: Int
    let jadwal: Jadwal?

    /// What must be remembered of `alur` before it follows `reply`; nil for a decision that others hear of at once: a
    /// refusal or an approval that the applicant was told of cannot be made unsaid.
    init?(of alur: Alur, _ langkah: Langkah, _ reply: Reply) {
        switch (langkah.jenis, reply.keputusan) {
        case (.pemeriksaan, .lanjut), (.pencatatan, .lanjut), (.disposisi, .lanjut), (.penjadwalan, .lanjut),
            (_, .kembalikan):
            break
        case (_, .lanjut), (_, .usul), (_, .jadwalUlang), (_, .tolak), (_, .pindahRuang): return nil
        }
        (self.langkah, oleh, permintaan) = (langkah.no, reply.oleh, reply.permintaan)
        (jumlahDisposisi, jadwal) = (alur.disposisi.count, alur.jadwal)
    }
}

/// Decisions that are taken back.
extension Alur {
    /// Whether that officer's answer to that question may still be taken back: it passed the request on to another officer,
    /// who has not acted yet.
    public func canTakeBack(_ permintaan: Int, by role: Peran) -> Bool {
        guard let terakhir, terakhir.oleh == role, terakhir.permintaan == permintaan,
            case .menungguPejabat = keadaan
        else { return false }
        return self.permintaan == permintaan + 1
    }

    /// The officer is asked again, whoever had the request since is told. A number that the register gave stays.
    mutating func takenBack(_ permintaan: Int, _ role: Peran, at now: Date) -> [Action] {
        guard canTakeBack(permintaan, by: role), let terakhir, let langkah = sop.langkah(terakhir.langkah),
            let holder = pemegang
        else { return late(role) + attention(.keputusanTerlambat(oleh: role)) }
        disposisi = Array(disposisi.prefix(terakhir.jumlahDisposisi))
        jadwal = terakhir.jadwal
        self.terakhir = nil
        return [.send(Notice(.keputusanDitarik(langkah: langkah.no), kepada: holder))] + ask(langkah, at: now)
    }

    /// Nothing is done. The secretariat sees it, and so does the person whose code was used.
    func refused(_ dari: String, _ alasan: AlasanPenolakan, _ role: Peran?) -> [Action] {
        let told = role.map { Action.send(Notice(.balasanDitolak(dari: dari, alasan: alasan), kepada: $0)) }
        return [told].compactMap(\.self) + attention(.tidakBerwenang(dari: dari, alasan: alasan))
    }
}
