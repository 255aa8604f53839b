/// What an applicant's reply comes to. An applicant cannot approve, dispose or return.
struct ApplicantVerdict {
    let findings: ReplyFindings

    init(_ findings: ReplyFindings) { self.findings = findings }

    private var tahap: Tahap { findings.context.tahap }

    var verdict: Verdict {
        if cancels { return Verdict(.reject, .cancel, because: "the applicant calls the visit off") }
        if moves || declinesDay { return Verdict(.reschedule, because: "the applicant wants another day") }
        if findings.hasQuestion || findings.contains(.status) && findings.contains(.please) { return question }
        if findings.fields.peserta != nil || changesPeople {
            return Verdict(.confirm, .changeParticipants, because: "other people come than was said")
        }
        if sendsDocument { return Verdict(.confirm, .document, because: "a document is sent") }
        if tahap == .jadwal, !findings.holds, findings.conditional.isEmpty, agrees {
            return Verdict(.confirm, because: "the applicant agrees to the slot")
        }
        return .unclear("an applicant cannot decide here, or nothing was said", missing)
    }

    private var missing: Lack {
        switch tahap {
        case .jadwal: .slotAcceptable
        case .lengkapi: .missingDocument
        case .persetujuan, .disposisi, .tindaklanjut, .umum: .purposeOfMessage
        }
    }

    private var cancels: Bool {
        if let act = findings.first(.cancel) {
            return !findings.hasQuestion || findings.clauses[act.clause].kind == .plain
        }
        return notComing && !moves
    }

    /// `tidak jadi datang`
    private var notComing: Bool {
        if findings.said.contains(where: { $0.sign == .no && [.cancel, .move].contains($0.kind.tag) }) { return false }
        let tokens = findings.sentence.text.tokens
        for index in tokens.indices.dropLast() where tokens[index].meaning == .no {
            let word = findings.sentence.text.word(tokens[index + 1])
            if word == Array("jadi".utf8)[...] || word == Array("jd".utf8)[...] { return true }
        }
        return false
    }

    /// A document that comes tomorrow moves no visit, nor does a question that nothing led to.
    private var moves: Bool {
        findings.has(.move)
            || tahap != .lengkapi && findings.offersAnotherDay && !(tahap == .umum && findings.hasQuestion)
    }

    private var declinesDay: Bool {
        // `sekolah lain yang batal, kami tidak`
        guard tahap == .jadwal, !findings.speaksOfRefusal else { return false }
        return findings.refuses || findings.has(.unavailable) || !findings.schedules.refused.isEmpty
            || findings.said.contains { $0.sign == .no && $0.kind.tag == .accept }
    }

    private var question: Verdict {
        let asksStatus =
            findings.contains(.status) || findings.contains(.approve, .grant, .proceed) && findings.contains(.already)
        return Verdict(.question, asksStatus ? .status : nil, because: "it asks")
    }

    private var changesPeople: Bool {
        // `peserta 45, bukan 39`
        if findings.contains(.peopleNoun), findings.contains(.notThat), findings.contains(.number) { return true }
        if findings.contains(.only), findings.sentence.countsPeople { return true }
        return findings.contains(.change) && findings.contains(.number)
            && (findings.contains(.peopleNoun) || findings.sentence.countsPeople)
    }

    private var sendsDocument: Bool {
        guard tahap == .lengkapi || tahap == .umum, !findings.contains(.notYet), !findings.contains(.will),
            !findings.holds
        else { return false }
        if tahap == .lengkapi, findings.contains(.documentNoun), findings.contains(.this), !findings.contains(.no) {
            return true
        }
        return findings.contains(.send) && (findings.contains(.documentNoun) || tahap == .lengkapi)
            || findings.has(.complete) && findings.contains(.already)
    }

    private var agrees: Bool {
        if findings.has(.accept, .approve, .okay, .available, .go, .receipt, .command) { return true }
        return findings.contains(.yes) && findings.sentence.text.tokens.allSatisfy(\.meaning.isTransparent)
    }
}
