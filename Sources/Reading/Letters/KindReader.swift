import Persuratan

/// Decides what a letter asks for: a visit, the loan of a room, or something else, and why.
struct KindReader {
    let anatomy: LetterAnatomy
    let offices: [String]

    static let visit = [
        "kunjungan", "berkunjung", "kunker", "studi banding", "kaji banding", "studi tiru", "benchmarking", "visit",
        "study tour",
        "field trip", "outing class", "studi lapangan", "company visit", "mengunjungi", "studi komparasi",
        "kunjungan belajar", "visiting",
        "karyawisata", "studi referensi", "office tour", "tour", "kaji tiru", "kaji terap", "visitasi", "anjangsana",
        "site visit", "excursion", "widyawisata", "darmawisata", "benchmark",
    ]
    static let loan = [
        "peminjaman", "pinjam", "meminjam", "meminjamkan", "dipinjamkan", "peminjam", "pemakaian ruang",
        "penggunaan ruang",
        "pemakaian tempat", "penggunaan tempat", "menggunakan ruang", "memakai ruang", "menggunakan tempat",
        "pakai ruang", "borrow",
        "use of the", "use of your", "izin tempat", "izin penggunaan", "permohonan tempat", "permohonan ruang",
        "fasilitas ruang",
        "room loan", "penggunaan aula", "menggunakan aula", "izin pemakaian", "pemakaian aula", "penggunaan fasilitas",
        "nebeng ruang",
    ]
    private static let request = [
        "mohon", "memohon", "permohonan", "mengajukan", "ingin", "bermaksud", "berencana", "mau", "hendak", "izin",
        "ijin", "request",
        "would like", "rencana", "merencanakan", "kesediaan", "melaksanakan kunjungan", "minta", "bolehkah",
        "apakah bisa", "menerima",
        "pengen", "kami akan", "plan to", "permission", "could we", "may we", "diperkenankan", "peminjaman", "dapatkah",
    ]
    static let advertisement = "buletin atau iklan"
    private static let other: [(String, [String])] = [
        (
            "undangan",
            [
                "undangan", "mengundang", "mengharap kehadiran", "mengharapkan kehadiran", "invitation",
                "cordially invite",
            ]
        ),
        (
            advertisement,
            [
                "newsletter", "unsubscribe", "berhenti berlangganan", "diskon", "promo", "gratis ongkir",
                "webinar berbayar", "buletin",
                "penawaran harga", "penawaran", "klik di sini", "click here", "selamat anda", "pemenang", "hadiah",
                "pinjol", "pinjaman",
            ]
        ),
        (
            "pengaduan",
            ["pengaduan", "keluhan", "mengadukan", "laporan warga", "jalan rusak", "komplain", "melaporkan"]
        ),
        (
            "bukan permohonan kunjungan atau peminjaman",
            [
                "magang", "praktik kerja lapangan", "praktek kerja lapangan", "prakerin", "izin penelitian",
                "permohonan data", "lamaran",
                "permintaan data", "tagihan", "invoice", "narasumber", "pemberitahuan", "surat tugas", "edaran",
            ]
        ),
    ]

    func read(into facts: inout LetterFacts) {
        let perihal = (facts.surat.perihal ?? "").lowercased()
        let body = anatomy.text.text.utf8Slice(anatomy.bytes(anatomy.body..<anatomy.lines.count)).lowercased()
        if let reason = foreignAddressee(facts.surat.tujuan) { return decide(.lain, reason, &facts) }
        let subject = kind(perihal)
        if subject == nil, let reason = otherKind(perihal, perihal) { return decide(.lain, reason, &facts) }
        if let subject { return decide(subject, nil, &facts) }
        let firstVisit = Self.first(Self.visit, body)
        let firstLoan = Self.first(Self.loan, body)
        guard firstVisit != nil || firstLoan != nil else {
            return decide(.lain, otherKind(body, body) ?? Kalimat.tanpaPermohonan, &facts)
        }
        if let reason = otherKind(body, body),
            !Self.request.contains(where: { body.hasWord($0) }) || reason == Kalimat.adalah(Self.advertisement)
        {
            return decide(.lain, reason, &facts)
        }
        guard body.hasAnyWord(Self.request) else { return decide(.lain, Kalimat.tanpaPermohonan, &facts) }
        decide((firstLoan ?? .max) < (firstVisit ?? .max) ? .peminjaman : .kunjungan, nil, &facts)
    }

    private func decide(_ jenis: JenisPermohonan, _ reason: String?, _ facts: inout LetterFacts) {
        facts.surat.jenis = jenis
        facts.alasanLain = jenis == .lain ? reason : nil
        if let subject = facts.bukti.first(where: { $0.medan == .perihal }) {
            facts.note(.jenis, subject.kata, subject.range, .disimpulkan)
        }
    }

    /// The kind a subject names; of two the first.
    private func kind(_ text: String) -> JenisPermohonan? {
        switch (Self.first(Self.visit, text), Self.first(Self.loan, text)) {
        case (nil, nil): nil
        case (let visit?, let loan?): loan < visit ? .peminjaman : .kunjungan
        case (.some, nil): .kunjungan
        case (nil, .some): .peminjaman
        }
    }

    static func kind(of text: String) -> JenisPermohonan? {
        let (visit, loan) = (first(Self.visit, text), first(Self.loan, text))
        return visit == nil && loan == nil ? nil : (loan ?? .max) < (visit ?? .max) ? .peminjaman : .kunjungan
    }

    static func first(_ words: [String], _ text: String) -> Int? { words.compactMap { text.offset(ofWord: $0) }.min() }

    private func otherKind(_ text: String, _ body: String) -> String? {
        Self.other.first { body.hasAnyWord($0.1) }.map { Kalimat.adalah($0.0) }
    }

    /// A letter to another office, named as such.
    private func foreignAddressee(_ addressee: String?) -> String? {
        guard let addressee else { return nil }
        let lower = addressee.lowercased()
        guard !offices.contains(where: { lower.contains($0) }) else { return nil }
        let named = lower.hasAnyWord([
            "dinas", "badan", "kantor", "direktur", "rektor", "dekan", "kepala sekolah", "bupati", "gubernur", "camat",
            "lurah", "kapolres",
            "inspektur", "kepala bps", "general manager", "kepala balai", "pt",
        ])
        return named ? Kalimat.kantorLain(addressee) : nil
    }
}
