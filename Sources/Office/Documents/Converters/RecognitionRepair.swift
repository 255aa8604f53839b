/// Puts right what recognition regularly takes for something else in letters. Seen in practice: tesseract 5.3 with `ind` on
/// scans at 200 dpi. What could mean two things stays as it is.
enum RecognitionRepair {
    static func repaired(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
    }

    private static func line(_ line: String) -> String {
        var parts = pieces(line)
        repairLabel(&parts)
        for index in parts.indices {
            if parts[index] == "©" { parts[index] = "0" }
            parts[index] = romanMonths(parts[index])
        }
        joinAddresses(&parts)
        if parts.count > 5, numberLabels.contains(parts[1].lowercased()) { repairNumber(&parts) }
        return parts.joined()
    }

    /// Words and the blanks between them, in turn; the first are blanks.
    private static func pieces(_ line: String) -> [String] {
        var parts = [""]
        for character in line {
            let isWord = parts.count % 2 == 0
            if (character == " ") == isWord {
                parts.append(String(character))
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }

    private static let labels: Set<String> = [
        "nomor", "no", "no.", "sifat", "lampiran", "lamp", "lamp.", "perihal", "hal", "tanggal", "hari", "waktu",
        "pukul",
        "jam", "peserta", "jumlah", "acara", "tempat", "hari/tanggal", "klasifikasi",
    ]

    /// `Hal - Permohonan`, `Nomor — : 170/…`, `Lampiran =: -`: what stands behind a label is its colon.
    private static func repairLabel(_ parts: inout [String]) {
        guard parts.count > 3, labels.contains(parts[1].lowercased()) else { return }
        let first = parts[3]
        guard first != ":", isMark(first) else { return }
        let next = parts.count > 5 ? parts[5] : ""
        if next == ":" {
            parts.removeSubrange(3...4)
        } else if first.contains(":") || first.contains("=") || !next.isEmpty {
            parts[3] = ":"
        }
    }

    private static func isMark(_ word: String) -> Bool {
        word.count <= 3 && word.allSatisfy { "-—–=~:;>.,|_".contains($0) }
    }

    /// `/X1/`, `/Xl/`: the months of letter numbers.
    private static func romanMonths(_ word: String) -> String {
        guard word.contains("/") else { return word }
        return word.split(separator: "/", omittingEmptySubsequences: false).map { part in
            let isDoubtful =
                (2...4).contains(part.count) && part.contains { "1l|".contains($0) }
                && part.contains { "IVX".contains($0) } && part.allSatisfy { "IVX1l|".contains($0) }
            let isBars = (2...3).contains(part.count) && part.allSatisfy { "l|".contains($0) }
            guard isDoubtful || isBars else { return String(part) }
            let month = String(part.map { "1l|".contains($0) ? "I" : $0 })
            return months.contains(month) ? month : String(part)
        }.joined(separator: "/")
    }

    private static let months: Set<String> = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
    ]

    private static let numberLabels: Set<String> = ["nomor", "no", "no.", "nomer"]

    /// `421.3/087 -SMKN99/2026`, `421. 3/087`, `B/Q00.1.4/152`: the number behind its label.
    private static func repairNumber(_ parts: inout [String]) {
        var index = 5
        while index + 2 < parts.count {
            let (first, blank, second) = (parts[index], parts[index + 1], parts[index + 2])
            let isCut =
                first.contains("/") && (second.hasPrefix("-") || second.hasPrefix("/"))
                || first.hasSuffix(".") && first.dropLast().last?.isNumber == true && second.first?.isNumber == true
                    && second.contains("/")
            if isCut, blank == " ", second.count > 1 {
                parts[index] = first + second
                parts.removeSubrange((index + 1)...(index + 2))
            } else {
                index += 2
            }
        }
        guard parts[5].contains("/") else { return }
        parts[5] = parts[5].split(separator: "/", omittingEmptySubsequences: false).map { part in
            let isFigures = part.contains(where: \.isNumber) && part.allSatisfy { $0.isNumber || "QO.".contains($0) }
            return isFigures ? String(part.map { "QO".contains($0) ? "0" : $0 }) : String(part)
        }.joined(separator: "/")
    }

    /// `tu@smkn99. example`
    private static func joinAddresses(_ parts: inout [String]) {
        var index = 1
        while index + 2 < parts.count {
            let tail = parts[index + 2]
            if parts[index].contains("@"), parts[index].hasSuffix("."), parts[index + 1] == " ",
                tail.prefix(while: \.isLetter).count >= 2, tail.first?.isLowercase == true
            {
                parts[index] += tail
                parts.removeSubrange((index + 1)...(index + 2))
            } else {
                index += 2
            }
        }
    }
}
