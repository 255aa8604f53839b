import Foundation
import Mail
import Notices
import Persuratan
import Reading
import Register

/// An officer's reply to a digest: each decision goes to its request by the same rules as a single reply, all of them in one
/// transaction.
///
/// Nothing is decided that was not said: what is unclear about one letter is asked back for that letter; a reply that does not
/// say which letter is meant changes nothing, and the list comes again.
struct DigestReply {
    let parts: DeskParts
    let tx: RegisterTransaction
    let pesan: Pesan
    let mail: ParsedMail
    let digest: Rangkuman
    let isProven: Bool
    let origin: MailOrigin

    /// - Returns: what became of it, in a word or a sentence.
    func deal() throws -> String {
        let text = mail.newText.text
        let whole = ReplyReader().read(text, context)
        if whole.intent == .autoreply { return "autoReply: by its words" }
        if whole.intent == .help { return try list(.caraMenjawab) }
        let answers = DigestAnswers(text, count: digest.isi.count)
        guard !answers.isUnclear, !answers.parts.isEmpty, isHarmless(answers.loose),
            answers.salutations.allSatisfy(isGreeting)
        else {
            return try list(.tidakJelas)
        }
        let doubtful = try answers.doubtful.union(mixedUp(answers))
        var results: [String] = []
        for (number, words) in Self.said(answers) {
            let event = try take(number, words: doubtful.contains(number) ? nil : words)
            results.append("\(number) \(event)")
        }
        return "digest: " + results.joined(separator: ", ")
    }

    /// The words on each letter, each letter once.
    private static func said(_ answers: DigestAnswers) -> [(number: Int, words: String)] {
        var seen: Set<Int> = []
        return answers.parts.flatMap { part in
            part.numbers.filter { seen.insert($0).inserted }.map { (number: $0, words: part.words) }
        }
    }

    private var context: ReplyContext {
        ReplyContext(
            tahap: .disposisi, peran: digest.peran.description,
            officers: parts.setup.pejabat.values.sorted { $0.peran < $1.peran }.map(OfficerEntry.init),
            now: pesan.diterima, officeTime: parts.setup.waktu)
    }

    /// Words beside no number: a greeting is passed over, anything that could be a decision is not.
    private func isHarmless(_ words: String) -> Bool {
        guard words.contains(where: \.isLetter) else { return true }
        let reading = ReplyReader().read(words, context)
        return reading.intent == .ambiguous && reading.evidence.isEmpty
    }

    /// Somebody is addressed, and nothing else is said.
    private func isGreeting(_ line: String) -> Bool {
        let reading = ReplyReader().read(line, context)
        return reading.perintah == nil && reading.evidence.count == reading.targets.count
    }

    /// Letters whose words may be the tail of the reason before them, and those before: `2 tolak: penuh, 3 tamu lain`.
    private func mixedUp(_ answers: DigestAnswers) throws -> Set<Int> {
        var found: Set<Int> = []
        for (before, part) in zip(answers.parts, answers.parts.dropFirst()) where part.followsFreeWords {
            guard let number = part.numbers.first, let perkara = try perkara(number) else { continue }
            if case .replied? = try decide(number, part.words, perkara)?.event { continue }
            found.formUnion(before.numbers + part.numbers)
        }
        return found
    }

    // MARK: One letter

    /// - Parameter words: nil when it is not certain which words are on it.
    private func take(_ number: Int, words: String?) throws -> String {
        guard let perkara = try perkara(number) else { return "unknown" }
        let request = request(number, perkara.alur)
        let doubt = Unclear(
            permintaan: request.nomor, oleh: request.peran, kekurangan: [.bacaan(DigestAnswers.doubt(number))])
        let certain = try words.flatMap { try decide(number, $0, perkara) }
        let decided = certain ?? DecidedEvent(event: .unclear(doubt), penjelasan: "not certain which words are on it")
        let at = max(pesan.diterima, perkara.alur.pengerjaan.last?.mulai ?? .distantPast)
        var work = CaseWork(perkara, parts: parts, tx: tx, at: at, origin: origin)
        try work.take(decided.event, penjelasan: "digest, number \(number): \(decided.penjelasan ?? "")")
        if !isProven { work.acknowledge(request, since: perkara.alur) }
        try work.finish()
        return decided.event.name
    }

    private func decide(_ number: Int, _ words: String, _ perkara: Perkara) throws -> DecidedEvent? {
        var decision = OfficerDecision(
            setup: parts.setup, alur: perkara.alur, request: request(number, perkara.alur), received: pesan.diterima,
            obstacle: { slot, room in
                try RoomCheck(setup: parts.setup, alur: perkara.alur, now: pesan.diterima, room: room)
                    .obstacle(to: slot, in: tx.snapshot)
            })
        decision.hasNumberedChoices = false
        let holders = try Pemangku(setup: parts.setup, register: tx.snapshot, at: pesan.diterima)
        decision.pengganti = holders.penggantiBerlaku
        return try decision.event(of: words)?.acting(holders.pelaku(digest.peran))
    }

    private func perkara(_ number: Int) throws -> Perkara? {
        guard digest.isi.indices.contains(number - 1) else { return nil }
        return try tx.snapshot.perkara(id: digest.isi[number - 1].permohonan)
    }

    private func request(_ number: Int, _ alur: Alur) -> Permintaan {
        let butir = digest.isi[number - 1]
        return Permintaan(
            permohonan: butir.permohonan, tag: alur.tag, nomor: butir.permintaan, peran: digest.peran,
            alamat: digest.alamat, kode: digest.kode, kedaluwarsa: digest.kedaluwarsa)
    }

    // MARK: The list again

    private func list(_ why: DaftarSurat.Tanya) throws -> String {
        let writer = DigestWriter(parts: parts, tx: tx, now: parts.clock.now())
        let letters = try digest.isi.compactMap { butir -> DaftarSurat.Butir? in
            guard let perkara = try tx.snapshot.perkara(id: butir.permohonan) else { return nil }
            return writer.item(perkara, question: butir.permintaan)
        }
        let report = OfficeReport.rangkuman(DaftarSurat(butir: letters, tanya: why))
        let room = try AnswerLimit(tx: tx, now: parts.clock.now()).room(for: report.name, to: digest.alamat, case: nil)
        if case .no = room { return "digest: unclear, not answered any more today" }
        try OfficeMailWriter(parts: parts, tx: tx).write(
            report, digest: digest, id: "rangkuman.\(pesan.id)", origin: origin)
        return why == .caraMenjawab ? "digest: helpRequested" : "digest: unclear"
    }
}
