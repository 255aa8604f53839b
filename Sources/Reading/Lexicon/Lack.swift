/// What a reply must say for it to count. The sentence that asks for it is in sentences.txt.
enum Lack: String, CaseIterable, Sendable {
    /// Not a lack: the words that were found, for the writer to see, and that there were none.
    case whatWasRead, nothingWasRead
    // What must be decided.
    case onlyOneLetter
    case slotAcceptable
    case missingDocument
    case purposeOfMessage
    case oneOfficer
    case consentOrRefusal
    case consentOrReturn
    case refusalOrOther
    case ownDecision
    case dateMeant
    case whichIsApproved
    case approvedOrNot
    case decideWithoutCondition
    case alreadyApproved
    case officerUnknown
    case decisionLater
    case forwardToWhom
    case anyDecision
    case canBeServed
    case purposeOfReply
    case plainWords
    case nothingTicked
    case onlyOneChoice
    case whatIsTakenBack
    case dateAndWeekday
    case partOfDigest

    /// Indonesian, for the writer.
    ///
    /// - Parameter words: the writer's own, where the sentence quotes them.
    func sentence(_ words: String = "") -> String {
        let sentence = Self.sentences[rawValue] ?? rawValue
        guard let open = sentence.firstIndex(of: "{"), let close = sentence[open...].firstIndex(of: "}") else {
            return sentence
        }
        return sentence[..<open] + words + sentence[sentence.index(after: close)...]
    }

    static let sentences: [String: String] = {
        var sentences: [String: String] = [:]
        for line in LexiconFile.lines(PackageResources.sentences_txt) {
            guard let equals = line.firstIndex(of: "=") else { continue }
            let key = line[..<equals].filter { $0 != " " }
            sentences[key] = String(line[line.index(after: equals)...].drop { $0 == " " })
        }
        return sentences
    }()
}
