import Notices
import Persuratan
import Register
import Transport

/// What follows from an error: this file says it for every error of the office.
enum Recovery {
    /// Do the same again later; nothing was changed.
    case retry
    /// Set the message aside with the reason, and go on with the others.
    case setAside(String)
    /// Stop: going on would make it worse.
    case halt

    /// After an error while a message was worked on. The transaction was rolled back.
    static func afterMessage(_ error: any Error) -> Recovery {
        switch error {
        case let error as RegisterError: after(error)
        case let error as DeskError: .setAside(error.description)
        case let error as NoticeError: .setAside(error.description)
        default: .setAside(String(describing: error))
        }
    }

    private static func after(_ error: RegisterError) -> Recovery {
        switch error {
        case .database: error.isTemporary ? .retry : error.concernsFile ? .halt : .setAside(error.description)
        case .unreadable, .notFound: .setAside(error.description)
        }
    }

    /// Whether a mail that could not be sent is worth another try.
    ///
    /// Settings that are wrong (login, certificate) will be put right by a person: the mails wait for that. Only what the
    /// server says of this very mail is final.
    static func isFinal(_ error: any Error) -> Bool {
        switch error {
        case let error as DeliveryRefused: !error.reply.isTemporary
        case TransportError.smtpRefused(_, _, let reply): !reply.isTemporary
        case TransportError.invalidArgument: true
        default: false
        }
    }
}
