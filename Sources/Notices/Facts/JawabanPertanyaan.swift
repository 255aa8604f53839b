import Persuratan

/// The answer to what somebody of the office asked the register by mail.
public struct JawabanPertanyaan: Sendable, Hashable {
    public let pertanyaan: Pertanyaan
    /// At most ``batas``, newest first; the rest is in the file.
    public var surat: [Surat] = []
    /// At most ``batas``, in order of time.
    public var kunjungan: [Kunjungan] = []
    /// All that there are, those that are not named here too.
    public var jumlah = 0
    /// Whether there are even more than that.
    public var isLebih = false
    /// The name of the file that goes with the mail.
    public var berkas: String?
    /// Messages that nobody has looked at yet, and those that were set aside; for the secretariat only.
    public var belumDiolah = 0
    public var karantina = 0

    public init(_ pertanyaan: Pertanyaan) { self.pertanyaan = pertanyaan }

    /// So many can be read on a telephone.
    public static let batas = 20

    /// One letter.
    public struct Surat: Sendable, Hashable {
        public let tag: CaseTag
        public var nomorAgenda: NomorAgenda?
        public var tanggalTerima: Tanggal?
        public var asal: String?
        /// nil where the letter may only be named.
        public var perihal: String?
        public var isRahasia = false
        /// `Keadaan.nama`.
        public var keadaan: String
        /// Who has it, by title.
        public var pada: String?
        /// What is being done, as the SOP's row says; told about single letters only.
        public var aktivitas: String?
        public var isiDisposisi: String?
        public var jadwal: Jadwal?

        public init(tag: CaseTag, keadaan: String) { (self.tag, self.keadaan) = (tag, keadaan) }
    }

    /// One visit, or what the office itself does with a room.
    public struct Kunjungan: Sendable, Hashable {
        public let jadwal: Jadwal
        public let ruang: String
        public let tag: CaseTag?
        public let nama: String?

        public init(jadwal: Jadwal, ruang: String, tag: CaseTag?, nama: String?) {
            (self.jadwal, self.ruang, self.tag, self.nama) = (jadwal, ruang, tag, nama)
        }
    }
}

extension JawabanPertanyaan {
    func value(zona: String) -> Nilai {
        var values: [String: Nilai] = [
            "register": .ya(false), "status": .ya(false), "cari": .kosong, "agenda": .ya(false),
            "belumDibaca": .ya(false),
            "bantuan": .ya(false), "takTerbaca": .kosong, "rentang": .kosong,
            "jumlah": jumlah == 0 ? .kosong : .teks(String(jumlah)), "lebih": .ya(isLebih),
            "lain": hidden == 0 ? .kosong : .teks(String(hidden)), "berkas": .baris(berkas),
            "surat": .isi(surat.map { $0.value(zona: zona) }),
            "kunjungan": .isi(kunjungan.map { $0.value(zona: zona) }),
            "belumDiolah": belumDiolah == 0 ? .kosong : .teks(String(belumDiolah)),
            "karantina": karantina == 0 ? .kosong : .teks(String(karantina)),
        ]
        switch pertanyaan {
        case .register(let days): (values["register"], values["rentang"]) = (.ya(true), .teks(days.tertulis))
        case .status: values["status"] = .ya(true)
        case .cari(let words): values["cari"] = .baris(words)
        case .agenda(let days): (values["agenda"], values["rentang"]) = (.ya(true), .teks(days.tertulis))
        case .belumDibaca: values["belumDibaca"] = .ya(true)
        case .bantuan(let words): (values["bantuan"], values["takTerbaca"]) = (.ya(true), .baris(words))
        }
        return .objek(values)
    }

    private var hidden: Int { max(0, jumlah - max(surat.count, kunjungan.count)) }
}

extension JawabanPertanyaan.Surat {
    fileprivate func value(zona: String) -> Nilai {
        .objek([
            "tag": .teks(tag.description), "nomorAgenda": nomorAgenda.map { .teks($0.description) } ?? .kosong,
            "tanggal": tanggalTerima.map { .teks($0.pendek) } ?? .kosong, "asal": .baris(asal, limit: 60),
            "perihal": .baris(isRahasia ? nil : perihal, limit: 90), "rahasia": .ya(isRahasia),
            "pada": .baris(pada, limit: 60), "aktivitas": .baris(aktivitas),
            "disposisi": .baris(isRahasia ? nil : isiDisposisi), "jadwal": .baris(jadwal?.lengkap(zona: zona)),
            "keadaan": .objek(Nilai.satuDari(Self.states, keadaan)),
        ])
    }

    /// The words of `Keadaan.nama` for states that last.
    private static let states = [
        "menunggu_kelengkapan", "menunggu_pejabat", "menunggu_pemohon", "selesai", "ditolak", "dibatalkan",
    ]
}

extension JawabanPertanyaan.Kunjungan {
    fileprivate func value(zona: String) -> Nilai {
        .objek([
            "waktu": .teks(jadwal.lengkap(zona: zona)), "ruang": .baris(ruang),
            "tag": tag.map { .teks($0.description) } ?? .kosong, "nama": .baris(nama, limit: 90),
        ])
    }
}

extension RentangHari {
    /// `Selasa, 24 November 2026`, `1 November 2026 s.d. 30 November 2026`
    fileprivate var tertulis: String {
        dari == sampai ? dari.lengkap : "\(dari.tertulis) s.d. \(sampai.tertulis)"
    }
}

extension Tanggal {
    /// `24/11/2026`
    fileprivate var pendek: String {
        let parts = [hari, bulan].map { $0 < 10 ? "0\($0)" : String($0) }
        return "\(parts[0])/\(parts[1])/\(tahun)"
    }
}
