import Foundation
import Persuratan

/// Reads request letters, forms and plain mails like a careful clerk: what is written is noted with its place,
/// what is doubtful is listed, nothing is guessed. Pure; time and memory are linear in the text.
public struct LetterReader: Sendable {
    private let dates: DateReader
    private let today: Tanggal
    private let offices: [String]

    /// - Parameters:
    ///   - now: when the mail was received.
    ///   - offices: words (lower case) by which letters to this office name it; a letter to another office is `lain`.
    public init(
        now: Date, officeTime: OfficeTime,
        offices: [String] = ["komunikasi", "kominfo", "pontive", "wali kota", "walikota"]
    ) {
        dates = DateReader(now: now, officeTime: officeTime)
        today = officeTime.tanggal(now)
        self.offices = offices
    }

    /// Reads all parts of a mail together.
    ///
    /// - Parameter judul: the mail's subject, for mails that are no letters.
    public func read(_ documents: [LetterDocument], judul: String? = nil) -> LetterReading {
        let read = documents.map(facts)
        let letters = read.compactMap(\.letter)
        let forms = read.compactMap(\.form)
        // The part with the most marks of a letter; of two the first.
        let main = letters.enumerated().max { a, b in
            (weight(a.element), -a.offset) < (weight(b.element), -b.offset)
        }
        var merger = LetterMerger(today: today)
        if let main { merger.add(letter: main.element) }
        if let form = forms.first { merger.add(form: form) }
        for (i, other) in letters.enumerated() where i != main?.offset { merger.add(cover: other) }
        if let judul { merger.add(subject: judul) }
        return merger.finished(
            read.map { facts in
                BagianTerbaca(bagian: facts.bagian, jenis: facts.kind)
            })
    }

    /// What a mail's subject alone asks for; nil when it does not say.
    public static func jenis(ofSubject subject: String) -> JenisPermohonan? {
        KindReader.kind(of: subject.lowercased())
    }

    private func weight(_ facts: LetterFacts) -> Int {
        facts.marks * 2 + (facts.surat.jenis == .lain ? 0 : facts.isLetter ? 6 : 3)
    }

    /// One part, seen as a letter and as a form.
    private struct Part {
        let bagian: String
        let letter: LetterFacts?
        let form: LetterFacts?

        var kind: JenisBagian {
            if let letter, letter.isLetter { return .surat }
            return form == nil ? letter?.jenisBagian ?? .lain : .formulir
        }
    }

    private func facts(_ document: LetterDocument) -> Part {
        let text = LetterText(document.text)
        guard text.lines.contains(where: { !$0.isBlank }) else {
            return Part(bagian: document.bagian, letter: nil, form: nil)
        }
        let anatomy = LetterAnatomy(text)
        let mentions = dates.read(text.text)
        let form = FormReader(anatomy: anatomy, mentions: mentions, today: today).read(bagian: document.bagian)
        var letter = LetterFacts(bagian: document.bagian)
        HeadReader(anatomy: anatomy, mentions: mentions).read(into: &letter)
        SenderReader(anatomy: anatomy).read(into: &letter)
        AddresseeReader(anatomy: anatomy).read(into: &letter)
        SignatureReader(anatomy: anatomy).read(into: &letter)
        SenderReader(anatomy: anatomy).readFromSigner(into: &letter)
        letter.marks = LetterMarks(anatomy: anatomy, facts: letter).count
        ContactReader(anatomy: anatomy).read(into: &letter)
        EventReader(anatomy: anatomy, mentions: mentions, today: today).read(into: &letter)
        PeopleReader(anatomy: anatomy).read(into: &letter)
        KindReader(anatomy: anatomy, offices: offices).read(into: &letter)
        SummaryReader(anatomy: anatomy).read(into: &letter)
        if anatomy.saysEnclosuresFollow { letter.doubt(.lampiran, Kalimat.lampiranMenyusul) }
        // A form with a greeting around it is a form, not a letter of its own.
        let isOnlyForm = form != nil && !letter.isLetter
        // `Yang bertanda tangan di bawah ini: Nama …` in a letter is no form.
        let isForm = isOnlyForm || anatomy.namesForm
        return Part(bagian: document.bagian, letter: isOnlyForm ? nil : letter, form: isForm ? form : nil)
    }
}

extension LetterAnatomy {
    /// The bytes from a label's value to the next label or empty line.
    func zone(of cell: LabelledCell) -> Range<Int> {
        let next = labels.first { $0.line > cell.line }?.line ?? lines.count
        let blank = lines[(cell.line + 1)...].first(where: \.isBlank)?.index ?? lines.count
        let last = max(cell.line, min(next, blank) - 1)
        return cell.start..<(last == cell.line ? cell.end : lines[last].range.upperBound)
    }

    /// Whether it calls itself a form, or has the field that only the form has.
    var namesForm: Bool {
        labels.contains { $0.label == .jenis } || lines.contains { $0.lower.hasAnyPrefix(["formulir", "form "]) }
    }

    /// `proposal menyusul`
    var saysEnclosuresFollow: Bool {
        lines.indices.contains { index in
            // `Proposal` may stand at the end of the line above.
            let near = index == 0 ? lines[index].lower : "\(lines[index - 1].lower) \(lines[index].lower)"
            return lines[index].lower.hasAnyWord(["menyusul", "susulkan", "menyusulkan", "disusulkan"])
                && near.hasAnyWord([
                    "proposal", "lampiran", "surat", "suratnya", "daftar", "berkas", "dokumen", "formulir",
                ])
        }
    }
}
