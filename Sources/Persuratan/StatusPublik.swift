/// How a request stands, in what everybody may know: no names, no subject, no letter.
public struct StatusPublik: Hashable, Sendable {
    public let tag: CaseTag
    /// ``Keadaan/nama``
    public let keadaan: String
    public let diterima: Tanggal?
    /// Since when it has been where it is.
    public let sejak: Tanggal?
    /// From 1, among ``jumlahLangkah``; nil once it is over.
    public let langkah: Int?
    public let jumlahLangkah: Int
    /// Who has it, by the heading of the SOP's column.
    public let pemegang: String?
    public let menungguPemohon: Bool
    public let nomorAgenda: String?
    /// The visit that was approved.
    public let jadwal: Jadwal?
    public let ruang: String?

    public init(
        tag: CaseTag, keadaan: String, diterima: Tanggal?, sejak: Tanggal?, langkah: Int?, jumlahLangkah: Int,
        pemegang: String?, menungguPemohon: Bool, nomorAgenda: String?, jadwal: Jadwal?, ruang: String?
    ) {
        (self.tag, self.keadaan, self.diterima, self.sejak) = (tag, keadaan, diterima, sejak)
        (self.langkah, self.jumlahLangkah, self.pemegang) = (langkah, jumlahLangkah, pemegang)
        (self.menungguPemohon, self.nomorAgenda) = (menungguPemohon, nomorAgenda)
        (self.jadwal, self.ruang) = (jadwal, ruang)
    }
}
