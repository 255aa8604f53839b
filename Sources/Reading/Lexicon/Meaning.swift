/// What a word or mark does in a reply, as far as the grammar of replies needs to know.
///
/// The words themselves are in the tables beside this file; a word of no meaning here is `content` when it is a known
/// word of the language and `unknown` when it is not.
enum Meaning: UInt8, CaseIterable, Sendable {
    // Text without a place in the lexicon.
    case unknown, number, date
    case comma, stop, colon, semicolon, questionMark, exclamation, newline, blankLine, dash, slash, bullet, bracket
    case quotation
    /// 👍 👌 ✅, 👎 ❌, and pictures that are only kind.
    case thumbUp, thumbDown, smile

    // Words that change nothing.
    case content, light, address, greeting, thanks, please, this, adverb, yes
    case selfWord, applicantWord, authority
    case requestNoun, planNoun, documentNoun, roomNoun, peopleNoun, label, direction
    case can, will, must, already, exists
    case other, to, purpose, with, from, by, at, both, either, that

    // Words that steer a sentence.
    case but, because, condition, proviso, otherwise, only, time, correction, firstly
    case no, notYet, dont, notThat, without
    /// `gimana kalau`: offers, not asks.
    case suggestion
    case asking, how, said, past, maybe, depends, wait, think, suppose, program

    // Decisions.
    case approve, grant, okay, bestow, consentNoun, decision, whole, invite, go, proceed, reject, refuse, giveBack,
        complete,
        deficient, cancel, undo
    case move, again
    // The way on.
    case forward, work, coordinate, talk, archive, represent, handOver, know, copy, attention
    // Answers about rooms and days.
    case receipt, available, accept, unavailable, objection, busy, field, send, change
    case deadline

    // The machine.
    case help, reply, automatic, leave, later, contact, status

    // Officers.
    case title, head, unit, unitWord
    /// An officer, resolved; and a command of the SOP row.
    case officer, command
    /// `[ ]`, `[x]`, ✓ of a form.
    case boxEmpty, boxChecked, tick
}

extension Meaning {
    /// Words that may stand anywhere without changing who decides what.
    var isTransparent: Bool {
        switch self {
        case .light, .address, .greeting, .thanks, .this, .adverb, .yes, .selfWord, .requestNoun, .planNoun,
            .documentNoun, .roomNoun, .label, .direction, .can, .will, .must, .already, .purpose, .with, .at, .both,
            .that, .number,
            .date, .comma, .colon, .dash, .bullet, .bracket, .smile, .thumbUp, .quotation, .firstly, .receipt, .okay,
            .newline, .blankLine, .only, .exists, .to:
            true
        default: false
        }
    }

    /// Words that turn what follows into its opposite, or put it off.
    var isNegation: Bool {
        switch self {
        case .no, .notYet, .dont, .notThat: true
        default: false
        }
    }

    /// Marks between words.
    var isMark: Bool {
        switch self {
        case .comma, .stop, .colon, .semicolon, .questionMark, .exclamation, .newline, .blankLine, .dash, .slash,
            .bullet, .bracket, .quotation:
            true
        default: false
        }
    }

    /// Marks and words at which a sentence ends.
    var endsSentence: Bool {
        switch self {
        case .stop, .questionMark, .exclamation, .newline, .blankLine, .semicolon: true
        default: false
        }
    }
}
