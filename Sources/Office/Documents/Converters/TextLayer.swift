/// Whether a PDF's own text says anything: scanners put a bad recognition behind the picture, and fonts without a table of
/// letters give others for those that are seen.
enum TextLayer {
    /// Words below which nothing can be said.
    private static let wordLimit = 25
    /// One word in so many is a common one in any letter; in those of the corpus it is one in five.
    private static let share = 40

    static func isGarbage(_ text: String) -> Bool {
        let words: [Substring] = text.lowercased().split(whereSeparator: { !$0.isLetter }).filter { $0.utf8.count >= 2 }
        guard words.count >= wordLimit else { return false }
        let known = words.filter { word in common.contains(word) }
        return known.count * share < words.count
    }

    /// Indonesian and English; also those of forms and tables.
    private static let common: Set<Substring> = Set(
        """
        yang dan di ke pada untuk dengan dari dalam oleh ini itu kami kepada atas akan adalah tidak atau serta bagi nomor no hal \
        perihal surat lampiran tanggal hari pukul waktu tempat jam orang kepala dinas kota kabupaten jalan nama instansi alamat \
        telepon jumlah peserta kunjungan permohonan terima kasih hormat nip bapak ibu sekolah universitas keterangan halaman \
        januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat \
        the and of to in for is on by with we our you your from at as be this that dear name date page
        """.split(separator: " "))
}
