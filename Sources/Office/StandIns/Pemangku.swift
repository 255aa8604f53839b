import Foundation
import Persuratan
import Register

/// Who holds a role at a moment: its officer, or whoever stands in. The one place that says so; mails, titles, trust and
/// reminders ask here.
public struct Pemangku {
    private let setup: OfficeSetup
    private let moment: Date
    /// All stand-ins that are known and not over.
    public let susunan: SusunanPengganti

    /// - Parameter moment: the time that is asked about; with `register` as it is now.
    public init(setup: OfficeSetup, register: RegisterSnapshot, at moment: Date) throws {
        (self.setup, self.moment) = (setup, moment)
        let said = try register.pengganti(notBefore: setup.waktu.tanggal(moment)).compactMap { row in
            setup.orang(row.oleh).map { Penggantian(row, oleh: $0) }
        }
        susunan = SusunanPengganti(setup.pengganti + said, waktu: setup.waktu)
    }

    /// Whoever holds that role, with the title to be named by (`Plh. Kepala Dinas`); nil when nobody does.
    public func pejabat(_ peran: Peran) -> Pejabat? {
        guard let officer = setup.pejabat[peran] else { return nil }
        guard let one = susunan.pengganti(peran, at: moment) else { return officer }
        return Pejabat(
            peran: peran, nama: one.oleh.nama, jabatan: one.pelaku(officer).jabatan, alamat: one.oleh.alamat,
            sebutan: officer.sebutan + one.oleh.sebutan)
    }

    /// Every role's holder.
    public var pejabat: [Peran: Pejabat] { setup.pejabat.reduce(into: [:]) { $0[$1.key] = pejabat($1.key) } }

    /// Who acts in the officer's place; nil when the officer acts himself.
    public func pelaku(_ peran: Peran) -> Pelaku? {
        guard let officer = setup.pejabat[peran] else { return nil }
        return susunan.pengganti(peran, at: moment)?.pelaku(officer)
    }

    /// Everybody who stands in at the moment, by the roles held.
    public var penggantiBerlaku: [Penggantian] { setup.pejabat.keys.sorted().compactMap(pengganti) }

    /// The stand-in of that role at the moment; nil when there is none.
    public func pengganti(_ peran: Peran) -> Penggantian? { susunan.pengganti(peran, at: moment) }
}

extension Penggantian {
    /// - Parameter oleh: the person that the row names.
    init(_ row: PenggantiTercatat, oleh: Pejabat) {
        self.init(
            peran: row.peran, oleh: oleh, sebagai: row.sebagai, dari: row.dari, sampai: row.sampai, sejak: row.sejak,
            diakhiri: row.diakhiri)
    }
}

extension OfficeSetup {
    /// An officer by role, or somebody else who may stand in, by the configuration's word.
    public func orang(_ kata: Peran) -> Pejabat? { pejabat[kata] ?? calonPengganti.first { $0.peran == kata } }

    /// Whether the configuration knows this address as somebody's who may hold a role.
    func isKnown(_ alamat: EmailAddress) -> Bool {
        pejabat(at: alamat) != nil || (calonPengganti + pengganti.map(\.oleh)).contains { $0.alamat == alamat }
    }
}
