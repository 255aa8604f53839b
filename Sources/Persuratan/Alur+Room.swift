import Foundation

/// The room: what a request holds and wishes of it, what it loses to others, and moving to another one.
extension Alur {
    /// The times that are kept for this request until somebody answers: offered to the applicant, or agreed on and not
    /// entered yet.
    public var ditahan: [Jadwal] {
        switch keadaan {
        case .menungguPemohon(_, let slots): return slots
        case .menungguPejabat(let no):
            guard sop.langkah(no)?.jenis == .pengagendaan, let jadwal, jadwal != jadwalAgenda else { return [] }
            return [jadwal]
        case .menungguKelengkapan, .mencatat, .mengagendakan, .selesai, .ditolak, .dibatalkan, .dicatat: return []
        }
    }

    /// The times that the applicant wishes and nobody has decided on.
    public var diminati: [Jadwal] {
        switch keadaan {
        case .menungguKelengkapan, .mencatat: return keinginan
        case .menungguPejabat(let no): return sop.langkah(no)?.jenis == .pengagendaan ? [] : keinginan
        case .menungguPemohon, .mengagendakan, .selesai, .ditolak, .dibatalkan, .dicatat: return []
        }
    }

    /// The office needs the room: the entered visit loses its time, and the schedule is settled anew (SOP row 6).
    mutating func displaced(_ bentrok: Bentrok, at now: Date) -> [Action] {
        guard isDiagendakan, let langkah = sop.langkah(jenis: .penjadwalan) else { return [] }
        let told = tellHolder(bentrok, besides: langkah)
        let released = releaseIfBooked()
        (jadwal, keinginan) = (nil, keinginan.filter { $0 != bentrok.diminta })
        let alasan = bentrok.sebab.alasan
        return released + [.send(Notice(.jadwalDiaturUlang(alasan: alasan), kepada: .pemohon))] + told
            + ask(langkah, alasan: alasan, bentrok: bentrok, at: now)
    }

    /// Times that were wished, offered or agreed on went to another visit, or to the office itself.
    mutating func slotsLost(_ lost: [Bentrok], at now: Date) -> [Action] {
        // An entered visit is lost by `displaced` only.
        let gone = Set(lost.map(\.diminta)).subtracting([jadwalAgenda].compactMap(\.self))
        guard let first = lost.first, let langkah = sop.langkah(jenis: .penjadwalan) else { return [] }
        let concerned = Set(ditahan + diminati + [jadwal].compactMap(\.self)).intersection(gone)
        guard !concerned.isEmpty, !keadaan.isClosed else { return [] }
        let told = Action.send(
            Notice(
                .waktuTidakTersedia(concerned.sorted()), kepada: .pemohon,
                permintaan: keadaan == .menungguKelengkapan ? permintaan : 0))
        keinginan.removeAll(where: gone.contains)
        if let agreed = jadwal, gone.contains(agreed) { (jadwal, terakhir) = (jadwalAgenda, nil) }
        switch keadaan {
        case .menungguPemohon(let no, let slots):
            let left = slots.filter { !gone.contains($0) }
            guard left.isEmpty else { return [told] + offer(left, sop.langkah(no) ?? langkah, at: now) }
            return [told] + ask(langkah, bentrok: first, at: now)
        case .menungguPejabat(let no):
            let jenis = sop.langkah(no)?.jenis
            guard jenis == .penjadwalan || jenis == .pengagendaan else { return [told] }
            let holder = tellHolder(first, besides: langkah)
            return [told] + holder + ask(langkah, bentrok: first, at: now)
        case .menungguKelengkapan, .mencatat: return [told]
        case .mengagendakan, .selesai, .ditolak, .dibatalkan, .dicatat: return []
        }
    }

    /// Whoever was just asked to enter the visit hears that this is over.
    private func tellHolder(_ bentrok: Bentrok, besides langkah: Langkah) -> [Action] {
        guard case .menungguPejabat = keadaan, let holder = pemegang, holder != langkah.pelaksana else { return [] }
        return [.send(Notice(.bentrok(bentrok), kepada: holder))]
    }

    /// The visit goes to another room. Who asks is asked again, with that room before the eyes.
    mutating func moveRoom(to kode: String, _ langkah: Langkah, at now: Date) -> [Action] {
        switch langkah.jenis {
        case .penjadwalan, .pengagendaan:
            ruang = kode
            return ask(langkah, at: now)
        case .permohonan, .pemeriksaan, .pencatatan, .disposisi, .pemberitahuan:
            return notHere(.pindahRuang, langkah)
        }
    }

    /// The entered visit goes to another room at the same time: entered there, the applicant is told.
    mutating func moveEntered(to kode: String) -> [Action]? {
        guard case .selesai = keadaan, isDiagendakan, let slot = jadwalAgenda,
            let langkah = sop.langkah(jenis: .pengagendaan)
        else { return nil }
        ruang = kode
        keadaan = .mengagendakan(langkah: langkah.no)
        return [.book(slot)]
    }
}

extension SebabBentrok {
    /// What the office needs the room for, in its own words.
    var alasan: String? {
        switch self {
        case .diblokir(_, let alasan): alasan
        case .terisi, .sudahLewat, .ruangTutup, .ditahan: nil
        }
    }
}

extension Jadwal: Comparable {
    public static func < (a: Jadwal, b: Jadwal) -> Bool {
        (a.tanggal, a.mulai, a.selesai) < (b.tanggal, b.mulai, b.selesai)
    }
}
