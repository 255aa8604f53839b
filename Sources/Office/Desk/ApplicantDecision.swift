import Foundation
import Persuratan
import Reading
import Register

/// What an applicant's answer is: documents, a yes, another wish, a cancellation, a question. An applicant never approves.
struct ApplicantDecision {
    let setup: OfficeSetup
    let alur: Alur
    let request: Permintaan
    let received: Date
    /// The free times that the answered mail offered behind the office's proposals.
    var offers: [Tawaran] = []

    /// The event that the answer is; nil for one that a program wrote.
    ///
    /// - Parameter documents: what the mail brings, as the letter's reader sees it.
    func event(of text: String, documents: BroughtDocuments) -> DecidedEvent? {
        let reading = ReplyReader().read(text, context)
        guard reading.intent != .autoreply else { return nil }
        return DecidedEvent(event: decide(reading, documents), penjelasan: reading.account(of: text))
    }

    private var isAnsweringProposal: Bool {
        if case .menungguPemohon = alur.keadaan { return request.nomor == alur.permintaan }
        return false
    }

    private var tahap: Tahap {
        if isAnsweringProposal { return .jadwal }
        return alur.keadaan == .menungguKelengkapan ? .lengkapi : .umum
    }

    private var proposals: [Jadwal] {
        if case .menungguPemohon(_, let slots) = alur.keadaan { slots } else { [] }
    }

    private var context: ReplyContext {
        let slot = proposals.first ?? alur.jadwal
        let visit = slot.map { PilihanJadwal(tanggal: $0.tanggal, mulai: $0.mulai, selesai: $0.selesai) }
        return ReplyContext(
            tahap: tahap, peran: Peran.pemohon.description,
            officers: setup.pejabat.values.sorted { $0.peran < $1.peran }.map(OfficerEntry.init), now: received,
            officeTime: setup.waktu, request: visit ?? alur.surat.kegiatan.first,
            choiceCount: isAnsweringProposal ? max(proposals.count, offers.map(\.nomor).max() ?? 0) : 0)
    }

    private func decide(_ reading: Reading, _ documents: BroughtDocuments) -> Event {
        if reading.intent == .reject, reading.subtype == .cancel { return answered(.batal(alasan: reading.reason)) }
        if isAnsweringProposal { return answerToProposal(reading, documents) }
        if documents.hasAny { return .supplemented(documents.permohonan) }
        if alur.keadaan == .menungguKelengkapan { return completion(reading, documents) }
        if reading.intent == .reschedule, let slot = soleSlot(reading) { return answered(.usul(slot)) }
        return answered(.tanyaStatus)
    }

    /// Words without documents answer a return, for an officer to read; they do not answer a request for documents.
    private func completion(_ reading: Reading, _ documents: BroughtDocuments) -> Event {
        switch reading.intent {
        case .question, .help: return answered(.tanyaStatus)
        case .approve, .dispose, .reject, .return, .reschedule, .confirm, .delegate, .ambiguous, .choice, .autoreply:
            return .supplemented(documents.permohonan)
        }
    }

    private func answerToProposal(_ reading: Reading, _ documents: BroughtDocuments) -> Event {
        switch reading.intent {
        case .choice: return chosen(reading)
        case .confirm, .approve:
            guard reading.subtype == nil, reading.peserta == nil else { return unclear(reading) }
            guard let named = reading.schedules.first else { return answered(.setuju(pilihan: nil)) }
            guard reading.schedules.count == 1, let index = proposals.firstIndex(where: { matches($0, named) }) else {
                return unclear(reading, or: .pilihanBelumDisebut)
            }
            return answered(.setuju(pilihan: index + 1))
        case .reschedule:
            if let slot = soleSlot(reading) { return answered(.usul(slot)) }
            return unclear(reading, or: .jadwalBelumPasti)
        case .question: return unclear(.pertanyaan)
        case .help: return answered(.tanyaStatus)
        case .reject: return unclear(reading, or: .jadwalBelumPasti)
        case .dispose, .return, .delegate, .ambiguous, .autoreply: return unclear(reading)
        }
    }

    /// A number of ours is a yes to that proposal; one of the other free times is a wish, which the office looks at.
    private func chosen(_ reading: Reading) -> Event {
        guard let offer = offers.first(where: { $0.nomor == reading.choice }) else {
            return answered(.setuju(pilihan: reading.choice))
        }
        return reading.reason == nil ? answered(.usul(offer.jadwal)) : unclear(.pilihanBelumDisebut)
    }

    private func soleSlot(_ reading: Reading) -> Jadwal? {
        reading.schedules.count == 1 ? reading.schedules[0].jadwal(lamaBaku: alur.sop.lamaBaku) : nil
    }

    private func matches(_ slot: Jadwal, _ named: PilihanJadwal) -> Bool {
        slot.tanggal == named.tanggal && (named.mulai ?? slot.mulai) == slot.mulai
            && (named.selesai ?? slot.selesai) == slot.selesai
    }

    private func answered(_ jawaban: JawabanPemohon) -> Event {
        .answered(Answer(permintaan: request.nomor, jawaban: jawaban))
    }

    private func unclear(_ reading: Reading, or what: Kekurangan? = nil) -> Event {
        let found = reading.missing.map(Kekurangan.bacaan)
        return .unclear(
            Unclear(
                permintaan: request.nomor, oleh: .pemohon,
                kekurangan: what.map { [$0] } ?? found))
    }

    private func unclear(_ what: Kekurangan) -> Event {
        .unclear(Unclear(permintaan: request.nomor, oleh: .pemohon, kekurangan: [what]))
    }
}

/// What the applicant's mail brings.
struct BroughtDocuments: Equatable {
    let permohonan: Permohonan
    /// Whether a form, a letter or any file is in it.
    let hasAny: Bool
}
