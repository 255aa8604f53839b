import Foundation
import Persuratan
import Reading
import Register

/// What an officer's answer decides: the reader says what the words mean, this says what the SOP's row does with it.
///
/// Nothing is decided that was not said. Whatever does not fit the row becomes a question back.
struct OfficerDecision {
    let setup: OfficeSetup
    let alur: Alur
    let request: Permintaan
    /// When the mail was received: `besok` is the day after that.
    let received: Date
    /// Why the room cannot be had then; nil when it can.
    let obstacle: (Jadwal, Ruang?) throws -> SebabBentrok?
    /// The free times that the answered mail offered.
    var offers: [Tawaran] = []
    /// Who stands in for whom then.
    var pengganti: [Penggantian] = []
    /// Whether the mail that is answered numbers what can be answered.
    var hasNumberedChoices = true

    /// The event that the answer is; nil for one that a program wrote.
    func event(of text: String) throws -> DecidedEvent? {
        let reading = ReplyReader().read(text, context)
        guard reading.intent != .autoreply else { return nil }
        if reading.intent == .help {
            let event = Event.helpRequested(permintaan: request.nomor, oleh: request.peran)
            return DecidedEvent(event: event, penjelasan: reading.account(of: text))
        }
        if takesBack(reading) {
            let event = Event.takenBack(permintaan: request.nomor, oleh: request.peran)
            return DecidedEvent(event: event, penjelasan: reading.account(of: text))
        }
        switch try possible(roomDecision(text) ?? decision(reading)) {
        case .success(let keputusan):
            let reply = Reply(permintaan: request.nomor, oleh: request.peran, keputusan: keputusan)
            return DecidedEvent(event: .replied(reply), penjelasan: reading.account(of: text))
        case .failure(let missing):
            let unclear = Unclear(permintaan: request.nomor, oleh: request.peran, kekurangan: missing.kekurangan)
            return DecidedEvent(event: .unclear(unclear), penjelasan: reading.account(of: text))
        }
    }

    /// `batal`, or other words for it, in answer to a question that this officer has answered before.
    private func takesBack(_ reading: Reading) -> Bool {
        guard alur.canTakeBack(request.nomor, by: request.peran) else { return false }
        switch (reading.intent, reading.subtype) {
        case (.reject, .cancel), (.ambiguous, .undo): return true
        default: return false
        }
    }

    /// A proposal of a time that cannot be had is asked back before the applicant hears of it.
    private func possible(_ decided: Result<Keputusan, Missing>) throws -> Result<Keputusan, Missing> {
        let slots: [Jadwal]
        var room: Ruang?
        switch decided {
        case .success(.usul(let proposed)), .success(.jadwalUlang(_, let proposed)): slots = proposed
        case .success(.lanjut):
            // Agreeing to the applicant's wish; whatever else goes on is looked at where it is entered.
            slots = langkah?.jenis == .penjadwalan && alur.keinginan.count == 1 ? alur.keinginan : []
        case .success(.pindahRuang(let kode)):
            slots = [alur.jadwal].compactMap(\.self)
            room = setup.ruang.first { $0.kode == kode }
        case .success(.kembalikan), .success(.tolak), .failure: return decided
        }
        let refused = try slots.compactMap { slot in try obstacle(slot, room).map { Bentrok(diminta: slot, sebab: $0) }
        }
        return refused.isEmpty ? decided : .failure(Missing(all: refused.map(Kekurangan.jadwalTidakBisa)))
    }

    /// The row that was asked about; for an answer that comes late, the role's own row, so that a schedule can be taken up again.
    private var langkah: Langkah? {
        if request.nomor == alur.permintaan, let no = alur.keadaan.langkah { return alur.sop.langkah(no) }
        let own = alur.sop.langkah.filter { $0.pelaksana == request.peran }
        return own.first { $0.jenis == .penjadwalan || $0.jenis == .pengagendaan } ?? own.first
    }

    private var context: ReplyContext {
        ReplyContext(
            tahap: langkah?.jenis.tahap ?? .umum, peran: request.peran.description,
            officers: setup.entries(with: pengganti), now: received,
            officeTime: setup.waktu, request: alur.surat.kegiatan.first, kata: langkah?.kata ?? [:],
            choiceCount: hasNumberedChoices
                ? max(langkah?.perintah.count ?? 0, offers.map(\.nomor).max() ?? 0) : 0)
    }

    private func decision(_ reading: Reading) -> Result<Keputusan, Missing> {
        guard let langkah else { return .failure(Missing(.tidakBerlakuDiSini(reading.intent.rawValue))) }
        return OfficerVerdict(
            langkah: langkah, next: langkah.lanjut.flatMap(alur.sop.langkah), setup: setup, wishes: alur.keinginan,
            lamaBaku: alur.sop.lamaBaku, offers: offers, pengganti: pengganti
        ).keputusan(reading)
    }
}

/// Why an answer decides nothing.
struct Missing: Error, Equatable {
    let kekurangan: [Kekurangan]

    init(_ one: Kekurangan) { kekurangan = [one] }

    init(all: [Kekurangan]) { kekurangan = all }
}

extension OfficerEntry {
    init(_ pejabat: Pejabat) {
        self.init(
            id: pejabat.peran.description, name: pejabat.nama, title: pejabat.jabatan, words: pejabat.sebutan)
    }
}

extension OfficeSetup {
    /// Whom an answer can name: the officers, and those who stand in for them, by name alone.
    func entries(with pengganti: [Penggantian]) -> [OfficerEntry] {
        let others = pengganti.map(\.oleh).filter { pejabat[$0.peran] == nil && pejabat(at: $0.alamat) == nil }
        let named = Dictionary(others.map { ($0.peran, $0) }) { first, _ in first }.values.sorted {
            $0.peran < $1.peran
        }
        return pejabat.values.sorted { $0.peran < $1.peran }.map(OfficerEntry.init)
            + named.map { OfficerEntry(id: $0.peran.description, name: $0.nama, words: $0.sebutan) }
    }
}

extension JenisLangkah {
    /// The reader's word for what such a row asks.
    var tahap: Tahap {
        switch self {
        case .permohonan: .lengkapi
        case .pemeriksaan, .pencatatan, .pengagendaan: .persetujuan
        case .disposisi: .disposisi
        case .penjadwalan: .tindaklanjut
        case .pemberitahuan: .umum
        }
    }
}
