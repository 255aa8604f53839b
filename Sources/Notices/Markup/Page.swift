/// The values from which `halaman.html.mustache` makes the HTML part.
struct Page {
    let letter: Letter
    let envelope: Envelope
    /// Put below the word of an answer, so that it is known even where the mailbox has no plus addresses.
    let kode: String?

    func values() -> [String: Nilai] {
        [
            "marker": .teks(envelope.markerLine),
            "subjek": .teks(letter.subject),
            "blok": .isi(letter.body.map(block)),
            "kaki": .isi(letter.foot.map(block)),
        ]
    }

    private static let kinds = [
        "paragraf", "judul", "rincian", "butir", "kutipan", "peringatan", "kabarBaik", "pilihan", "formulir", "kecil",
    ]

    private func block(_ block: Block) -> Nilai {
        var values = Dictionary(uniqueKeysWithValues: Self.kinds.map { ($0, Nilai.kosong) })
        switch block {
        case .paragraph(let text): values["paragraf"] = .teks(text)
        case .heading(let text): values["judul"] = .teks(text)
        case .details(let details):
            values["rincian"] = .objek([
                "baris": .isi(details.map { .objek(["label": .teks($0.label), "nilai": .teks($0.value)]) })
            ])
        case .bullets(let items): values["butir"] = .objek(["baris": lines(items)])
        case .quote(let items): values["kutipan"] = .objek(["baris": lines(items)])
        case .caution(let text): values["peringatan"] = .teks(text)
        case .good(let text): values["kabarBaik"] = .teks(text)
        case .choice(let choice): values["pilihan"] = self.choice(choice)
        case .form(let items): values["formulir"] = .objek(["baris": lines(items)])
        case .small(let items): values["kecil"] = .objek(["baris": lines(items)])
        }
        return .objek(values)
    }

    private func lines(_ items: [String]) -> Nilai { .isi(items.map(Nilai.teks)) }

    private func choice(_ choice: Choice) -> Nilai {
        .objek([
            "nomor": choice.number.map(Nilai.teks) ?? .kosong, "kata": .teks(choice.word),
            "makna": .teks(choice.meaning), "contoh": choice.example.map(Nilai.teks) ?? .kosong,
            "tautan": choice.body.map { .teks(link($0)) } ?? .kosong,
        ])
    }

    private func link(_ body: String) -> String {
        let code = kode.map { "\n\n\(envelope.markerLine)\nKode: \($0)" } ?? ""
        return Mailto(to: envelope.replyTo, subject: "Re: \(letter.subject)", body: body + code).url
    }
}
