import Foundation

/// Going from row to row.
extension Alur {
    /// Begins row `no`; without one, or at a row that only informs, the request is approved.
    mutating func enter(_ no: Int?, alasan: String? = nil, at now: Date) -> [Action] {
        guard let no, let langkah = sop.langkah(no) else { return approve(at: now) }
        switch langkah.jenis {
        case .permohonan: return awaitApplicant(alasan: alasan, at: now)
        case .pemeriksaan, .pencatatan, .disposisi, .penjadwalan, .pengagendaan:
            return ask(langkah, alasan: alasan, at: now)
        case .pemberitahuan: return approve(langkah, at: now)
        }
    }

    /// Asks the officer of `langkah`. A new question: answers to older ones no longer count.
    mutating func ask(
        _ langkah: Langkah, alasan: String? = nil, bentrok: Bentrok? = nil, at now: Date
    ) -> [Action] {
        keadaan = .menungguPejabat(langkah: langkah.no)
        newQuestion(langkah: langkah.no, oleh: langkah.pelaksana, at: now)
        let content = NoticeContent.permintaan(langkah: langkah.no, alasan: alasan, bentrok: bentrok)
        ditanyakan = content
        return [.send(Notice(content, kepada: langkah.pelaksana, permintaan: permintaan))]
    }

    /// Sends the request back to the applicant, who is told why.
    mutating func awaitApplicant(alasan: String?, at now: Date) -> [Action] {
        pengembali = keadaan.langkah
        keadaan = .menungguKelengkapan
        newQuestion(langkah: langkahPertama, oleh: .pemohon, at: now)
        return [.send(Notice(.dikembalikan(alasan: alasan ?? ""), kepada: .pemohon, permintaan: permintaan))]
    }

    /// The applicant is told that it is approved; whoever settled the schedule learns that it is in the agenda.
    mutating func approve(_ langkah: Langkah? = nil, at now: Date) -> [Action] {
        keadaan = .selesai
        endWork(at: now)
        if let langkah {
            pengerjaan.append(Pengerjaan(langkah: langkah.no, oleh: langkah.pelaksana, mulai: now, selesai: now))
        }
        var actions: [Action] = [.send(Notice(.persetujuan, kepada: .pemohon))]
        if isDiagendakan {
            actions += pengaturJadwal.map { .send(Notice(.masukAgenda, kepada: $0)) }
        }
        return actions
    }

    mutating func reject(alasan: String?, langkah: Int, at now: Date) -> [Action] {
        keadaan = .ditolak(langkah: langkah)
        self.alasan = alasan
        endWork(at: now)
        return releaseIfBooked() + [.send(Notice(.penolakan(alasan: alasan), kepada: .pemohon))]
    }

    /// A question that nobody asked before: the number rises, unclear answers are counted anew.
    mutating func newQuestion(langkah: Int, oleh: Peran, at now: Date) {
        permintaan += 1
        tidakJelas = 0
        endWork(at: now)
        pengerjaan.append(Pengerjaan(langkah: langkah, oleh: oleh, mulai: now))
    }

    mutating func endWork(at now: Date) {
        guard let last = pengerjaan.indices.last, pengerjaan[last].selesai == nil else { return }
        pengerjaan[last].selesai = now
    }

    mutating func releaseIfBooked() -> [Action] {
        defer { jadwalAgenda = nil }
        return isDiagendakan ? [.release] : []
    }

    /// The roles that may ask for another time once a visit is agreed on, each once.
    var pengaturJadwal: [Peran] {
        var roles: [Peran] = []
        for langkah in sop.langkah where langkah.jenis == .penjadwalan || langkah.jenis == .pengagendaan {
            if !roles.contains(langkah.pelaksana) { roles.append(langkah.pelaksana) }
        }
        return roles
    }
}
