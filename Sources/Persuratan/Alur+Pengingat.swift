import Foundation

/// A reminder that went out, or word to somebody that another one does not answer.
public struct Ingatan: Hashable, Sendable, Codable {
    /// The question that waits for an answer.
    public let permintaan: Int
    public let kepada: Peran
    /// Whether it went out as a line of a mail on several requests, so that no mail of its own is due.
    public let dalamRangkuman: Bool

    public init(permintaan: Int, kepada: Peran, dalamRangkuman: Bool = false) {
        (self.permintaan, self.kepada, self.dalamRangkuman) = (permintaan, kepada, dalamRangkuman)
    }
}

/// What was sent about the open question so far.
public struct CatatanPengingat: Hashable, Sendable {
    public let permintaan: Int
    public internal(set) var kali = 0
    public internal(set) var terakhir: Date?
    /// How many of ``Alur/tanggaEskalasi`` were told.
    public internal(set) var tingkat = 0
    public internal(set) var eskalasiTerakhir: Date?
    /// When the holder last wrote without ending the question.
    public internal(set) var didengar: Date?

    init(permintaan: Int) { self.permintaan = permintaan }
}

/// Reminders, as they are recorded.
extension Alur {
    /// What was sent about the question that is open now.
    public var catatanPengingat: CatatanPengingat {
        ingatan.permintaan == permintaan ? ingatan : CatatanPengingat(permintaan: permintaan)
    }

    /// Who is told, one after the other, that the holder does not answer: whom the SOP's row names; else the officer of the
    /// row before, then the secretariat.
    public var tanggaEskalasi: [Peran] {
        guard let no = keadaan.langkah, let langkah = sop.langkah(no), let holder = pemegang else { return [] }
        let before = sop.langkah.last { $0.no < no && $0.pelaksana != .pemohon }?.pelaksana
        let usual = holder == .pemohon ? [sop.sekretariat] : [before, sop.sekretariat].compactMap(\.self)
        var ladder: [Peran] = []
        for role in langkah.eskalasi ?? usual where role != holder && role != .pemohon && !ladder.contains(role) {
            ladder.append(role)
        }
        return ladder
    }

    mutating func reminded(_ sent: Ingatan, at now: Date) -> [Action] {
        guard sent.permintaan == permintaan, sent.kepada == pemegang, let no = keadaan.langkah else { return [] }
        ingatan = catatanPengingat
        ingatan.kali += 1
        ingatan.terakhir = now
        guard !sent.dalamRangkuman else { return [] }
        return [.send(Notice(.pengingat(langkah: no), kepada: sent.kepada, permintaan: permintaan))]
    }

    mutating func escalated(_ sent: Ingatan, at now: Date) -> [Action] {
        guard sent.permintaan == permintaan, let no = keadaan.langkah, pemegang != nil else { return [] }
        ingatan = catatanPengingat
        ingatan.tingkat += 1
        ingatan.eskalasiTerakhir = now
        guard !sent.dalamRangkuman else { return [] }
        return [.send(Notice(.eskalasi(langkah: no), kepada: sent.kepada))]
    }

    /// Whoever has just written about the open question is not reminded at once, even when it stays open.
    mutating func hear(_ event: Event, at now: Date) {
        guard let writer = event.writer(about: permintaan), writer == pemegang else { return }
        ingatan = catatanPengingat
        ingatan.didengar = now
    }
}

extension Event {
    /// The officer or the applicant who wrote about that question; nil for anything else.
    fileprivate func writer(about permintaan: Int) -> Peran? {
        switch self {
        case .supplemented: .pemohon
        case .answered(let answer) where answer.permintaan == permintaan: .pemohon
        case .replied(let reply) where reply.permintaan == permintaan: reply.oleh
        case .unclear(let unclear) where unclear.permintaan == permintaan: unclear.oleh
        case .helpRequested(permintaan, let role): role
        case .received, .answered, .replied, .unclear, .helpRequested, .registered, .booked, .bookingRefused,
            .undelivered, .takenBack, .refused, .displaced, .slotsLost, .handedOver, .reminded, .escalated,
            .calendarAnswered, .corrected:
            nil
        }
    }
}
