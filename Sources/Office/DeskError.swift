import Persuratan
import Transport

/// What can keep a message from being worked on, beyond the faults of the rooms it goes through.
enum DeskError: Error, CustomStringConvertible {
    /// The SOP asks a role that the office has given to nobody.
    case roleVacant(Peran)
    /// The office has no procedure for such requests.
    case noProcedure(JenisPermohonan)
    /// A letter on paper could not be written down as a mail.
    case entry(String)

    var description: String {
        switch self {
        case .roleVacant(let role): "no official has the role \(role): add one under pejabat in disposisi.yaml"
        case .noProcedure(let jenis): "no SOP is for \(jenis.rawValue): add one under sop in disposisi.yaml"
        case .entry(let id): "the entry \(id) cannot be written as a mail"
        }
    }
}

/// The server took the transaction and refused the recipient.
struct DeliveryRefused: Error, CustomStringConvertible {
    let reply: SMTPReply

    var description: String { "the server refused the recipient: \(reply)" }
}
