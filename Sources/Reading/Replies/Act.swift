import Persuratan

/// One thing a clause says should be, is, or shall not be.
struct Act: Sendable {
    enum Kind: Sendable, Equatable {
        case approve, okay, invite, go, proceed
        case reject, giveBack, complete, cancel, undo, move
        case forward, work, archive, delegate, talk
        case receipt, available, accept, unavailable
        case hold, wrongField, help
        case command(Perintah)
    }

    enum Sign: Sendable {
        case yes, no, notYet
        /// `bukan tidak setuju`: neither.
        case neither
    }

    var kind: Kind
    var sign = Sign.yes
    /// Token and clause.
    var token: Int
    var clause: Int
    /// The writer's own; false when somebody else's, or when nobody can tell whose.
    var isOwn = true
    /// A negation made it what it is: `tidak keberatan`, `tidak masalah`, `tidak bentrok`.
    var isTurned = false

    /// Whether it is a plain statement of this kind.
    func says(_ kinds: [Tag]) -> Bool { sign == .yes && isOwn && kinds.contains(kind.tag) }
}

extension Act {
    /// A kind without what it carries.
    enum Tag: Sendable {
        case approve, okay, invite, go, proceed, reject, giveBack, complete, cancel, undo, move, forward, work, archive
        case delegate, talk, receipt, available, accept, unavailable, hold, wrongField, help, command
    }
}

extension Act.Kind {
    var tag: Act.Tag {
        switch self {
        case .approve: .approve
        case .okay: .okay
        case .invite: .invite
        case .go: .go
        case .proceed: .proceed
        case .reject: .reject
        case .giveBack: .giveBack
        case .complete: .complete
        case .cancel: .cancel
        case .undo: .undo
        case .move: .move
        case .forward: .forward
        case .work: .work
        case .archive: .archive
        case .delegate: .delegate
        case .talk: .talk
        case .receipt: .receipt
        case .available: .available
        case .accept: .accept
        case .unavailable: .unavailable
        case .hold: .hold
        case .wrongField: .wrongField
        case .help: .help
        case .command: .command
        }
    }

    /// What a word of this meaning says, where it says something by itself.
    init?(_ meaning: Meaning, commands: [Perintah], value: Int) {
        switch meaning {
        case .approve, .grant: self = .approve
        case .okay, .thumbUp: self = .okay
        case .invite: self = .invite
        case .go: self = .go
        case .proceed: self = .proceed
        case .reject, .thumbDown, .refuse: self = .reject
        case .giveBack: self = .giveBack
        case .complete: self = .complete
        case .cancel: self = .cancel
        case .undo: self = .undo
        case .move: self = .move
        case .forward: self = .forward
        case .work, .coordinate: self = .work
        case .archive: self = .archive
        case .represent, .handOver: self = .delegate
        case .talk: self = .talk
        case .receipt: self = .receipt
        case .available: self = .available
        case .accept: self = .accept
        case .unavailable: self = .unavailable
        case .wait, .think, .depends: self = .hold
        case .help: self = .help
        case .command where commands.indices.contains(value): self = .command(commands[value])
        default: return nil
        }
    }
}
