/// For how many years personal data of closed requests is kept (the office's schedule of retention; UU 27/2022 article 44).
public struct MasaSimpan: Hashable, Sendable {
    /// Years by kind; a kind without a number is kept.
    public var tahun: [JenisPermohonan: Int]
    /// Years for mails that belong to no request; nil: kept.
    public var surelLain: Int?

    public init(tahun: [JenisPermohonan: Int] = [:], surelLain: Int? = nil) {
        (self.tahun, self.surelLain) = (tahun, surelLain)
    }
}
