import Foundation

/// The way of one request through its SOP: a pure value that events change.
///
/// Kept: state is what the recorded events say; replaying them gives the same value. Every event in every state has an
/// answer (a late or repeated one is told so), none traps. Time, numbers and the SOP come in as arguments; what must be
/// done goes out as ``Action`` values. Given up: nothing here knows mails, tokens or the database.
public struct Alur: Hashable, Sendable {
    public let sop: SOP
    public let tag: CaseTag
    public internal(set) var keadaan: Keadaan
    public internal(set) var pemohon: Pemohon
    /// Documents received so far.
    public internal(set) var dokumen: Set<Dokumen>
    public internal(set) var surat: MetadataSurat
    /// Files of the applicant's last mail that could not be read.
    public internal(set) var berkasTakTerbaca: [BerkasTakTerbaca] = []
    public internal(set) var nomorAgenda: NomorAgenda?
    public internal(set) var disposisi: [Disposisi] = []
    /// The slots that the applicant wishes and that are definite; empty while only doubtful ones are known.
    public internal(set) var keinginan: [Jadwal]
    /// The slot both sides agreed on.
    public internal(set) var jadwal: Jadwal?
    /// The slot that the agenda holds for this request.
    public internal(set) var jadwalAgenda: Jadwal?
    /// The room that an officer moved it to; nil: that of the SOP.
    public internal(set) var ruang: String?
    /// How often a visit was entered into the agenda: a later approval replaces the one before.
    public internal(set) var urutanAgenda = 0
    /// The calendar invitation as the applicant last got it; nil before the first one.
    public internal(set) var undangan: Undangan?
    /// The number of the last question asked of somebody; answers name it.
    public internal(set) var permintaan = 0
    /// Answers to that question that were not understood.
    public internal(set) var tidakJelas = 0
    /// What the officer was asked last, word for word: whoever stands in is asked the same.
    var ditanyakan: NoticeContent?
    /// Who acted for the officer in the last decision; nil: the officer himself.
    var pelaku: Pelaku?
    /// The last decision, for as long as it may be taken back.
    var terakhir: KeputusanTerakhir?
    /// Reminders about the last question that had one; see ``catatanPengingat``.
    var ingatan = CatatanPengingat(permintaan: 0)
    /// Where a return to the applicant came from: completed, the request goes there again.
    public internal(set) var pengembali: Int?
    /// Why it was refused or cancelled, as far as somebody said; of a letter that is only filed, why it is no request.
    public internal(set) var alasan: String?
    public internal(set) var pengerjaan: [Pengerjaan] = []

    /// A request begins with the applicant's first mail.
    public static func begin(
        sop: SOP, tag: CaseTag, with permohonan: Permohonan, at now: Date
    ) -> (alur: Alur, actions: [Action]) {
        if let row = sop.barisPencatatanSaja { return file(sop: sop, tag: tag, permohonan, row: row) }
        var alur = Alur(
            sop: sop, tag: tag, keadaan: .menungguKelengkapan, pemohon: permohonan.pemohon,
            dokumen: permohonan.dokumen, surat: permohonan.surat,
            keinginan: permohonan.surat.jadwalPasti(lamaBaku: sop.lamaBaku))
        alur.berkasTakTerbaca = permohonan.berkasTakTerbaca
        alur.pengerjaan = [Pengerjaan(langkah: alur.langkahPertama, oleh: .pemohon, mulai: now)]
        let actions = alur.checkCompleteness(at: now)
        return (alur, actions)
    }

    /// The request that these events, in their order, made.
    ///
    /// - Returns: nil when they do not begin with `received`.
    public init?(sop: SOP, tag: CaseTag, events: [(event: Event, at: Date)]) {
        guard let first = events.first, case .received(let permohonan) = first.event else { return nil }
        self = Alur.begin(sop: sop, tag: tag, with: permohonan, at: first.at).alur
        for (event, at) in events.dropFirst() { _ = handle(event, at: at) }
    }

    init(
        sop: SOP, tag: CaseTag, keadaan: Keadaan, pemohon: Pemohon, dokumen: Set<Dokumen>, surat: MetadataSurat,
        keinginan: [Jadwal]
    ) {
        (self.sop, self.tag, self.keadaan, self.pemohon) = (sop, tag, keadaan, pemohon)
        (self.dokumen, self.surat, self.keinginan) = (dokumen, surat, keinginan)
    }

    /// Takes in what happened and says what must be done. Both are recorded together, or neither.
    public mutating func handle(_ event: Event, at now: Date) -> [Action] {
        defer { hear(event, at: now) }
        let actions = follow(event, at: now)
        keepInvitation(inStepWith: actions)
        return actions
    }

    private mutating func follow(_ event: Event, at now: Date) -> [Action] {
        switch event {
        case .received: []  // A request begins once; `begin` has had this one.
        case .supplemented(let permohonan): supplemented(permohonan, at: now)
        case .replied(let reply): replied(reply, at: now)
        case .answered(let answer): answered(answer, at: now)
        case .unclear(let unclear): unclear.permintaan == permintaan ? clarify(unclear) : late(unclear.oleh)
        case .helpRequested(let permintaan, let role): help(permintaan, role)
        case .registered(let nomor): registered(nomor, at: now)
        case .booked(let jadwal): booked(jadwal, at: now)
        case .bookingRefused(let bentrok): bookingRefused(bentrok, at: now)
        case .undelivered(let kepada, let alasan): attention(.tidakTerkirim(kepada: kepada, alasan: alasan))
        case .takenBack(let permintaan, let role): takenBack(permintaan, role, at: now)
        case .refused(let dari, let alasan, let role): refused(dari, alasan, role)
        case .displaced(let bentrok): displaced(bentrok, at: now)
        case .slotsLost(let lost): slotsLost(lost, at: now)
        case .handedOver(let handover): handedOver(handover, at: now)
        case .reminded(let sent): reminded(sent, at: now)
        case .escalated(let sent): escalated(sent, at: now)
        case .calendarAnswered(let answer): answered(answer, at: now)
        case .corrected(let change): corrected(change, at: now)
        }
    }

    /// Whether the agenda holds a slot for this request.
    public var isDiagendakan: Bool { jadwalAgenda != nil }

    /// The documents that are still due.
    public var kurang: [Dokumen] { sop.dokumen.filter { !dokumen.contains($0) } }

    /// The officer, or the applicant, who has the request now; nil when it is closed.
    public var pemegang: Peran? {
        switch keadaan {
        case .menungguKelengkapan, .menungguPemohon: .pemohon
        case .menungguPejabat(let no), .mencatat(let no), .mengagendakan(let no): sop.langkah(no)?.pelaksana
        case .selesai, .ditolak, .dibatalkan, .dicatat: nil
        }
    }

    var langkahPertama: Int { sop.langkah.first?.no ?? 1 }
}

extension MetadataSurat {
    /// The definite slots among the wished ones; none while the day or its beginning is in doubt.
    func jadwalPasti(lamaBaku: Int) -> [Jadwal] {
        let doubtful = perluKlarifikasi.contains { $0.hasPrefix("tanggal_kegiatan") || $0.hasPrefix("waktu_mulai") }
        return doubtful || modeTanggal == .rentang && kegiatan.count > 1
            ? [] : kegiatan.compactMap { $0.jadwal(lamaBaku: lamaBaku) }
    }
}
