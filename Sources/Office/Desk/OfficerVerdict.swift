import Persuratan
import Reading

/// Turns what an answer means into what a row of the SOP may do.
struct OfficerVerdict {
    let langkah: Langkah
    let next: Langkah?
    let setup: OfficeSetup
    /// The slots that the applicant wishes.
    let wishes: [Jadwal]
    let lamaBaku: Int
    /// The free times that the answered mail offered.
    var offers: [Tawaran] = []
    /// Who stands in for whom.
    var pengganti: [Penggantian] = []

    func keputusan(_ reading: Reading) -> Result<Keputusan, Missing> {
        // A reply on several letters is no answer to this one request.
        guard reading.perAgenda.isEmpty else { return unclear(reading) }
        if let command = reading.perintah { return carryOut(command, reading) }
        switch reading.intent {
        case .choice: return chosen(reading)
        case .approve: return carryOut(.lanjut, reading)
        case .dispose: return langkah.jenis == .pengagendaan ? unclear(reading) : carryOut(.lanjut, reading)
        case .return: return carryOut(.kembalikan, reading)
        case .reject: return refused(reading)
        case .reschedule: return otherTime(reading)
        case .question: return .failure(Missing(.pertanyaan))
        case .delegate, .confirm, .ambiguous, .help, .autoreply: return unclear(reading)
        }
    }

    private func chosen(_ reading: Reading) -> Result<Keputusan, Missing> {
        guard let number = reading.choice else { return unclear(reading) }
        if let offer = offers.first(where: { $0.nomor == number }) {
            // `5, kalau tidak bisa 6`: words behind a time's number may mean another one.
            return reading.reason == nil ? .success(.usul([offer.jadwal])) : .failure(Missing(.pilihanBelumDisebut))
        }
        guard langkah.perintah.indices.contains(number - 1) else { return .failure(Missing(.pilihanBelumDisebut)) }
        return carryOut(langkah.perintah[number - 1], reading)
    }

    /// `tidak bisa` of the section or the room's desk means this time, not the whole request: only the SOP's own word ends it.
    private func refused(_ reading: Reading) -> Result<Keputusan, Missing> {
        switch langkah.jenis {
        case .penjadwalan, .pengagendaan: .failure(Missing(.jadwalBelumPasti))
        case .permohonan, .pemeriksaan, .pencatatan, .disposisi, .pemberitahuan:
            reading.subtype == nil ? carryOut(.tolak, reading) : unclear(reading)
        }
    }

    private func otherTime(_ reading: Reading) -> Result<Keputusan, Missing> {
        switch langkah.jenis {
        case .penjadwalan: carryOut(.usul, reading)
        case .pengagendaan: carryOut(.jadwalUlang, reading)
        case .permohonan, .pemeriksaan, .pencatatan, .disposisi, .pemberitahuan:
            .failure(Missing(.tidakBerlakuDiSini(Perintah.jadwalUlang.kataBaku)))
        }
    }

    private func carryOut(_ command: Perintah, _ reading: Reading) -> Result<Keputusan, Missing> {
        switch command {
        case .lanjut: return proceed(reading)
        case .usul:
            let slots = definite(reading)
            guard !slots.isEmpty, slots.count == reading.schedules.count else {
                return .failure(Missing(.jadwalBelumPasti))
            }
            return .success(.usul(slots))
        case .jadwalUlang: return .success(.jadwalUlang(alasan: reading.reason, usul: definite(reading)))
        case .kembalikan:
            guard let reason = reading.reason, !isOnlyCommand(reason) else { return .failure(Missing(.alasanBelumAda)) }
            return .success(.kembalikan(alasan: reason))
        case .tolak: return .success(.tolak(alasan: reading.reason))
        // A room that was named clearly never comes this far.
        case .pindahRuang: return .failure(Missing(.ruangTidakDikenal(Perintah.pindahRuang.kataBaku)))
        }
    }

    private func proceed(_ reading: Reading) -> Result<Keputusan, Missing> {
        // A correction that was not understood must not be passed over.
        guard reading.unknownFields.isEmpty || langkah.jenis != .pencatatan else { return unclear(reading) }
        let main = reading.targets.filter { $0.part == .main }
        if let stranger = main.first(where: { !isNext($0) }) {
            return .failure(Missing(.tujuanDiLuarSOP(stranger.words)))
        }
        let slots = definite(reading)
        if langkah.jenis == .penjadwalan, !slots.isEmpty { return .success(.usul(slots)) }
        // A time that is not the one on the table must not be lost in a yes.
        guard reading.schedules.allSatisfy(isWished) else {
            return .failure(Missing(.tidakBerlakuDiSini(Perintah.usul.kataBaku)))
        }
        let copies = reading.targets.filter { $0.part == .fyi }.compactMap(role)
        return .success(
            .lanjut(
                Arahan(
                    instruksi: reading.instruction.flatMap { isOnlyCommand($0) ? nil : $0 }, syarat: reading.conditions,
                    tembusan: copies,
                    koreksi: langkah.jenis == .pencatatan ? reading.corrections : [])))
    }

    /// Whether a reason says no more than the command itself.
    private func isOnlyCommand(_ reason: String) -> Bool {
        let words = reason.lowercased().split { !$0.isLetter }.joined(separator: " ")
        return words.isEmpty || Perintah.allCases.contains { langkah.kata[$0, default: [$0.kataBaku]].contains(words) }
    }

    private func definite(_ reading: Reading) -> [Jadwal] {
        reading.schedules.compactMap { $0.jadwal(lamaBaku: lamaBaku) }
    }

    private func isWished(_ schedule: PilihanJadwal) -> Bool {
        wishes.contains { wish in
            wish.tanggal == schedule.tanggal && (schedule.mulai ?? wish.mulai) == wish.mulai
                && (schedule.selesai ?? wish.selesai) == wish.selesai
        }
    }

    /// Whether the one who is named gets the request next: the next officer, or whoever stands in for him.
    private func isNext(_ target: ReplyTarget) -> Bool {
        guard let next else { return false }
        if Peran(target.id) == next.pelaksana, setup.pejabat[next.pelaksana] != nil { return true }
        return pengganti.contains { $0.peran == next.pelaksana && isPerson(target, $0.oleh) }
    }

    /// The role of a named officer, or that which a named stand-in holds.
    private func role(_ target: ReplyTarget) -> Peran? {
        if let role = Peran(target.id), setup.pejabat[role] != nil { return role }
        return pengganti.first { isPerson(target, $0.oleh) }?.peran
    }

    private func isPerson(_ target: ReplyTarget, _ person: Pejabat) -> Bool {
        target.id == person.peran.description
            || Peran(target.id).flatMap { setup.pejabat[$0]?.alamat == person.alamat } ?? false
    }

    private func unclear(_ reading: Reading) -> Result<Keputusan, Missing> {
        let unknown = reading.unknownFields.map(Kekurangan.pembetulanTidakDikenal)
        return .failure(Missing(all: unknown + reading.missing.map(Kekurangan.bacaan)))
    }
}
