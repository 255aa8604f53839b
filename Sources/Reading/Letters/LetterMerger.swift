import Persuratan

/// Puts letter, form and mail together: the letter's words win, the others fill its gaps, differences are kept.
struct LetterMerger {
    let today: Tanggal
    private var surat = MetadataSurat()
    private var bukti: [Bukti] = []
    private var doubts: [Klarifikasi] = []
    private var letter: LetterFacts?
    private var form: LetterFacts?
    private var kontakKeterangan: String?
    private var selesaiTerbuka = false

    init(today: Tanggal) { self.today = today }

    mutating func add(letter facts: LetterFacts) {
        (letter, surat, bukti, doubts) = (facts, facts.surat, facts.bukti, facts.klarifikasi)
        (kontakKeterangan, selesaiTerbuka) = (facts.kontakKeterangan, facts.selesaiTerbuka)
    }

    mutating func add(form facts: LetterFacts) {
        form = facts
        compare(facts)
        let had = surat
        let isLetterOther = letter?.isLetter == true && surat.jenis == .lain
        surat.complete(with: facts.surat)
        if isLetterOther { surat.jenis = .lain }
        if let name = facts.surat.kontakNama, had.kontakNama == nil || letter?.isLetter != true {
            (surat.kontakNama, kontakKeterangan) = (name, nil)
        }
        bukti += facts.bukti.filter { fills($0.medan, had) }
        for doubt in facts.klarifikasi
        where !doubts.contains(where: { $0.medan == doubt.medan }) && fills(doubt.medan, had) {
            doubts.append(doubt)
        }
        selesaiTerbuka = selesaiTerbuka || facts.selesaiTerbuka
    }

    /// A covering mail: only what helps to reach the applicant, and the kind when nothing else says it.
    mutating func add(cover facts: LetterFacts) {
        surat.kontakNama = surat.kontakNama ?? facts.surat.kontakNama
        surat.kontakTelepon = surat.kontakTelepon ?? facts.surat.kontakTelepon
        surat.kontakEmail = surat.kontakEmail ?? facts.surat.kontakEmail
        if letter == nil || (letter?.isLetter == false && surat.jenis == .lain) { surat.complete(with: facts.surat) }
    }

    mutating func add(subject: String) {
        guard surat.perihal == nil else { return }
        var rest = subject.trimmed(" ")
        while let colon = rest.firstIndex(of: ":"), rest[..<colon].count <= 8 {
            rest = String(rest[rest.index(after: colon)...]).trimmed(" ")
        }
        if !rest.isEmpty { surat.perihal = rest }
    }

    func finished(_ parts: [BagianTerbaca]) -> LetterReading {
        var documents: Set<Dokumen> = []
        if form != nil { documents.insert(.formulir) }
        if letter?.isLetter == true, surat.jenis != .lain { documents.insert(.suratPermohonan) }
        let isRequest = surat.jenis != .lain
        let found =
            isRequest
            ? DoubtFinder(surat: surat, isLetter: letter?.isLetter == true, selesaiTerbuka: selesaiTerbuka).all(doubts)
            : []
        var reading = LetterReading(
            surat: surat, dokumen: documents, bagian: parts, bukti: bukti, klarifikasi: found, alasanLain: nil,
            untukPerhatian: letter?.untukPerhatian, kontakKeterangan: kontakKeterangan)
        reading.surat.perluKlarifikasi = found.map(\.alasan)
        if !isRequest {
            reading.alasanLain =
                letter?.alasanLain
                ?? (parts.allSatisfy { $0.jenis == .lain } && letter == nil
                    ? Kalimat.tanpaTeks : Kalimat.tanpaPermohonan)
        }
        return reading
    }

    /// Whether the form's value of a field was taken.
    private func fills(_ medan: Medan, _ had: MetadataSurat) -> Bool {
        switch medan {
        case .asal: had.asal == nil
        case .keterangan: had.keterangan == nil
        case .kontakTelepon: had.kontakTelepon == nil
        case .kontakEmail: had.kontakEmail == nil
        case .jumlahPeserta: had.jumlahPeserta == nil
        case .jenis: had.jenis == .lain
        case .tanggalKegiatan, .waktuMulai, .waktuSelesai: had.kegiatan.isEmpty
        default: true
        }
    }

    private mutating func compare(_ form: LetterFacts) {
        guard letter != nil else { return }
        if surat.jenis != .lain, form.surat.jenis != .lain, surat.jenis != form.surat.jenis {
            differ(.jenis, "jenis", surat.jenis.rawValue, form.surat.jenis.rawValue)
        }
        if let ours = surat.jumlahPeserta, let theirs = form.surat.jumlahPeserta, ours != theirs {
            differ(.jumlahPeserta, "jumlah peserta", String(ours), String(theirs))
        }
        guard let ours = surat.kegiatan.first, let theirs = form.surat.kegiatan.first else { return }
        if surat.kegiatan.map(\.tanggal) != form.surat.kegiatan.map(\.tanggal) {
            differ(.tanggalKegiatan, "tanggal", ours.tanggal.tertulis, theirs.tanggal.tertulis)
        }
        if let start = ours.mulai, let other = theirs.mulai, start != other {
            differ(.waktuMulai, "jam mulai", start.tertulis, other.tertulis)
        }
        if let end = ours.selesai, let other = theirs.selesai, end != other {
            differ(.waktuSelesai, "jam selesai", end.tertulis, other.tertulis)
        }
        if surat.kegiatan.count == 1, surat.kegiatan[0].tanggal == theirs.tanggal, ours.selesai == nil {
            surat.kegiatan[0].mulai = ours.mulai ?? theirs.mulai
            surat.kegiatan[0].selesai = theirs.selesai
        }
    }

    private mutating func differ(_ medan: Medan, _ name: String, _ ours: String, _ theirs: String) {
        doubts.removeAll { $0.medan == medan }
        doubts.append(Klarifikasi(medan, Kalimat.berbeda(name, surat: ours, formulir: theirs)))
    }
}
