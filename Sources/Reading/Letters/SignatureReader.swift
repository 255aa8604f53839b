import Persuratan

/// Reads who signed: name, post and NIP. Of several signers the first one that did not merely take note counts.
struct SignatureReader {
    let anatomy: LetterAnatomy

    func read(into facts: inout LetterFacts) {
        let signers = columns().flatMap(blocks)
        guard let signer = signers.first(where: { !$0.onlyNotes }) ?? signers.first, let name = signer.name else {
            return readIntroduction(into: &facts)
        }
        facts.surat.penandatangan = name.text
        facts.note(.penandatangan, name.text, name.range)
        if let post = Jabatan.composed(signer.posts.map(\.text)), let first = signer.posts.first,
            let last = signer.posts.last
        {
            facts.surat.jabatanPenandatangan = post
            facts.note(
                .penandatanganJabatan, post, min(first.range.lowerBound, last.range.lowerBound)..<last.range.upperBound)
        }
        if signer.posts.isEmpty, let cell = anatomy.labels.first(where: { $0.label == .jabatan && !$0.value.isEmpty }) {
            facts.surat.jabatanPenandatangan = cell.value
            facts.note(.penandatanganJabatan, cell.value, cell.start..<cell.end)
        }
        guard let nip = signer.nip else { return }
        if let number = Self.nip(nip.text) {
            facts.surat.nip = number
            facts.note(.penandatanganNip, nip.text, nip.range)
        } else {
            facts.doubt(.penandatanganNip, Kalimat.nipRusak(nip.text))
        }
    }

    /// `nama saya Sinta`, `saya Dimas dari …` in a mail that nobody signed.
    private func readIntroduction(into facts: inout LetterFacts) {
        let text = anatomy.text.text
        let lower = text.lowercased()
        for phrase in ["nama saya", "saya", "sy", "perkenalkan", "my name is"] {
            guard lower.utf8.count == text.utf8.count, let at = lower.offset(ofWord: phrase) else { continue }
            let start = at + phrase.utf8.count
            let words = text.utf8Slice(start..<start + 80).spacedWords.prefix { $0.first?.isUppercase == true }.prefix(
                5)
            let name = words.joined(separator: " ").trimmed(" ,.")
            guard !words.isEmpty, Self.name(name) != nil else { continue }
            facts.surat.penandatangan = name
            return facts.note(.penandatangan, name, start + 1..<start + 1 + name.utf8.count, .terbaca)
        }
    }

    private struct Piece {
        let text: String
        let range: Range<Int>
        let line: Int
    }

    private struct Signer {
        var posts: [Piece] = []
        var name: Piece?
        var nip: Piece?
        /// `Mengetahui`
        var onlyNotes = false
    }

    /// The signature's cells, by column, top down.
    private func columns() -> [[Piece]] {
        var lines = Array(anatomy.lines[anatomy.signature])
        if lines.allSatisfy(\.isBlank), anatomy.closing == nil {
            lines = Array(
                anatomy.lines[..<(anatomy.copies ?? anatomy.lines.count)].suffix(8).filter { $0.index > anatomy.body })
        }
        lines = Array(lines.prefix(60))
        let split = lines.first { $0.cells.count >= 2 }.map { $0.cells[1].start - $0.range.lowerBound - 6 }
        var (left, right): ([Piece], [Piece]) = ([], [])
        for line in lines {
            for cell in line.cells {
                let piece = Piece(text: cell.text, range: cell.start..<cell.end, line: line.index)
                if let split, cell.start - line.range.lowerBound >= split {
                    right.append(piece)
                } else {
                    left.append(piece)
                }
            }
        }
        return [left, right]
    }

    private func blocks(_ pieces: [Piece]) -> [Signer] {
        var done: [Signer] = []
        var signer = Signer()
        var lastLine = -2
        for (i, piece) in pieces.enumerated() {
            let below = i + 1 < pieces.count ? pieces[i + 1] : nil
            let lower = piece.text.lowercased()
            if lower.hasAnyPrefix(["mengetahui", "menyetujui", "disetujui", "acknowledged", "approved by"]) {
                if signer.name != nil { done.append(signer) }
                signer = Signer(onlyNotes: true)
            } else if lower.hasPrefix("nip"), piece.text.contains(where: \.isNumber) {
                if signer.nip == nil { signer.nip = piece }
            } else if let nip = Self.rankAndNIP(piece.text) {
                if signer.nip == nil { signer.nip = Piece(text: nip, range: piece.range, line: piece.line) }
            } else if isNoise(lower) || Jabatan.isPangkat(lower) {
                continue
            } else if Jabatan.isPost(lower) {
                let isBelowName = signer.name != nil && signer.posts.isEmpty && piece.line == lastLine + 1
                if signer.name != nil, !isBelowName {
                    done.append(signer)
                    signer = Signer()
                }
                signer.posts.append(piece)
            } else if signer.name == nil {
                take(piece, lower, below: below, into: &signer)
            } else if signer.name != nil, !signer.posts.isEmpty || piece.line > lastLine + 1 {
                continue
            }
            lastLine = piece.line
        }
        if signer.name != nil { done.append(signer) }
        return done
    }

    /// A name, or the second line of a post.
    private func take(_ piece: Piece, _ lower: String, below: Piece?, into signer: inout Signer) {
        let endsWithComma = piece.text.hasSuffix(",")
        let isWrapped = below.map { isGoneOn(piece, below: $0) } ?? false
        if let last = signer.posts.last, piece.line == last.line + 1,
            endsWithComma || isWrapped || Jabatan.continues(lower)
        {
            signer.posts.append(piece)
        } else if Self.isInstitution(lower) {
            return
        } else if !endsWithComma, let name = Self.name(piece.text) {
            signer.name = Piece(text: name, range: piece.range, line: piece.line)
        }
    }

    /// A name has room for the signature above it, and its rank or NIP below; the second line of a post has not.
    private func isGoneOn(_ piece: Piece, below: Piece) -> Bool {
        let lower = below.text.lowercased()
        if below.line == piece.line + 1 { return Jabatan.isPost(lower) && below.text.hasSuffix(",") }
        return !lower.hasPrefix("nip") && !Jabatan.isPangkat(lower) && (isNoise(lower) || Self.name(below.text) != nil)
    }

    private func isNoise(_ lower: String) -> Bool {
        LetterAnatomy.isSignOff(lower) || LetterAnatomy.isClosing(lower) || lower.includes("${") || lower.includes("@")
            || lower.hasAnyPrefix([
                "ttd", "dto", "cap ", "materai", "dokumen ini", "contact", "narahubung", "wa ", "hp", "cp", "telp",
                "nim", "nidn",
                "nrp", "nik", "catatan", "lampiran", "tembusan", "http", "www", "#", "[", "no.", "sent from",
                "dikirim dari", "--", "ditandatangani", "telah ditandatangani", "tertanda", "digitally signed",
                "signed",
                "balai sertifikasi", "elektronik", "sertifikat", "(ttd", "(tanda", "tanda tangan", "nuptk", "jl",
                "jalan", "nis", "tel",
            ])
            || !lower.contains(where: \.isLetter)
    }

    /// A person's name with titles; nil for what is no name.
    static func name(_ text: String) -> String? {
        let name = text.trimmed(" ()_*[],").replacing("  ", with: " ")
        let words = name.split(separator: " ")
        guard (1...9).contains(words.count), name.utf8.count <= 70, !name.contains(where: \.isNumber),
            !name.contains(":")
        else {
            return nil
        }
        let isNamed = words.allSatisfy { word in
            guard let first = word.unicodeScalars.first else { return false }
            return first.properties.isUppercase || ["dr.", "drg.", "drh.", "ir.", "apt."].contains(word)
                || ["bin", "binti", "van", "al", "el", "de"].contains(word.lowercased())
        }
        return isNamed ? name : nil
    }

    /// `PT Rekaan Digital` under `Hormat kami,`
    private static func isInstitution(_ lower: String) -> Bool {
        lower.hasAnyWord([
            "pt", "cv", "universitas", "fakultas", "komunitas", "dinas", "badan", "yayasan", "himpunan", "sekolah",
            "perkumpulan", "school", "university", "foundation", "ltd", "koperasi", "sma", "smk", "smp", "organisasi",
            "forum", "karang taruna", "politeknik", "persatuan", "ikatan", "dpd", "dpc", "dpw", "dewan", "gerakan",
            "lembaga",
            "bank", "panitia", "kwartir", "asosiasi", "majelis", "serikat", "perusahaan", "kantor", "kementerian",
            "pemerintah", "pengurus", "rsud", "universiti",
        ])
    }

    /// `Jaksa Muda NIP. 19850101 200812 1 999`: what stands behind the rank.
    private static func rankAndNIP(_ text: String) -> String? {
        guard let at = text.lowercased().offset(ofWord: "nip"), at > 0, text.lowercased().utf8.count == text.utf8.count
        else { return nil }
        let nip = text.utf8Slice(at..<text.utf8.count)
        return Self.nip(nip) == nil ? nil : nip
    }

    /// The 18 digits of a NIP (birth 8, appointment 6, sex 1, serial 3), however they are set.
    static func nip(_ text: String) -> String? {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        return digits.count == 18 ? digits : nil
    }
}
