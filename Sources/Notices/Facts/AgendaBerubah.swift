import Persuratan

/// To the secretariat: entered visits that the rooms, as they are configured now, would not take.
public struct AgendaBerubah: Sendable, Hashable {
    /// In order of time.
    public let butir: [Butir]

    public init(butir: [Butir]) { self.butir = butir }

    public enum Sebab: Sendable, Hashable {
        /// The configuration has no such room any more.
        case ruangHilang
        /// The office needs the room itself then, every week.
        case diblokir(String)
        case ruangTutup
        /// More people come than the room has places for.
        case kurangLuas
    }

    /// One visit.
    public struct Butir: Sendable, Hashable {
        public let tag: CaseTag
        public let asal: String?
        public let jadwal: Jadwal
        /// The room's name, or the code under which it was entered.
        public let ruang: String
        public let sebab: Sebab

        public init(tag: CaseTag, asal: String?, jadwal: Jadwal, ruang: String, sebab: Sebab) {
            (self.tag, self.asal, self.jadwal) = (tag, asal, jadwal)
            (self.ruang, self.sebab) = (ruang, sebab)
        }
    }
}

extension AgendaBerubah {
    func value(zona: String) -> Nilai {
        .objek([
            "jumlah": .teks(String(butir.count)),
            "kunjungan": .isi(
                butir.map { one in
                    .objek([
                        "tag": .teks(one.tag.description), "asal": .baris(one.asal), "ruang": .baris(one.ruang),
                        "jadwal": .teks(one.jadwal.lengkap(zona: zona)), "sebab": .objek(one.sebab.flags),
                    ])
                }),
        ])
    }
}

extension AgendaBerubah.Sebab {
    fileprivate var flags: [String: Nilai] {
        var flags: [String: Nilai] = [
            "ruangHilang": .ya(self == .ruangHilang), "ruangTutup": .ya(self == .ruangTutup),
            "kurangLuas": .ya(self == .kurangLuas), "diblokir": .kosong,
        ]
        if case .diblokir(let nama) = self { flags["diblokir"] = .baris(nama) }
        return flags
    }
}
