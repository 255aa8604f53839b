import Foundation

/// The open question goes to another person, because somebody began or ceased to stand in for its officer.
public struct Pelimpahan: Hashable, Sendable, Codable {
    /// The question that waits for an answer.
    public let permintaan: Int
    public let peran: Peran
    /// Who is asked now; nil: the officer himself again.
    public let kepada: Pelaku?

    public init(permintaan: Int, peran: Peran, kepada: Pelaku?) {
        (self.permintaan, self.peran, self.kepada) = (permintaan, peran, kepada)
    }
}

extension Alur {
    /// The question of that role that is open, and can go to another person; nil when none is.
    public func pertanyaanTerbuka(_ peran: Peran) -> Int? {
        guard case .menungguPejabat = keadaan, pemegang == peran else { return nil }
        return permintaan
    }

    /// The same question, asked of another person: whoever answers it first ends it, so it is never decided twice. The time
    /// of the one who has it now is counted from now.
    mutating func handedOver(_ handover: Pelimpahan, at now: Date) -> [Action] {
        guard pertanyaanTerbuka(handover.peran) == handover.permintaan, let no = keadaan.langkah else { return [] }
        tidakJelas = 0
        // The new holder has not been reminded of anything yet.
        ingatan = CatatanPengingat(permintaan: permintaan)
        endWork(at: now)
        pengerjaan.append(Pengerjaan(langkah: no, oleh: handover.peran, mulai: now))
        let question = ditanyakan ?? .permintaan(langkah: no, alasan: nil, bentrok: nil)
        return [.send(Notice(question, kepada: handover.peran, permintaan: permintaan))]
    }
}
