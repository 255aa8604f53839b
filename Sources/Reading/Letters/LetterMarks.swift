/// The marks by which a text is known as an official letter, whatever its file is called.
struct LetterMarks {
    let anatomy: LetterAnatomy
    let facts: LetterFacts

    var count: Int {
        let lines = anatomy.lines
        var marks = 0
        if facts.surat.nomor != nil || anatomy.labels.contains(where: { $0.label == .nomor && $0.line < anatomy.body })
        {
            marks += 2
        }
        if facts.surat.perihal != nil { marks += 1 }
        if anatomy.addressee != nil { marks += 1 }
        if facts.surat.tanggal != nil { marks += 1 }
        if facts.bukti.contains(where: { $0.medan == .asal && $0.keyakinan == .tertulis }) { marks += 1 }
        if facts.surat.nip != nil || facts.surat.jabatanPenandatangan != nil { marks += 1 }
        if lines.contains(where: { $0.lower.hasPrefix("demikian") }) { marks += 1 }
        if anatomy.copies != nil { marks += 1 }
        return marks
    }
}
