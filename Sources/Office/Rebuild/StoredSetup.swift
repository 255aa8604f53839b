import Foundation
import Persuratan
import Register

/// What of the configuration can change a decision, as the register keeps it: a rebuild decides with what counted then.
/// The secret key is not kept.
struct StoredSetup: Codable, Equatable {
    var kantor: Kantor
    var jamKerja: JamKerja
    var sop: [SOP]
    var pejabat: [Pejabat]
    var ruang: [Ruang]
    var yangPerluDibawa: [String]
    var alamat: EmailAddress
    var nama: String
    var plus: Bool
    var batasUkuran: Int
    var batasLampiran: Int
    var autentikasi: String
    var authservID: String?
    var masaBerlaku: Double
    var laporan: Pukul
    var laporanKepada: Peran
    var tahanMenit: Int
    var pengganti: [Penggantian]
    var calonPengganti: [Pejabat]
    var pengingat: AturanPengingat
    var suratLain: SOP?
    var halamanStatus: String?
    // Registers of older programs do not hold these.
    var peranPenanya: [Peran]?
    var alamatPenanya: [EmailAddress]?
    var cetak: AturanCetak?

    init(_ setup: OfficeSetup) {
        (kantor, jamKerja, sop) = (setup.kantor, setup.jamKerja, setup.sop)
        pejabat = setup.pejabat.values.sorted { $0.peran < $1.peran }
        (ruang, yangPerluDibawa) = (setup.ruang, setup.yangPerluDibawa)
        (alamat, nama, plus) = (setup.mailbox.alamat, setup.mailbox.nama, setup.mailbox.plus)
        (batasUkuran, batasLampiran) = (setup.mailbox.batasUkuran, setup.mailbox.batasLampiran)
        (autentikasi, authservID) = (setup.trust.autentikasi.rawValue, setup.trust.authservID)
        (masaBerlaku, laporan, laporanKepada) = (setup.trust.masaBerlaku, setup.laporan.pukul, setup.laporan.kepada)
        (tahanMenit, pengganti, calonPengganti) = (setup.tahanMenit, setup.pengganti, setup.calonPengganti)
        (pengingat, cetak) = (setup.pengingat, setup.cetak)
        (suratLain, halamanStatus) = (setup.suratLain, setup.halamanStatus)
        (peranPenanya, alamatPenanya) = (setup.peranPenanya.sorted(), setup.alamatPenanya)
    }

    /// The setup as it counted then.
    ///
    /// - Parameter now: today's, for what is not kept.
    func setup(_ now: OfficeSetup) -> OfficeSetup {
        let mailbox = OfficeMailbox(
            alamat: alamat, nama: nama, plus: plus, batasUkuran: batasUkuran, batasLampiran: batasLampiran)
        let trust = TrustRules(
            autentikasi: TrustRules.Autentikasi(rawValue: autentikasi) ?? .wajib, authservID: authservID,
            key: now.trust.key, masaBerlaku: masaBerlaku)
        var setup = OfficeSetup(
            kantor: kantor, jamKerja: jamKerja, sop: sop,
            pejabat: Dictionary(pejabat.map { ($0.peran, $0) }) { first, _ in first }, ruang: ruang,
            yangPerluDibawa: yangPerluDibawa, mailbox: mailbox, trust: trust,
            laporan: DailyReportTime(pukul: laporan, kepada: laporanKepada))
        (setup.tahanMenit, setup.pengganti, setup.calonPengganti) = (tahanMenit, pengganti, calonPengganti)
        (setup.pengingat, setup.cetak) = (pengingat, cetak ?? now.cetak)
        (setup.suratLain, setup.halamanStatus) = (suratLain, halamanStatus)
        setup.peranPenanya = peranPenanya.map(Set.init) ?? now.peranPenanya
        setup.alamatPenanya = alamatPenanya ?? now.alamatPenanya
        return setup
    }
}

extension DeskParts {
    /// Keeps the configuration that counts from now on beside the decisions that are made with it.
    public func noteConfiguration() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let current = StoredSetup(setup)
        let last = try register.read { try $0.lastConfiguration() }
        let known = last.flatMap { try? JSONDecoder().decode(StoredSetup.self, from: Data($0.utf8)) }
        guard known != current else { return }
        let text = String(decoding: try encoder.encode(current), as: UTF8.self)
        try register.write { try $0.note(configuration: text, at: clock.now()) }
    }
}
