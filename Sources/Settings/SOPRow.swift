import Persuratan

/// A row of a procedure, with the places of its keys.
struct SOPRow {
    let langkah: Langkah
    let map: MapReader

    /// - Returns: nil after noting what is wrong.
    init?(_ map: MapReader) {
        self.map = map
        let no = map.required("no")?.number("a row's number", in: 1...99)
        let aktivitas = map.required("aktivitas")?.text()
        let pelaksana = map.required("pelaksana")?.peran()
        let kelengkapan = map.required("kelengkapan")?.list { $0.text() }
        let waktu = map.required("waktu")
        let output = map.required("output")?.list { $0.text() }
        let jenis: JenisLangkah? = map.required("jenis")?.word("a kind of row")
        let lanjut = map.optional("lanjut")?.number("a row's number", in: 1...99)
        let kembali = map.optional("kembali")?.number("a row's number", in: 1...99)
        let kata = map.optional("kata")?.section(Self.words) ?? [:]
        let eskalasi = map.optional("eskalasi")?.list { $0.peran() }
        let minutes = waktu.flatMap(Self.minutes)
        guard let no, let aktivitas, let pelaksana, let kelengkapan, let minutes, let written = waktu?.text(),
            let output, let jenis
        else { return nil }
        langkah = Langkah(
            no: no, aktivitas: aktivitas, pelaksana: pelaksana, kelengkapan: kelengkapan, waktuTertulis: written,
            menit: minutes, output: output, jenis: jenis, lanjut: lanjut, kembali: kembali, kata: kata,
            eskalasi: eskalasi)
    }

    /// `10 Menit`, in any letter case.
    static func minutes(_ reader: NodeReader) -> Int? {
        reader.value("a time", allowed: "minutes, such as 15 menit") { text in
            let parts = text.split(separator: " ")
            guard parts.count == 2, parts[1].lowercased() == "menit", let number = Int(parts[0]) else { return nil }
            return (1...14_400).contains(number) ? number : nil
        }
    }

    private static func words(_ map: MapReader) -> [Perintah: [String]]? {
        var words: [Perintah: [String]] = [:]
        for command in Perintah.allCases {
            guard let reader = map.optional(command.rawValue) else { continue }
            words[command] = reader.list { $0.value("a word to answer with", allowed: rule) { isWord($0) ? $0 : nil } }
            if words[command]?.isEmpty ?? false, reader.node.sequence?.isEmpty ?? false {
                reader.problem("names no word; leave the key out for the usual word, \(command.kataBaku)")
            }
        }
        return words
    }

    private static let rule = "up to 40 letters and spaces, such as jadwal ulang; not bantuan"

    /// Digits choose from numbered lists, and `bantuan` asks for help at every row.
    private static func isWord(_ text: String) -> Bool {
        text.count <= 40 && text.lowercased() != "bantuan"
            && text.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" } && (text.first?.isLetter ?? false)
    }
}
