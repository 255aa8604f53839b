import Persuratan

/// What a reply says, as far as it was said and nothing more.
///
/// `ambiguous` never acts: nothing may happen because of it but a question back.
public struct Reading: Hashable, Sendable {
    public var intent: ReplyIntent
    public var subtype: ReplySubtype?
    /// The SOP's own command, when one of the step's words was used.
    public var perintah: Perintah?
    public var targets: [ReplyTarget] = []
    /// The officer's words to the next one.
    public var instruction: String?
    /// Why something is refused, returned or moved.
    public var reason: String?
    /// One-way conditions, in the writer's words (`asal jadwal tidak bentrok`).
    public var conditions: [String] = []
    /// A day by which something is to be done; never a day of the visit.
    public var deadline: Tanggal?
    /// Days and times that are offered. At `confirm` the caller compares them with what was proposed.
    public var schedules: [PilihanJadwal] = []
    public var corrections: [Koreksi] = []
    /// Lines `Label: value` whose label is no field, or whose value is not understood.
    public var unknownFields: [String] = []
    /// The number of participants, when it changes.
    public var peserta: Int?
    /// The numbered choice that was answered.
    public var choice: Int?
    /// Decisions on several letters in one reply, by the numbers written there (`0123`).
    public var perAgenda: [AgendaReading] = []
    public var evidence: [Evidence] = []
    /// Why it was read so, one English sentence.
    public var explanation = ""
    /// What must be said for it to count: short Indonesian sentences for the mail that asks back.
    public var missing: [String] = []

    public init(_ intent: ReplyIntent) { self.intent = intent }
}

/// What a reply wants.
public enum ReplyIntent: String, Sendable, Hashable, CaseIterable, Codable {
    case approve, dispose, reject, `return`, reschedule, confirm, delegate, question, help, autoreply, ambiguous
    /// A number of our list of choices.
    case choice
}

/// What kind of it.
public enum ReplySubtype: String, Sendable, Hashable, CaseIterable, Codable {
    /// `reject` by the applicant: the visit is called off.
    case cancel
    /// `confirm`: other people come than was said. Says nothing about the date.
    case changeParticipants = "change_participants"
    /// `confirm`: a document is sent.
    case document
    /// `ambiguous`: something said before is taken back.
    case undo
    /// `question`: how does it stand?
    case status
    /// `confirm`: the order was received (`siap`), and nothing was decided or found out.
    case received
}

/// An officer (or the applicant) that a reply names as the one to act.
public struct ReplyTarget: Hashable, Sendable {
    public enum Part: String, Sendable, Hashable, Codable {
        case main
        /// `untuk diketahui`: is told, has nothing to do.
        case fyi
    }

    /// The directory's id, or a generic one (`kabid`, `kabid_ikp`) of an officer who is not in it.
    public var id: String
    public var part: Part
    /// As written.
    public var words: String
    public var instruction: String?

    public init(id: String, part: Part, words: String, instruction: String? = nil) {
        (self.id, self.part, self.words, self.instruction) = (id, part, words, instruction)
    }
}

/// What one of several letters' decisions is.
public struct AgendaReading: Hashable, Sendable {
    /// As written: `0123`.
    public var number: String
    public var reading: Reading

    public init(number: String, reading: Reading) { (self.number, self.reading) = (number, reading) }
}

/// Words of the reply and what they showed.
public struct Evidence: Hashable, Sendable {
    /// Offsets into the UTF-8 of the text that was read.
    public var range: Range<Int>
    public var why: String

    public init(range: Range<Int>, why: String) { (self.range, self.why) = (range, why) }
}
