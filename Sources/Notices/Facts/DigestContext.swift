import Persuratan

/// The letters of a digest under the names that templates use.
struct DigestContext {
    let list: DaftarSurat
    let zona: String
    let kantor: Kantor

    init(_ list: DaftarSurat, zona: String, _ kantor: Kantor) {
        (self.list, self.zona, self.kantor) = (list, zona, kantor)
    }

    var value: Nilai {
        .objek([
            "jumlah": .teks(String(list.butir.count)),
            "tidakJelas": .ya(list.tanya == .tidakJelas), "caraMenjawab": .ya(list.tanya == .caraMenjawab),
            "surat": .isi(list.butir.enumerated().map { letter($1, number: $0 + 1) }),
            // What a reply begins with: a line for each letter, to be completed.
            "baris": .isi(list.butir.indices.map { .objek(["nomor": .teks(String($0 + 1))]) }),
        ])
    }

    private func letter(_ butir: DaftarSurat.Butir, number: Int) -> Nilai {
        var values: [String: Nilai] = [
            "nomor": .teks(String(number)), "tag": .teks(butir.tag.description), "asal": .baris(butir.asal),
            "perihal": .baris(butir.perihal, limit: 90),
            "kegiatan": .butir(butir.kegiatan.map { $0.lengkap(zona: zona) }),
            "menunggu": .teks(butir.menunggu.tertulis), "terlambat": .ya(butir.isTerlambat),
            "sudahDijawab": .ya(butir.langkah == nil), "kata": .kosong, "kataLanjut": .kosong, "aktivitas": .kosong,
            "waktu": .kosong,
        ]
        if let langkah = butir.langkah {
            let words = langkah.perintah.map { langkah.kata($0) + ($0.needsWords ? ": …" : "") }
            values["kata"] = .baris(words.joined(separator: ", "))
            values["kataLanjut"] = .baris(langkah.kata(.lanjut))
            (values["aktivitas"], values["waktu"]) = (.baris(langkah.aktivitas), .baris(langkah.waktuTertulis))
        }
        return .objek(values)
    }
}

extension Perintah {
    /// Whether more than the word must, or should, be said.
    fileprivate var needsWords: Bool {
        switch self {
        case .lanjut: false
        case .usul, .jadwalUlang, .kembalikan, .tolak, .pindahRuang: true
        }
    }
}
