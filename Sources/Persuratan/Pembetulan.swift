import Foundation

/// A field of a letter that an officer put right: what was read stays known beside what is right, with who and when.
public struct Pembetulan: Hashable, Sendable {
    /// The field, as in exports (`perihal`).
    public let medan: String
    /// What was read; nil when the letter did not say.
    public let dibaca: String?
    public let dibetulkan: String
    public let oleh: Peran
    /// Who did it by hand; nil: the officer, in an answer.
    public let petugas: Petugas?
    public let pada: Date

    /// Everything that was put right in the way of a request, in order.
    public static func all(sop: SOP, tag: CaseTag, events: [(event: Event, at: Date)]) -> [Pembetulan] {
        guard let first = events.first, case .received(let permohonan) = first.event else { return [] }
        var alur = Alur.begin(sop: sop, tag: tag, with: permohonan, at: first.at).alur
        var found: [Pembetulan] = []
        for (event, at) in events.dropFirst() {
            let before = alur.surat
            _ = alur.handle(event, at: at)
            let (made, oleh, petugas) = event.corrections(sop)
            // A correction that came too late changed nothing.
            for koreksi in made where alur.surat.value(of: koreksi) == koreksi.tertulis {
                let read = before.value(of: koreksi)
                guard read != koreksi.tertulis else { continue }
                found.append(
                    Pembetulan(
                        medan: koreksi.medan, dibaca: read, dibetulkan: koreksi.tertulis, oleh: oleh, petugas: petugas,
                        pada: at))
            }
        }
        return found
    }
}

extension Event {
    /// What it puts right, in whose role, and who did it by hand.
    fileprivate func corrections(_ sop: SOP) -> ([Koreksi], Peran, Petugas?) {
        switch self {
        case .replied(let reply):
            if case .lanjut(let arahan) = reply.keputusan {
                (arahan.koreksi, reply.oleh, nil)
            } else {
                ([], reply.oleh, nil)
            }
        case .corrected(let change): (change.koreksi, change.oleh.peran ?? sop.sekretariat, change.oleh)
        case .received, .supplemented, .answered, .unclear, .helpRequested, .registered, .booked, .bookingRefused,
            .undelivered, .takenBack, .refused, .displaced, .slotsLost, .handedOver, .reminded, .escalated,
            .calendarAnswered:
            ([], sop.sekretariat, nil)
        }
    }
}

extension Koreksi {
    /// The field's name in exports.
    public var medan: String {
        switch self {
        case .nomor: "nomor_surat"
        case .tanggal: "tanggal_surat"
        case .asal: "asal"
        case .perihal: "perihal"
        case .sifat: "sifat"
        case .lampiran: "lampiran"
        case .jenis: "jenis"
        case .kegiatan: "kegiatan"
        case .jumlahPeserta: "jumlah_peserta"
        case .kontakNama: "kontak_nama"
        case .kontakTelepon: "kontak_telepon"
        case .keterangan: "keterangan"
        }
    }

    /// The value in words.
    public var tertulis: String {
        switch self {
        case .nomor(let text), .asal(let text), .perihal(let text), .sifat(let text), .lampiran(let text),
            .kontakNama(let text), .kontakTelepon(let text), .keterangan(let text):
            text
        case .tanggal(let day): day.tertulis
        case .jenis(let jenis): jenis.rawValue
        case .kegiatan(let days): days.map { $0.lengkap(zona: "") }.joined(separator: "; ")
        case .jumlahPeserta(let count): String(count)
        }
    }
}

extension MetadataSurat {
    /// What the letter says where that correction stands.
    fileprivate func value(of koreksi: Koreksi) -> String? {
        switch koreksi {
        case .nomor: nomor
        case .tanggal: tanggal?.tertulis
        case .asal: asal
        case .perihal: perihal
        case .sifat: sifat
        case .lampiran: lampiran
        case .jenis: jenis.rawValue
        case .kegiatan: kegiatan.isEmpty ? nil : Koreksi.kegiatan(kegiatan).tertulis
        case .jumlahPeserta: jumlahPeserta.map(String.init)
        case .kontakNama: kontakNama
        case .kontakTelepon: kontakTelepon
        case .keterangan: keterangan
        }
    }
}
