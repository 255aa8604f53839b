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

    /// After an error while an act by hand was decided. The transaction was rolled back.
    static func afterAct(_ error: any Error) -> Recovery { afterMessage(error) }

    private static func after(_ error: RegisterError) -> Recovery {
        switch error {
        case .database: error.isTemporary ? .retry : error.concernsFile ? .halt : .setAside(error.description)
        case .unreadable, .notFound: .setAside(error.description)
        }
    }

    /// What a failed delivery says of the mail, and of the server.
    enum AfterDelivery: Equatable {
        /// The server will never take this mail.
        case final
        /// It does not take this mail now.
        case later
        /// It may have taken this mail.
        case inDoubt
        /// There is no way to the server, or no login: nothing was said of any mail. Settings that are wrong will be put
        /// right by a person; the mails wait for that.
        case unreachable
        /// The session broke while this mail was handed over. It may be the mail's fault, so the others go first.
        case broken
    }

    static func afterDelivery(_ error: any Error) -> AfterDelivery {
        switch error {
        case let error as DeliveryRefused: after(error.reply)
        case let error as TransportError: after(error)
        default: .later
        }
    }

    /// 530, 534, 535 and 538 ask for a login or for TLS (RFC 4954 6, RFC 3207 4): they speak of us, not of the mail.
    private static func after(_ reply: SMTPReply) -> AfterDelivery {
        if [530, 534, 535, 538].contains(reply.code) { return .unreachable }
        return reply.isTemporary ? .later : .final
    }

    private static func after(_ error: TransportError) -> AfterDelivery {
        switch error {
        case .smtpRefused(_, .session, _): .unreachable
        case .smtpRefused(_, _, let reply): after(reply)
        case .invalidArgument: .final
        case .inDoubt: .inDoubt
        case .noResources, .unresolved, .unreachable, .tls, .loginRefused, .noToken: .unreachable
        case .timedOut, .closed, .curl, .protocolViolation, .limitExceeded: .broken
        case .cancelled, .bye, .no, .bad: .later
        }
    }
}
