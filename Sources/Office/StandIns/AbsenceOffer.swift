import Foundation
import Notices
import Persuratan
import Register

/// Asks the secretariat who stands in, when an officer's automatic reply says until which day the officer is away.
///
/// Nothing changes by the notice itself. It is asked once for each last day, and not when somebody stands in already. The
/// one who is asked is no candidate: nobody names himself.
struct AbsenceOffer {
    let parts: DeskParts
    let tx: RegisterTransaction

    /// Candidates in one mail, so that one digit chooses.
    static let limit = 8

    private var setup: OfficeSetup { parts.setup }
    private var now: Date { parts.clock.now() }

    func offer(_ cuti: CutiPejabat) throws {
        let today = setup.waktu.tanggal(now)
        guard let sampai = cuti.sampai, sampai >= today, let officer = setup.pejabat[cuti.peran] else { return }
        let dari = max(cuti.mulai ?? today, today)
        let holders = try Pemangku(setup: setup, register: tx.snapshot, at: now)
        guard !isArranged(cuti.peran, dari, sampai, holders), try !tx.snapshot.hasTawaran(cuti.peran, sampai: sampai),
            let reader = reader(officer, holders)
        else { return }
        let candidates = try candidates(officer, reader, dari, sampai)
        guard !candidates.isEmpty else { return }
        let seconds = (now.timeIntervalSince1970 + setup.trust.masaBerlaku).rounded(.down)
        var offer = TawaranTercatat(
            cuti: cuti, dari: dari, sampai: sampai, calon: candidates.map(\.peran), kepada: reader,
            kedaluwarsa: Date(timeIntervalSince1970: seconds))
        offer.kode = TokenSeal(key: setup.trust.key).kode(of: offer)
        try tx.record(offer, at: now)
        try write(offer, to: reader, isLagi: false, id: "tawaran.\(cuti.pesan)")
    }

    /// Writes the question, or asks it again.
    func write(_ offer: TawaranTercatat, to reader: Pejabat, isLagi: Bool, id: String) throws {
        guard let officer = setup.pejabat[offer.peran] else { throw DeskError.roleVacant(offer.peran) }
        let question = TawaranPengganti(
            digantikan: officer, dari: offer.dari, sampai: offer.sampai, kata: offer.kata,
            calon: offer.calon.compactMap(setup.orang), isLagi: isLagi)
        try OfficeMailWriter(parts: parts, tx: tx).write(
            .tawaranPengganti(question), to: reader, id: id, kode: offer.kode)
    }

    private func isArranged(_ role: Peran, _ dari: Tanggal, _ sampai: Tanggal, _ holders: Pemangku) -> Bool {
        holders.susunan.daftar.contains {
            $0.peran == role && $0.dari <= dari && sampai <= $0.sampai && now < ($0.diakhiri ?? .distantFuture)
        }
    }

    /// The secretariat; when that is who is away, the officer before it in the SOP.
    private func reader(_ officer: Pejabat, _ holders: Pemangku) -> Pejabat? {
        guard let sop = setup.sop.first else { return nil }
        let others = [sop.sekretariat] + sop.langkah.map(\.pelaksana)
        return others.lazy.compactMap { holders.pejabat($0) }.first { $0.alamat != officer.alamat }
    }

    /// Those named for it in the configuration, then the officers of the SOP, from the row below the officer's on.
    private func candidates(
        _ officer: Pejabat, _ reader: Pejabat, _ dari: Tanggal, _ sampai: Tanggal
    ) throws -> [Pejabat] {
        let rows = setup.sop.flatMap(\.langkah).map(\.pelaksana)
        let split = (rows.lastIndex(of: officer.peran) ?? -1) + 1
        let officers = (rows[split...] + rows[..<split]).compactMap { setup.pejabat[$0] }
        var found: [Pejabat] = []
        for one in setup.calonPengganti + officers
        where one.alamat != officer.alamat && one.alamat != reader.alamat
            && !found.contains(where: { $0.alamat == one.alamat })
        {
            if try !isAway(one, dari, sampai) { found.append(one) }
        }
        return Array(found.prefix(Self.limit))
    }

    /// Whether that person is known to be away, or replaced, on one of the days.
    private func isAway(_ person: Pejabat, _ dari: Tanggal, _ sampai: Tanggal) throws -> Bool {
        let absences = try tx.snapshot.cuti(peran: person.peran, notBefore: dari)
        if absences.contains(where: { ($0.mulai ?? dari) <= sampai && $0.sampai != nil }) { return true }
        let known = try Pemangku(setup: setup, register: tx.snapshot, at: now).susunan
        guard let officer = setup.pejabat.values.first(where: { $0.alamat != person.alamat }) else { return false }
        let trial = Penggantian(peran: officer.peran, oleh: person, sebagai: .plh, dari: dari, sampai: sampai)
        return known.keberatan(trial, officer, now: now) == .penggantiDigantikan
    }
}
