import Persuratan

/// Reads whom to call: the one named in the contact sentence, else the signer's own, else the letterhead's.
struct ContactReader {
    let anatomy: LetterAnatomy

    private static let words = [
        "menghubungi", "hubungi", "narahubung", "nara hubung", "contact person", "cp", "kontak", "contact", "dihubungi",
        "konfirmasi",
        "informasi", "hub", "penghubung", "pic", "whatsapp", "call", "reach", "kontak person", "penanggung jawab",
        "pengampu", "pembimbing",
    ]

    func read(into facts: inout LetterFacts) {
        let text = anatomy.text.text
        let lower = text.lowercased()
        guard lower.utf8.count == text.utf8.count else { return }
        let phones = ContactScanner.phones(text).filter { !isServiceNumber($0.range) }
        let emails = ContactScanner.emails(text)
        let sentence = sentence(lower, phones: phones, emails: emails)
        let phone = best(phones, sentence)
        let email = best(emails, sentence)
        if let phone {
            facts.surat.kontakTelepon = phone.text
            facts.note(
                .kontakTelepon, phone.text, phone.range,
                sentence?.contains(phone.range.lowerBound) == true ? .tertulis : .terbaca)
        }
        if let email {
            facts.surat.kontakEmail = email.text
            facts.note(
                .kontakEmail, email.text, email.range,
                sentence?.contains(email.range.lowerBound) == true ? .tertulis : .terbaca)
        }
        readName(sentence: sentence, phone: phone ?? email, into: &facts)
    }

    private func readName(sentence: Range<Int>?, phone: ContactScanner.Found?, into facts: inout LetterFacts) {
        let text = anatomy.text.text
        let named = anatomy.labels.first { $0.label == .nama && SignatureReader.name($0.value) != nil }
        if let sentence, let (name, note) = ContactName.find(in: text.utf8Slice(sentence)) {
            facts.surat.kontakNama = name
            facts.kontakKeterangan = note
            facts.note(.kontakNama, name, sentence, .terbaca)
        } else if let sentence, let name = nameAhead(of: sentence) {
            facts.surat.kontakNama = name
            facts.note(.kontakNama, name, sentence, .terbaca)
        } else if let phone, sentence == nil, let name = besides(phone) {
            facts.surat.kontakNama = name
            facts.note(.kontakNama, name, phone.range, .terbaca)
        } else if phone != nil, let named {
            facts.surat.kontakNama = named.value
            facts.note(.kontakNama, named.value, named.start..<named.end)
        } else if let phone, facts.surat.penandatangan != nil, !facts.isLetter {
            facts.surat.kontakNama = facts.surat.penandatangan
            facts.note(.kontakNama, facts.surat.penandatangan ?? "", phone.range, .disimpulkan)
        }
    }

    /// `sekretaris kami, Ibu Windy Serupa, dapat dihubungi di 0812 …`
    private func nameAhead(of sentence: Range<Int>) -> String? {
        let before = anatomy.text.text.utf8Slice(max(0, sentence.lowerBound - 100)..<sentence.lowerBound)
        let start = max(before.lastOffset(of: ". ") ?? 0, before.lastOffset(of: "\n\n") ?? 0)
        return ContactName.honoured(in: before.utf8Slice(start..<before.utf8.count))
    }

    /// `Pak Fulan, 0812 0000 0068`
    private func besides(_ phone: ContactScanner.Found) -> String? {
        let line = anatomy.lines[anatomy.text.line(at: phone.range.lowerBound)]
        guard line.lower.hasAnyPrefix(["pak ", "bu ", "bapak ", "ibu ", "sdr. ", "sdri. ", "sdr ", "sdri ", "kak "]),
            phone.range.lowerBound > line.range.lowerBound
        else { return nil }
        let words = anatomy.text.text.utf8Slice(line.range.lowerBound..<phone.range.lowerBound)
        return words.utf8.count < 60 ? ContactName.find(in: words)?.name : nil
    }

    /// The words about the contact: from the contact word to a little behind the number or address beside it.
    private func sentence(_ lower: String, phones: [ContactScanner.Found], emails: [ContactScanner.Found]) -> Range<
        Int
    >? {
        let from = anatomy.bytes(anatomy.body..<anatomy.lines.count).lowerBound
        let marks = (phones + emails).map(\.range).filter { $0.lowerBound >= from }.sorted {
            $0.lowerBound < $1.lowerBound
        }
        var best: Range<Int>?
        for mark in marks {
            let start = max(from, mark.lowerBound - 170)
            let before = lower.utf8Slice(start..<mark.lowerBound)
            let paragraph = before.lastOffset(of: "\n\n").map { $0 + 2 } ?? 0
            let own = before.utf8Slice(paragraph..<before.utf8.count)
            guard
                let word = Self.words.compactMap({ own.offset(ofWord: $0) }).min()
                    ?? named(behind: mark, own, lower) ?? own.offset(ofWord: "berkoordinasi")
            else {
                continue
            }
            let end = min(behind(mark.upperBound, lower), mark.upperBound + 140)
            best = best ?? (start + paragraph + word)..<end
        }
        return best
    }

    /// `ditunjuk Ipda Rahmadi nomor HP 0813… sebagai penghubung`: where the named one begins.
    private func named(behind mark: Range<Int>, _ before: String, _ lower: String) -> Int? {
        let behind = lower.utf8Slice(mark.upperBound..<mark.upperBound + 60).spacedWords.joined(separator: " ")
        guard behind.hasAnyWord(["sebagai penghubung", "sebagai narahubung", "selaku penghubung", "selaku narahubung"])
        else { return nil }
        return ["ditunjuk", "menunjuk", "menugaskan", "ditugaskan"].compactMap { before.offset(ofWord: $0) }.max()
    }

    /// The end of the line (and the next one, when it goes on) behind an offset.
    private func behind(_ offset: Int, _ lower: String) -> Int {
        let line = anatomy.text.line(at: offset)
        let next = line + 1
        guard next < anatomy.lines.count, !anatomy.lines[next].isBlank,
            !anatomy.lines[next].lower.hasAnyPrefix(["tembusan", "demikian"])
        else { return anatomy.lines[line].range.upperBound }
        return anatomy.lines[next].range.upperBound
    }

    private func best(_ found: [ContactScanner.Found], _ sentence: Range<Int>?) -> ContactScanner.Found? {
        if let sentence, let here = found.first(where: { sentence.contains($0.range.lowerBound) }) { return here }
        let body = anatomy.bytes(anatomy.body..<anatomy.lines.count).lowerBound
        let signature = anatomy.bytes(anatomy.signature).lowerBound
        return found.first { signature > 0 && $0.range.lowerBound >= signature } ?? found.first {
            $0.range.lowerBound >= body
        }
            ?? found.first
    }

    /// NIP, NPSN and fax lines are no telephone.
    private func isServiceNumber(_ range: Range<Int>) -> Bool {
        let line = anatomy.lines[anatomy.text.line(at: range.lowerBound)]
        let before = anatomy.text.text.utf8Slice(line.range.lowerBound..<range.lowerBound).lowercased().trimmed(" :.,(")
        return before.hasAnySuffix(["nip", "npsn", "nss", "nik", "nim", "rekening", "faks", "fax", "nidn"])
            && !before.hasSuffix("telp/fax")
    }
}

extension String {
    /// The UTF-8 offset of the last occurrence.
    func lastOffset(of needle: String) -> Int? {
        let (text, word) = (Array(utf8), Array(needle.utf8))
        guard text.count >= word.count else { return nil }
        for i in stride(from: text.count - word.count, through: 0, by: -1) where text[i] == word[0] {
            if text[i..<i + word.count].elementsEqual(word) { return i }
        }
        return nil
    }
}
