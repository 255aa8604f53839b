import Foundation
import Persuratan

/// The agenda of rooms for one week, a page a room.
public struct AgendaMinggu: Sendable {
    public var kepala: KepalaCetakan
    /// The week's Monday.
    public var senin: Tanggal
    public var ruang: [Ruang]
    public var acara: [Acara]
    /// Names of holidays.
    public var libur: [Tanggal: String]

    public init(kepala: KepalaCetakan, senin: Tanggal, ruang: [Ruang], acara: [Acara], libur: [Tanggal: String]) {
        (self.kepala, self.senin, self.ruang, self.acara, self.libur) = (kepala, senin, ruang, acara, libur)
    }

    /// One entry of a room's agenda.
    public struct Acara: Sendable, Hashable {
        /// The room's code.
        public let ruang: String
        public let jadwal: Jadwal
        /// nil: the office's own need.
        public let tag: CaseTag?
        public let asal: String?
        public let perihal: String?

        public init(ruang: String, jadwal: Jadwal, tag: CaseTag?, asal: String?, perihal: String?) {
            (self.ruang, self.jadwal, self.tag, self.asal, self.perihal) = (ruang, jadwal, tag, asal, perihal)
        }
    }

    private var days: [Tanggal] { (0..<7).map { senin.ditambah(hari: $0) } }

    var nama: String { "agenda-\(senin).pdf" }

    func values() -> [String: Nilai] {
        var values = kepala.values()
        values["masa"] = .teks("\(senin.tertulis) s.d. \(senin.ditambah(hari: 6).tertulis)")
        values["ruang"] = .isi(
            ruang.map { room in
                .objek([
                    "nama": .baris(room.nama), "kapasitas": room.kapasitas.map { .teks(String($0)) } ?? .kosong,
                    "hari": .isi(days.map { day($0, room) }),
                ])
            })
        return values
    }

    private func day(_ day: Tanggal, _ room: Ruang) -> Nilai {
        let weekly = room.terblokir.compactMap { block in
            block.jadwal(day).map {
                Acara(ruang: room.kode, jadwal: $0, tag: nil, asal: nil, perihal: block.nama)
            }
        }
        let entered = acara.filter { $0.ruang == room.kode && $0.jadwal.tanggal == day }
        return .objek([
            "nama": .teks(day.hariDalamMinggu.nama), "tanggal": .teks(day.tertulis),
            "libur": .baris(libur[day], limit: 80),
            "acara": .isi((weekly + entered).sorted { $0.jadwal < $1.jadwal }.map(entry)),
        ])
    }

    private func entry(_ acara: Acara) -> Nilai {
        .objek([
            "waktu": .teks("\(acara.jadwal.mulai.tertulis)–\(acara.jadwal.selesai.tertulis)"),
            "kantor": .ya(acara.tag == nil), "asal": .baris(acara.asal, limit: 100),
            "perihal": .baris(acara.perihal, limit: 140), "tag": acara.tag.map { .teks($0.description) } ?? .kosong,
        ])
    }
}
