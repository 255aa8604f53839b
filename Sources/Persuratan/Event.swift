import Foundation

/// What happened to a request. The recorded events are the request: its state is what they say.
public enum Event: Hashable, Sendable, Codable {
    /// The first mail of the applicant.
    case received(Permohonan)
    /// A further mail of the applicant that brings documents or words to the request.
    case supplemented(Permohonan)
    /// An officer answered and was understood.
    case replied(Reply)
    /// The applicant answered and was understood.
    case answered(Answer)
    /// Somebody who may answer wrote what cannot be understood, or asked a question.
    case unclear(Unclear)
    /// Somebody who may answer asked what can be answered.
    case helpRequested(permintaan: Int, oleh: Peran)
    /// The register gave the letter its number.
    case registered(NomorAgenda)
    /// The agenda took the visit.
    case booked(Jadwal)
    /// The agenda refused the visit.
    case bookingRefused(Bentrok)
    /// A mail of this request could not be delivered: a person must see it.
    case undelivered(kepada: String, alasan: String)
    /// An officer takes back the answer to question `permintaan`.
    case takenBack(permintaan: Int, oleh: Peran)
    /// Somebody wrote who may not decide here; nothing was done. `atas`: the person whose code was used.
    case refused(dari: String, alasan: AlasanPenolakan, atas: Peran?)
    /// The office needs the room: the entered visit loses its time.
    case displaced(Bentrok)
    /// Times that this request wishes, was offered or agreed on went to another visit, or to the office itself.
    case slotsLost([Bentrok])
    /// The open question went to another person, who stands in for its officer, or back to the officer.
    case handedOver(Pelimpahan)
    /// The holder was reminded.
    case reminded(Ingatan)
    /// Somebody was told that the holder does not answer.
    case escalated(Ingatan)
    /// The applicant's calendar answered the invitation.
    case calendarAnswered(CalendarAnswer)
    /// Somebody of the office put fields of the letter right by hand.
    case corrected(PembetulanTangan)
}

/// A request, as one mail brings it.
public struct Permohonan: Hashable, Sendable, Codable {
    public let pemohon: Pemohon
    /// The documents found in this mail.
    public let dokumen: Set<Dokumen>
    public let surat: MetadataSurat
    /// The files of this mail that could not be read and that only the applicant can send in another form.
    public let berkasTakTerbaca: [BerkasTakTerbaca]
    /// Why it is no request of this office; nil when it is one.
    public let alasanLain: String?

    public init(
        pemohon: Pemohon, dokumen: Set<Dokumen>, surat: MetadataSurat, berkasTakTerbaca: [BerkasTakTerbaca] = [],
        alasanLain: String? = nil
    ) {
        (self.pemohon, self.dokumen, self.surat) = (pemohon, dokumen, surat)
        (self.berkasTakTerbaca, self.alasanLain) = (berkasTakTerbaca, alasanLain)
    }

    /// In one order always: the record's bytes are hashed.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(pemohon, forKey: .pemohon)
        try values.encode(dokumen.sorted(), forKey: .dokumen)
        try values.encode(surat, forKey: .surat)
        try values.encode(berkasTakTerbaca, forKey: .berkasTakTerbaca)
        try values.encodeIfPresent(alasanLain, forKey: .alasanLain)
    }

    private enum CodingKeys: String, CodingKey {
        case pemohon, dokumen, surat, berkasTakTerbaca, alasanLain
    }

    /// Events that were recorded before files and reasons were named have none.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        pemohon = try values.decode(Pemohon.self, forKey: .pemohon)
        dokumen = try values.decode(Set<Dokumen>.self, forKey: .dokumen)
        surat = try values.decode(MetadataSurat.self, forKey: .surat)
        berkasTakTerbaca = try values.decodeIfPresent([BerkasTakTerbaca].self, forKey: .berkasTakTerbaca) ?? []
        alasanLain = try values.decodeIfPresent(String.self, forKey: .alasanLain)
    }
}

/// An officer's answer to request number `permintaan`.
public struct Reply: Hashable, Sendable, Codable {
    public let permintaan: Int
    public let oleh: Peran
    public let keputusan: Keputusan
    /// Who answered in the officer's place; nil: the officer himself.
    public var pelaku: Pelaku?

    public init(permintaan: Int, oleh: Peran, keputusan: Keputusan, pelaku: Pelaku? = nil) {
        (self.permintaan, self.oleh, self.keputusan) = (permintaan, oleh, keputusan)
        self.pelaku = pelaku
    }
}

/// The applicant's answer to request number `permintaan` (0: to no question of ours).
public struct Answer: Hashable, Sendable, Codable {
    public let permintaan: Int
    public let jawaban: JawabanPemohon

    public init(permintaan: Int, jawaban: JawabanPemohon) {
        (self.permintaan, self.jawaban) = (permintaan, jawaban)
    }
}

/// An answer that nothing was done with.
public struct Unclear: Hashable, Sendable, Codable {
    public let permintaan: Int
    public let oleh: Peran
    /// What is missing for it to count.
    public let kekurangan: [Kekurangan]

    public init(permintaan: Int, oleh: Peran, kekurangan: [Kekurangan]) {
        (self.permintaan, self.oleh, self.kekurangan) = (permintaan, oleh, kekurangan)
    }
}

/// Why an answer could not be acted on.
public enum Kekurangan: Hashable, Sendable, Codable {
    /// What the reader found, in words for the writer.
    case bacaan(String)
    /// A day with a beginning is needed, and none or more than one is on the table.
    case jadwalBelumPasti
    /// Several slots were offered, and the answer does not say which.
    case pilihanBelumDisebut
    /// A return needs a reason.
    case alasanBelumAda
    /// The officer named is not the one who follows in the SOP.
    case tujuanDiLuarSOP(String)
    /// It was a question.
    case pertanyaan
    /// This cannot be answered at this step.
    case tidakBerlakuDiSini(String)
    /// The proposed slot cannot be had.
    case jadwalTidakBisa(Bentrok)
    /// A correction names a field that the letter does not have.
    case pembetulanTidakDikenal(String)
    /// The room to move to is none of the office's, or is not named clearly.
    case ruangTidakDikenal(String)
    /// Whoever was named cannot stand in.
    case penggantiTidakBisa(KeberatanPengganti)
    /// The calendar answered an invitation that another one has replaced.
    case undanganLama
    /// The calendar declined, and no other time is known.
    case undanganDitolak
    /// The calendar answered neither yes nor no.
    case undanganBelumDijawab
}

/// Why a slot cannot be had.
public struct Bentrok: Hashable, Sendable, Codable {
    public let diminta: Jadwal
    public let sebab: SebabBentrok

    public init(diminta: Jadwal, sebab: SebabBentrok) {
        (self.diminta, self.sebab) = (diminta, sebab)
    }
}

public enum SebabBentrok: Hashable, Sendable, Codable {
    /// Another visit has the room.
    case terisi(Jadwal, oleh: CaseTag)
    case sudahLewat
    /// The room is closed then (weekday or hour).
    case ruangTutup
    /// The time is kept for another request, of which it is not known yet whether it will be entered.
    case ditahan(Jadwal, oleh: CaseTag)
    /// The office needs the room itself then.
    case diblokir(Jadwal, alasan: String)
}

extension Event {
    /// A word for lists and logs.
    public var name: String {
        switch self {
        case .received: "received"
        case .supplemented: "supplemented"
        case .replied(let reply): "replied: \(reply.keputusan.name)"
        case .answered(let answer): "answered: \(answer.jawaban.name)"
        case .unclear: "unclear"
        case .helpRequested: "helpRequested"
        case .registered: "registered"
        case .booked: "booked"
        case .bookingRefused: "bookingRefused"
        case .undelivered: "undelivered"
        case .takenBack: "takenBack"
        case .refused(_, let reason, _): "refused: \(reason.rawValue)"
        case .displaced: "displaced"
        case .slotsLost: "slotsLost"
        case .handedOver(let handover): "handedOver: \(handover.kepada?.jabatan ?? handover.peran.description)"
        case .reminded(let sent): "reminded: \(sent.kepada)"
        case .escalated(let sent): "escalated: \(sent.kepada)"
        case .calendarAnswered(let answer): "calendar: \(answer.name)"
        case .corrected: "corrected"
        }
    }
}

extension Keputusan {
    /// The command that was decided on.
    public var perintah: Perintah {
        switch self {
        case .lanjut: .lanjut
        case .usul: .usul
        case .jadwalUlang: .jadwalUlang
        case .kembalikan: .kembalikan
        case .tolak: .tolak
        case .pindahRuang: .pindahRuang
        }
    }

    /// The command's word in files.
    public var name: String { perintah.rawValue }
}

extension JawabanPemohon {
    /// A word for lists and logs.
    public var name: String {
        switch self {
        case .setuju: "setuju"
        case .usul: "usul"
        case .batal: "batal"
        case .tanyaStatus: "status"
        }
    }
}
