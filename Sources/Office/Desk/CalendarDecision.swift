import Foundation
import Notices
import Persuratan
import Register

/// What a calendar's answer is to the request: a yes, a no, another time. Unclear ones are asked back.
struct CalendarDecision {
    let setup: OfficeSetup
    let alur: Alur
    let request: Permintaan
    let received: Date
    /// The UID of the request's own entry; nil when there was no invitation.
    let uid: String?

    /// - Parameter body: the mail's own text, which counts only where the person wrote it (``CalendarMessage/hasWordsInBody``).
    func event(of message: CalendarMessage?, body: String) -> DecidedEvent {
        guard let message, message.uid == uid, uid != nil else { return decided(unclear(.undanganBelumDijawab), "-") }
        let words = message.comment ?? (message.hasWordsInBody ? body : "")
        let event: Event =
            switch message.method {
            case .reply: reply(message, spoken(words))
            case .counter: counter(message)
            // A calendar that asks for the newest entry is told in words.
            case .refresh, .publish, .request, .cancel, .declineCounter: status
            }
        return decided(event, "\(message.method.name) SEQUENCE:\(message.sequence)")
    }

    private func decided(_ event: Event, _ what: String) -> DecidedEvent {
        DecidedEvent(event: event, penjelasan: "calendar: \(what)")
    }

    /// Words beside a button count: a yes with a condition is no yes, and a no may name another time.
    private func reply(_ message: CalendarMessage, _ spoken: Spoken) -> Event {
        switch (message.attendees[alur.pemohon.alamat] ?? .other, spoken) {
        case (.accepted, .nothing), (.accepted, .consent): answer(message, .accepted)
        case (.declined, .decision(let event)): isCurrent(message) ? event : answer(message, .declined)
        case (.declined, .nothing), (.declined, .consent), (.declined, .unclear): answer(message, .declined)
        case (.accepted, .decision), (.accepted, .unclear), (.tentative, _), (.other, _): answer(message, .tentative)
        }
    }

    private func counter(_ message: CalendarMessage) -> Event {
        guard isCurrent(message), let invitation = alur.undangan else { return answer(message, .tentative) }
        guard let begin = message.mulai, let slot = slot(from: begin, to: message.selesai, like: invitation.jadwal)
        else { return unclear(.jadwalBelumPasti) }
        guard begin > received else { return unclear(.jadwalTidakBisa(Bentrok(diminta: slot, sebab: .sudahLewat))) }
        return answer(message, .counter(slot))
    }

    /// On one day of the office's clock; as long as the invitation when no end is said.
    private func slot(from begin: Date, to end: Date?, like invited: Jadwal) -> Jadwal? {
        let (day, from) = (setup.waktu.tanggal(begin), setup.waktu.pukul(begin))
        guard let end else {
            return from.ditambah(menit: invited.selesai.menit - invited.mulai.menit).flatMap {
                Jadwal(tanggal: day, mulai: from, selesai: $0)
            }
        }
        let (lastDay, to) = (setup.waktu.tanggal(end), setup.waktu.pukul(end))
        if lastDay == day { return Jadwal(tanggal: day, mulai: from, selesai: to) }
        guard lastDay == day.ditambah(hari: 1), to == .tengahMalam, let midnight = Pukul(jam: 24) else { return nil }
        return Jadwal(tanggal: day, mulai: from, selesai: midnight)
    }

    private func isCurrent(_ message: CalendarMessage) -> Bool { message.sequence == alur.undangan?.urutan }

    private func answer(_ message: CalendarMessage, _ decision: CalendarAnswer.Decision) -> Event {
        .calendarAnswered(CalendarAnswer(urutan: message.sequence, decision: decision))
    }

    private func unclear(_ what: Kekurangan) -> Event {
        .unclear(Unclear(permintaan: alur.permintaan, oleh: .pemohon, kekurangan: [what]))
    }

    private var status: Event { .answered(Answer(permintaan: 0, jawaban: .tanyaStatus)) }
}

extension CalendarDecision {
    /// What the words beside the button say.
    private enum Spoken {
        case nothing
        case consent
        /// Another time, or a cancellation.
        case decision(Event)
        case unclear
    }

    private func spoken(_ words: String) -> Spoken {
        guard !words.allSatisfy(\.isWhitespace) else { return .nothing }
        let asked = Permintaan(
            permohonan: request.permohonan, tag: request.tag, nomor: alur.permintaan, peran: request.peran,
            alamat: request.alamat, kode: request.kode, kedaluwarsa: request.kedaluwarsa)
        let nothing = BroughtDocuments(
            permohonan: Permohonan(pemohon: alur.pemohon, dokumen: [], surat: MetadataSurat()), hasAny: false)
        let decision = ApplicantDecision(
            setup: setup, alur: alur, request: asked, received: received, offers: [])
        guard case .answered(let answer)? = decision.event(of: words, documents: nothing)?.event else {
            return .unclear
        }
        return switch answer.jawaban {
        // A number beside the button is no consent: it may mean another slot than the button.
        case .setuju(let choice): choice == nil ? .consent : .unclear
        case .usul, .batal: .decision(.answered(answer))
        case .tanyaStatus: .unclear
        }
    }
}
