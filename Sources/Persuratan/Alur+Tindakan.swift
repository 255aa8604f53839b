import Foundation

/// Fields of a letter that somebody put right by hand, with who and why.
public struct PembetulanTangan: Hashable, Sendable, Codable {
    public let koreksi: [Koreksi]
    public let oleh: Petugas
    public let alasan: String?

    public init(koreksi: [Koreksi], oleh: Petugas, alasan: String?) {
        (self.koreksi, self.oleh, self.alasan) = (koreksi, oleh, alasan)
    }
}

extension Alur {
    /// Corrections by hand count at any time, and reach the register's row where there is one. Other wished days than those
    /// that somebody is being asked about are asked about anew: an answer to the older mail must not be taken for them.
    mutating func corrected(_ change: PembetulanTangan, at now: Date) -> [Action] {
        let (before, wishes) = (surat, keinginan)
        let isOpen = pemegang != nil && jadwal == nil
        for koreksi in change.koreksi { surat.apply(koreksi) }
        if change.koreksi.contains(where: \.isKegiatan) {
            surat.perluKlarifikasi.removeAll { $0.hasPrefix("tanggal_kegiatan") || $0.hasPrefix("waktu_mulai") }
            if isOpen, !isProposing { keinginan = surat.jadwalPasti(lamaBaku: sop.lamaBaku) }
        }
        guard surat != before else { return [] }
        let entered: [Action] = nomorAgenda == nil ? [] : [.register(surat)]
        guard keinginan != wishes, case .menungguPejabat(let no) = keadaan, let langkah = sop.langkah(no),
            langkah.jenis == .penjadwalan || langkah.jenis == .pengagendaan
        else { return entered }
        return entered + ask(langkah, at: now)
    }

    private var isProposing: Bool {
        if case .menungguPemohon = keadaan { true } else { false }
    }
}

extension Koreksi {
    fileprivate var isKegiatan: Bool {
        if case .kegiatan = self { true } else { false }
    }
}
