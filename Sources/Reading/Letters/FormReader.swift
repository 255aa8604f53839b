import Persuratan

/// Reads the office's form, filled in as plain `Nama: …` lines, in any order.
///
/// At least a name and two further known fields make a form; empty ones do not count (SOP row 1, Kelengkapan).
struct FormReader {
    let anatomy: LetterAnatomy
    let mentions: [DateMention]
    let today: Tanggal

    private static let known: Set<LetterLabel> = [
        .instansi, .alamat, .telepon, .email, .jenis, .hari, .tanggal, .waktu, .peserta, .acara,
    ]

    /// The fields that are filled in, the first of each.
    private var fields: [LetterLabel: LabelledCell] {
        var fields: [LetterLabel: LabelledCell] = [:]
        for cell in anatomy.labels where fields[cell.label] == nil && Self.isFilled(cell.value) {
            fields[cell.label] = cell
        }
        return fields
    }

    private static func isFilled(_ value: String) -> Bool {
        let lower = value.lowercased()
        guard value.contains(where: { $0.isLetter || $0.isNumber }),
            !lower.hasAnyPrefix(["(diisi", "[diisi", "diisi ", "(isi", "<"])
        else {
            return false
        }
        return !(value.hasPrefix("[") && value.hasSuffix("]")) && !value.includes("......")
    }

    /// - Returns: nil when this is no filled form.
    func read(bagian: String) -> LetterFacts? {
        let fields = fields
        let others = fields.keys.filter(Self.known.contains)
        guard let name = fields[.nama], others.count >= 2 else { return nil }
        var facts = LetterFacts(bagian: bagian)
        facts.isForm = true
        take(.kontakNama, name, \.kontakNama, &facts)
        take(.asal, fields[.instansi], \.asal, &facts)
        take(.keterangan, fields[.acara], \.keterangan, &facts)
        readContact(fields, &facts)
        readKind(fields, &facts)
        if let cell = fields[.peserta],
            let people = ParticipantReader(cell.value, offset: cell.start).read(labelled: true)
        {
            facts.surat.jumlahPeserta = people.value
            facts.note(.jumlahPeserta, cell.value, cell.start..<cell.end)
            if let doubt = people.doubt { facts.doubt(.jumlahPeserta, doubt) }
        }
        EventReader(anatomy: formAnatomy, mentions: mentions, today: today).read(into: &facts)
        return facts
    }

    /// All labels of a form count, wherever they stand.
    private var formAnatomy: LetterAnatomy { anatomy.asForm }

    private func take(
        _ medan: Medan, _ cell: LabelledCell?, _ path: WritableKeyPath<MetadataSurat, String?>,
        _ facts: inout LetterFacts
    ) {
        guard let cell else { return }
        facts.surat[keyPath: path] = cell.value
        facts.note(medan, cell.value, cell.start..<cell.end)
    }

    private func readContact(_ fields: [LetterLabel: LabelledCell], _ facts: inout LetterFacts) {
        if let cell = fields[.telepon] {
            facts.surat.kontakTelepon = ContactScanner.phones(cell.value).first?.text ?? cell.value
            facts.note(.kontakTelepon, cell.value, cell.start..<cell.end)
        }
        let addressed = fields[.email] ?? fields[.telepon] ?? fields[.kontak]
        if let cell = addressed, let email = ContactScanner.emails(cell.value).first {
            facts.surat.kontakEmail = email.text
            facts.note(.kontakEmail, email.text, cell.start..<cell.end)
        }
    }

    private func readKind(_ fields: [LetterLabel: LabelledCell], _ facts: inout LetterFacts) {
        for label in [LetterLabel.jenis, .acara] {
            guard let cell = fields[label] else { continue }
            let lower = Self.ticked(cell.value.lowercased())
            let (visit, loan) = (KindReader.first(KindReader.visit, lower), KindReader.first(KindReader.loan, lower))
            // Both words, none ticked: the choice of the empty form.
            if label == .jenis, visit != nil, loan != nil {
                facts.doubt(.jenis, Kalimat.jenisBelumDipilih)
                continue
            }
            guard let kind = KindReader.kind(of: lower) else { continue }
            facts.surat.jenis = kind
            facts.note(.jenis, cell.value, cell.start..<cell.end)
            return
        }
    }

    /// `[x] Kunjungan [ ] Peminjaman` → what is ticked
    private static func ticked(_ lower: String) -> String {
        for mark in ["[x]", "(x)", "[v]", "(v)", "☑", "✓", "✔", "☒"] {
            guard let at = lower.lastOffset(of: mark) else { continue }
            let rest = lower.utf8Slice(at + mark.utf8.count..<lower.utf8.count).split(separator: " ")
            return rest.first.map(String.init) ?? lower
        }
        return lower
    }
}
