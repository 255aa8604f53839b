/// What stands before the colon in letters and forms.
enum LetterLabel: Hashable {
    case nomor, sifat, lampiran, perihal, tanggal, tanggalSurat, hari, waktu, tempat, acara, peserta
    case dari, kontak, telepon, email, nama, instansi, alamat, jabatan, jenis, tembusan

    /// The label that a key (lower case, single spaces) means.
    static func meaning(_ key: String) -> LetterLabel? {
        if let label = table[key] { return label }
        if let slash = key.firstIndex(where: { "/,(".contains($0) }) {
            let head = key[..<slash].drop { $0 == " " }
            return table[String(head.reversed().drop { $0 == " " }.reversed())]
        }
        let words = key.split(separator: " ")
        guard (2...4).contains(words.count), !vagueFirst.contains(words[0]) else { return nil }
        return table["\(words[0]) \(words[1])"] ?? table[String(words[0])]
    }

    /// Words that mean a label alone, but anything with more words behind.
    private static let vagueFirst: Set<Substring> = [
        "nomor", "no", "no.", "nama", "hal", "re", "asal", "tujuan", "date",
    ]

    private static let table: [String: LetterLabel] = {
        var table: [String: LetterLabel] = [:]
        for (label, keys) in entries {
            for key in keys.split(separator: "|") { table[String(key)] = label }
        }
        return table
    }()

    private static let entries: [(LetterLabel, String)] = [
        (
            .nomor,
            "nomor|no|no.|nomer|nomor surat|no surat|no. surat|ref no|ref. no.|ref. no|our ref|our ref.|ref|ref.|reference|reference no|number"
        ),
        (.dari, "dari|from|pengirim"),
        (.sifat, "sifat|sifat surat|derajat|classification|klasifikasi"),
        (.lampiran, "lampiran|lamp|lamp.|lampiran surat|enclosure|enclosures|encl|encl.|attachment|attachments|enc"),
        (.perihal, "hal|hal.|perihal|re|subject|subjek|perihal surat"),
        (.tanggal, "tanggal|tgl|tgl.|date"),
        (.tanggalSurat, "tanggal surat|tgl surat|tgl. surat"),
        (
            .hari,
            "hari|hari tanggal|hari tgl|hari dan tanggal|hari & tanggal|hari, tanggal|tanggal kegiatan|tanggal kunjungan|tanggal pelaksanaan|tanggal peminjaman|tanggal pemakaian|tanggal acara|tanggal rencana|rencana tanggal|rencana kunjungan|hari pelaksanaan|jadwal|waktu pelaksanaan|pelaksanaan|day|day and date|day & date|date of visit|visit date|proposed date|proposed dates|preferred date|date and time|tanggal dan waktu|tanggal & waktu|waktu kegiatan|opsi 1|opsi 2|pilihan 1|pilihan 2|alternatif|alternatif 1|alternatif 2|option 1|option 2"
        ),
        (.waktu, "waktu|pukul|jam|time|pkl|wkt"),
        (.tempat, "tempat|lokasi|venue|place|ruang|ruangan|tempat kegiatan|location"),
        (
            .acara,
            "acara|kegiatan|agenda|keperluan|nama kegiatan|nama acara|tema|maksud|tujuan|tujuan kunjungan|maksud dan tujuan|materi|purpose|event|topik|judul kegiatan|untuk|maksud kunjungan|keperluan/acara|dalam rangka"
        ),
        (
            .peserta,
            "peserta|jumlah peserta|jumlah|jumlah orang|jumlah rombongan|jumlah pengunjung|rombongan|jumlah siswa|jumlah mahasiswa|participants|number of participants|number of visitors|participant|estimasi peserta|perkiraan peserta|jml peserta|jml. peserta|jumlah tamu|visitors|peserta kunjungan|jumlah undangan|jml|pendamping|guru pendamping|dosen pendamping|jumlah pendamping|jumlah guru|jumlah anak|jumlah murid|jumlah dosen|jumlah panitia|jumlah orang tua|orang tua|panitia|siswa|guru|total|total peserta|jumlah total|jumlah personil|jumlah personel|estimasi jumlah peserta|estimasi jumlah|jlh|jlh peserta|jlh. peserta|banyaknya peserta|banyak peserta"
        ),
        (
            .kontak,
            "narahubung|nara hubung|contact person|cp|kontak|kontak person|contact|penghubung|pic|contact number|person in charge|informasi|konfirmasi|hubungi|kontak person/wa"
        ),
        (
            .telepon,
            "telepon|telp|telp.|tlp|tlp.|hp|hp.|no hp|no. hp|nomor hp|wa|whatsapp|no wa|no. wa|nomor wa|nomor whatsapp|no whatsapp|no telepon|no. telepon|nomor telepon|no telp|no. telp|nomor telp|phone|mobile|handphone|nomor handphone|telephone|tel|tel.|no. handphone|no. telp.|no. kontak|nomor kontak"
        ),
        (.email, "email|e-mail|surel|pos-el|pos el|alamat email|alamat e-mail|alamat surel|mail|posel"),
        (
            .nama,
            "nama|nama lengkap|nama pemohon|pemohon|penanggung jawab|nama penanggung jawab|name|nama kontak|full name|nama pengaju|nama peminjam|nama ketua rombongan|peminjam"
        ),
        (
            .instansi,
            "instansi|asal instansi|nama instansi|lembaga|nama lembaga|sekolah|asal sekolah|organisasi|nama organisasi|perusahaan|nama perusahaan|institution|organization|organisation|unit kerja|asal|nama sekolah|asal lembaga|universitas|komunitas|opd|asal universitas|instansi pemohon|dinas|company"
        ),
        (.alamat, "alamat|alamat instansi|alamat lengkap|address|alamat sekolah|alamat lembaga"),
        (.jabatan, "jabatan|position"),
        (
            .jenis,
            "jenis|jenis permohonan|jenis layanan|jenis kegiatan|jenis kunjungan|permohonan|jenis pengajuan|type|type of request"
        ),
        (
            .tembusan,
            "tembusan|tembusan yth|tembusan yth.|tembusan kepada|tembusan disampaikan kepada|cc|tindasan|copy to|c.c."
        ),
    ]
}

/// A cell that says `label : value`.
struct LabelledCell {
    let label: LetterLabel
    let value: String
    /// Offset of the value (of the cell when it is empty) in the text's UTF-8.
    let start: Int
    let end: Int
    let line: Int
    /// Which cell of its line it stands in.
    let column: Int

    /// Longer keys are no labels.
    private static let longestKey = 44

    /// Reads `Nama ........ : x`, `1. Nama = x`, `- *Nama*: x`.
    init?(_ cell: LetterCell, line: Int, column: Int) {
        let bytes = Array(cell.text.utf8)
        guard let (colon, valueAt) = Self.separator(bytes) else { return nil }
        let key = Self.key(bytes[..<colon])
        guard !key.isEmpty, let label = LetterLabel.meaning(key) else { return nil }
        (self.label, self.line, self.column) = (label, line, column)
        value = Self.cleaned(bytes[valueAt...])
        start = min(cell.start + valueAt, cell.end)
        end = cell.end
    }

    private static func separator(_ bytes: [UInt8]) -> (at: Int, valueAt: Int)? {
        var i = 0
        while i < bytes.count, i < longestKey {
            if bytes[i] == UInt8(ascii: ":") || bytes[i] == UInt8(ascii: "=") { return (i, i + 1) }
            if bytes[i] == UInt8(ascii: "."), bytes[i...].prefix(4).allSatisfy({ $0 == UInt8(ascii: ".") }),
                i + 4 <= bytes.count
            {
                var behind = i
                while behind < bytes.count, bytes[behind] == UInt8(ascii: ".") || bytes[behind] == 0x20 { behind += 1 }
                if behind < bytes.count, bytes[behind] == UInt8(ascii: ":") { behind += 1 }
                return (i, behind)
            }
            i += 1
        }
        return nil
    }

    /// Lower case, without numbering, bullets and emphasis.
    private static func key(_ bytes: ArraySlice<UInt8>) -> String {
        var key = bytes.drop { !Self.isLetter($0) }
        // `a. Nama`
        if key.count > 3, key[key.startIndex + 1] == UInt8(ascii: ".") || key[key.startIndex + 1] == UInt8(ascii: ")"),
            key[key.startIndex + 2] == 0x20
        {
            key = key.dropFirst(3)
        }
        while let last = key.last, last == 0x20 || last == UInt8(ascii: "*") || last == UInt8(ascii: "_") {
            key.removeLast()
        }
        return LetterCell.collapsed(key).lowercased()
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) || byte >= 0x80 }

    /// Without leaders and emphasis around.
    private static func cleaned(_ bytes: ArraySlice<UInt8>) -> String {
        var value = bytes.drop { $0 == 0x20 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "*") }
        while let last = value.last, last == 0x20 || last == UInt8(ascii: "*") { value.removeLast() }
        let isEmpty = value.allSatisfy {
            $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || $0 == 0x20
        }
        let isDash = value.elementsEqual("–".utf8) || value.elementsEqual("…".utf8)
        return isEmpty || isDash ? "" : String(decoding: value, as: UTF8.self)
    }
}
