/// The writer's words as they go on to others: instructions and reasons, cleaned.
struct ReplySpeech {
    let findings: ReplyFindings

    private var text: ReplyTokens { findings.sentence.text }

    /// What the next officer is to read.
    func instruction(for reading: Reading) -> String? {
        switch reading.intent {
        case .dispose, .delegate, .approve, .confirm: break
        default: return nil
        }
        let main = reading.targets.indices.filter { reading.targets[$0].part == .main }
        guard main.count > 1 else {
            return main.first.flatMap { instruction(target: $0, of: reading) } ?? wholeText(of: reading)
        }
        let parts = main.compactMap { index in
            instruction(target: index, of: reading).map { "\(reading.targets[index].words): \($0)" }
        }
        return parts.isEmpty ? wholeText(of: reading) : parts.joined(separator: "; ")
    }

    /// What stands behind an officer's name up to the next one, or before it in its clause.
    func instruction(target index: Int, of reading: Reading) -> String? {
        guard findings.targets.targets.count == reading.targets.count else { return nil }
        let target = findings.targets.targets[index]
        let later = findings.targets.targets.filter { $0.token > target.token }.map(\.token).min()
        let end = later.map { start(ofLineOrClause: $0, after: target.token) } ?? text.tokens.count
        let behind = cleaned(text.text(from: text[target.token].end, to: end > 0 ? text[end - 1].end : 0))
        if !behind.isEmpty { return behind }
        let clause = findings.clauses[target.clause]
        let before = cleaned(text.text(clause.range.lowerBound..<target.token))
        return before.isEmpty ? nil : before
    }

    private func start(ofLineOrClause token: Int, after limit: Int) -> Int {
        guard let clause = findings.clauses.first(where: { $0.range.contains(token) }), clause.range.lowerBound > limit
        else { return token }
        return clause.range.lowerBound
    }

    private func wholeText(of reading: Reading) -> String? {
        guard text.tokens.count > 1 else { return nil }
        let whole = cleaned(text.text(0..<text.tokens.count))
        return whole.isEmpty ? nil : whole
    }

    /// Why: what follows the command or `karena`, or the rest of what was said.
    func reason(for reading: Reading) -> String? {
        switch reading.intent {
        case .reject, .return, .reschedule: break
        default: return nil
        }
        if let clause = findings.clauses.first(where: { $0.kind == .reason }) {
            let words = cleaned(text.text((clause.range.lowerBound + 1)..<clause.range.upperBound))
            if !words.isEmpty { return words }
        }
        let deciding: [Act.Tag] = [.reject, .giveBack, .move, .cancel, .command]
        if let act = findings.said.first(where: { deciding.contains($0.kind.tag) }), act.token + 1 < text.tokens.count {
            let behind = cleaned(text.text((act.token + 1)..<text.tokens.count))
            if !behind.isEmpty, act.token <= 2 { return behind }
        }
        let whole = cleaned(text.text(0..<text.tokens.count))
        return whole.isEmpty ? nil : whole
    }

    /// Lines joined with semicolons, list marks and politeness around it taken off.
    private func cleaned(_ words: String) -> String {
        let lines = words.utf8.split(separator: 0x0A).map { line -> String in
            var line = line.drop { Self.isMark($0) }
            while let last = line.last, Self.isMark(last) || last == UInt8(ascii: ".") || last == UInt8(ascii: ",") {
                line = line.dropLast()
            }
            return String(decoding: Array(line), as: UTF8.self)
        }
        let kept = lines.filter { !$0.isEmpty && !Self.isPolite($0) }
        return kept.joined(separator: "; ")
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: ",")
            || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ".")
    }

    private static func isPolite(_ line: String) -> Bool {
        ["ya", "terima kasih", "terimakasih", "pak", "bu", "thanks", "trims", "saja"].contains(line.lowercased())
    }
}
