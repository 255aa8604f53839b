import Foundation
import Mail
import Notices
import Persuratan
import Register

/// Which print goes with a mail about a request, and what it says.
public struct CasePrint {
    private let parts: DeskParts
    private let perkara: Perkara
    /// Whoever holds the roles now.
    private let pemangku: [Peran: Pejabat]
    private let jejak: [JejakDisposisi]
    private let kepala: KepalaCetakan

    public init(of perkara: Perkara, parts: DeskParts, snapshot: RegisterSnapshot) throws {
        (self.parts, self.perkara) = (parts, perkara)
        pemangku = try Pemangku(setup: parts.setup, register: snapshot, at: parts.clock.now()).pejabat
        jejak = try snapshot.jejakDisposisi(case: perkara.id)
        kepala = try parts.printHead(snapshot)
    }

    /// Whether it was approved or refused, so that there is an answer.
    public var isAnswered: Bool {
        switch alur.keadaan {
        case .selesai, .ditolak: true
        case .menungguKelengkapan, .menungguPejabat, .menungguPemohon, .mencatat, .mengagendakan, .dibatalkan, .dicatat:
            false
        }
    }

    private var alur: Alur { perkara.alur }
    private var setup: OfficeSetup { parts.setup }

    /// - Returns: nil where none goes with it. Letters that may only be named come without their sheet.
    func page(for notice: Notice) -> Cetakan? {
        switch notice.isi {
        case .permintaan, .tembusan, .masukAgenda: return sheetForOfficers()
        case .pengingat: return notice.kepada == .pemohon ? nil : sheetForOfficers()
        case .persetujuan, .penolakan: return letter()
        case .tandaTerima, .kurangLengkap, .dikembalikan, .usulJadwal, .jadwalDiaturUlang, .pembatalanDiterima, .status,
            .bantuan, .bentrok, .dibatalkanPemohon, .sudahDiproses, .keputusanDitarik, .buktiKeputusan, .eskalasi,
            .klarifikasi, .balasanDitolak, .perluPerhatian, .waktuTidakTersedia, .suratLain, .diwakili:
            return nil
        }
    }

    /// There is a sheet once the letter has its agenda number, and where somebody disposes.
    private func sheetForOfficers() -> Cetakan? {
        guard alur.nomorAgenda != nil, alur.sop.langkah(jenis: .disposisi) != nil, !alur.surat.isTertutup else {
            return nil
        }
        return sheet()
    }

    /// The disposition sheet as it stands.
    public func sheet() -> Cetakan {
        parts.notices.prints.lembar(
            LembarDisposisi(kepala: kepala, alur: alur, pejabat: setup.pejabat, jejak: jejak))
    }

    /// The answer to the applicant as a letter.
    public func letter() -> Cetakan {
        let signer = setup.cetak.penandatangan ?? alur.sop.langkah(jenis: .disposisi)?.pelaksana
        return parts.notices.prints.surat(
            SuratJawaban(
                kepala: kepala, alur: alur, penandatangan: signer.flatMap { pemangku[$0] },
                ruang: setup.ruang(of: alur).nama, yangPerluDibawa: setup.yangPerluDibawa, tempat: setup.cetak.tempat,
                polaNomor: setup.cetak.polaNomor))
    }
}

extension DeskParts {
    /// What stands on every print, with the hash of the chain's last entry: whoever has the print can prove that nothing
    /// before it was changed.
    public func printHead(_ snapshot: RegisterSnapshot) throws -> KepalaCetakan {
        KepalaCetakan(
            kantor: setup.kantor, surel: setup.mailbox.alamat, waktu: setup.waktu, now: clock.now(),
            jejak: try snapshot.kepalaRantai().sidik)
    }
}
