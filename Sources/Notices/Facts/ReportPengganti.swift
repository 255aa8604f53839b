import Persuratan

/// To the secretariat: an officer is away until a day, who stands in?
public struct TawaranPengganti: Sendable, Hashable {
    public let nama: String
    public let jabatan: String
    public let dari: Tanggal
    public let sampai: Tanggal
    /// The words of the officer's automatic reply.
    public let kata: String
    /// Choice 1 and so on; the number after the last one means nobody.
    public let calon: [Pejabat]
    /// Whether it is asked again, because the answer was not understood.
    public let isLagi: Bool

    public init(digantikan: Pejabat, dari: Tanggal, sampai: Tanggal, kata: String, calon: [Pejabat], isLagi: Bool) {
        (nama, jabatan, self.dari, self.sampai) = (digantikan.nama, digantikan.jabatan, dari, sampai)
        (self.kata, self.calon, self.isLagi) = (kata, calon, isLagi)
    }
}

/// Says who acts for whom, from when and until when: to the officer, to whoever stands in, and to the secretariat.
public struct PengumumanPengganti: Sendable, Hashable {
    /// Who reads it.
    public enum Pembaca: Sendable, Hashable { case pejabat, pengganti, lain }

    public let pembaca: Pembaca
    /// The officer's title and name.
    public let jabatan: String
    public let nama: String
    /// Who stands in; `sebutan` is the title to act under.
    public let pengganti: Pelaku
    public let dari: Tanggal
    public let sampai: Tanggal
    /// Whether it has just been ended, not begun.
    public let isBerakhir: Bool
    /// Whether the reader can end it with a reply.
    public var isDapatDiakhiri = false
    /// Whether it is said again, because an answer was not understood or came too late.
    public var isLagi = false

    public init(_ penggantian: Penggantian, digantikan: Pejabat, pembaca: Pembaca, isBerakhir: Bool) {
        (self.pembaca, jabatan, nama) = (pembaca, digantikan.jabatan, digantikan.nama)
        pengganti = penggantian.pelaku(digantikan)
        (dari, sampai, self.isBerakhir) = (penggantian.dari, penggantian.sampai, isBerakhir)
    }
}

/// To somebody who answered with a good code while another person holds the role.
public struct JawabanBukanPemegang: Sendable, Hashable {
    /// nil: a reply to a digest.
    public let tag: CaseTag?
    /// The role's own title.
    public let jabatan: String
    /// The title and the name of who holds it now.
    public let pemegang: String
    public let nama: String
    /// The last day of the stand-in; nil when the officer holds it again.
    public let sampai: Tanggal?
    /// Whether the reader is the officer who is replaced; else one who stood in.
    public let untukPejabatnya: Bool
    /// Whether the officer can end it by a reply; what the configuration says nobody can.
    public var isDapatDiakhiri = false

    public init(
        tag: CaseTag?, jabatan: String, pemegang: String, nama: String, sampai: Tanggal?, untukPejabatnya: Bool
    ) {
        (self.tag, self.jabatan, self.pemegang) = (tag, jabatan, pemegang)
        (self.nama, self.sampai, self.untukPejabatnya) = (nama, sampai, untukPejabatnya)
    }
}

extension OfficeReport {
    /// Whether it is written because its reader wrote something (RFC 3834: `auto-replied`).
    var isAnswer: Bool {
        switch self {
        case .balasanTanpaKode, .pengaduan, .mintaBerkas, .bukanPemegang: true
        case .tawaranPengganti(let offer): offer.isLagi
        case .rangkuman(let list): list.tanya != nil
        case .penggantian(let news): news.isLagi
        case .laporanHarian, .rangkumanDitolak, .eskalasi, .agendaBerubah, .tautanMasuk, .konfirmasiFormulir: false
        }
    }
}

extension TawaranPengganti {
    var value: Nilai {
        .objek([
            "nama": .baris(nama), "jabatan": .baris(jabatan), "dari": .teks(dari.lengkap),
            "sampai": .teks(sampai.lengkap),
            "kata": .panjang(kata), "lagi": .ya(isLagi), "nomorTanpa": .teks(String(calon.count + 1)),
            "calon": .isi(
                calon.enumerated().map {
                    .objek([
                        "nomor": .teks(String($0 + 1)), "nama": .baris($1.nama), "jabatan": .baris($1.jabatan),
                    ])
                }),
        ])
    }
}

extension PengumumanPengganti {
    var value: Nilai {
        .objek([
            "nama": .baris(nama), "jabatan": .baris(jabatan), "pengganti": .baris(pengganti.nama),
            "sebutan": .baris(pengganti.jabatan), "dari": .teks(dari.lengkap), "sampai": .teks(sampai.lengkap),
            "satuHari": .ya(dari == sampai), "berakhir": .ya(isBerakhir), "lagi": .ya(isLagi),
            "dapatDiakhiri": .ya(isDapatDiakhiri), "untukPejabat": .ya(pembaca == .pejabat),
            "untukPengganti": .ya(pembaca == .pengganti),
        ])
    }
}

extension JawabanBukanPemegang {
    var value: Nilai {
        .objek([
            "tag": .baris(tag?.description), "jabatan": .baris(jabatan), "pemegang": .baris(pemegang),
            "nama": .baris(nama), "sampai": sampai.map { .teks($0.lengkap) } ?? .kosong,
            "untukPejabat": .ya(untukPejabatnya), "dapatDiakhiri": .ya(isDapatDiakhiri),
        ])
    }
}
