/// A link that opens the secretariat's pages for one person, once.
public struct TautanMasuk: Sendable, Hashable {
    public let url: String
    /// For how long.
    public let menit: Int

    public init(url: String, menit: Int) { (self.url, self.menit) = (url, menit) }

    var value: Nilai { .objek(["url": .baris(url, limit: 600), "menit": .teks(String(menit))]) }
}
