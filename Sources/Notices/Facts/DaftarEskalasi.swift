import Persuratan

/// Requests whose holders do not answer, for whoever is told of them; longest first.
public struct DaftarEskalasi: Sendable, Hashable {
    public let butir: [Butir]

    public init(butir: [Butir]) { self.butir = butir }

    /// One request.
    public struct Butir: Sendable, Hashable {
        public let tag: CaseTag
        /// Whose letter it is.
        public let asal: String
        public let perihal: String?
        /// Who does not answer, by title; nil: the applicant.
        public let pada: String?
        public let menunggu: LamaKerja
        /// The SOP's time, as printed.
        public let waktuBaku: String

        public init(
            tag: CaseTag, asal: String, perihal: String?, pada: String?, menunggu: LamaKerja, waktuBaku: String
        ) {
            (self.tag, self.asal, self.perihal, self.pada) = (tag, asal, perihal, pada)
            (self.menunggu, self.waktuBaku) = (menunggu, waktuBaku)
        }
    }
}

extension DaftarEskalasi {
    var value: Nilai {
        .objek([
            "jumlah": .teks(String(butir.count)),
            "surat": .isi(
                butir.map { one in
                    .objek([
                        "tag": .teks(one.tag.description), "asal": .baris(one.asal),
                        "perihal": .baris(one.perihal, limit: 90), "pada": .baris(one.pada),
                        "menunggu": .teks(one.menunggu.tertulis), "waktuBaku": .baris(one.waktuBaku),
                    ])
                }),
        ])
    }
}
