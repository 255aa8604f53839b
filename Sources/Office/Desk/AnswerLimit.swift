import Foundation
import Notices
import Persuratan
import Register

/// Ends what two programs that answer each other would go on with for ever: the same kind of answer goes to one person
/// about one request only so often a day. After the last one a person of the secretariat takes over.
struct AnswerLimit {
    let tx: RegisterTransaction
    let now: Date

    /// More than a person asks for, and little enough to end a loop within minutes.
    static let perDay = 6
    /// Refused answers to one request that are recorded and told in a day; further ones are set aside only.
    static let refusalsPerDay = 20

    private var yesterday: Date { now.addingTimeInterval(-86_400) }

    enum Room {
        case yes
        case last
        case no
    }

    /// Whether one more mail of this kind may go to this address.
    ///
    /// - Parameter permohonan: nil for mails that belong to no request.
    func room(for jenis: String, to address: EmailAddress, case permohonan: Int64?) throws -> Room {
        let written = try tx.snapshot.mailCount(jenis: jenis, kepada: address, case: permohonan, since: yesterday)
        return written + 1 < Self.perDay ? .yes : written < Self.perDay ? .last : .no
    }

    /// Whether one more refused answer may be recorded with the request.
    func hasRoomForRefusal(case permohonan: Int64) throws -> Bool {
        try tx.snapshot.refusalCount(case: permohonan, since: yesterday) < Self.refusalsPerDay
    }
}
