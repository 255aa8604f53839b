import Hummingbird

/// Why a page cannot be shown. The words for people are in Templates/web/galat.mustache, one section a case.
public enum PageProblem: Error, Equatable {
    /// There is none, or this person may not know of it.
    case notFound
    /// A guest asked for an inner page.
    case mustSignIn
    /// The person's rights do not reach so far.
    case notAllowed
    /// A form without its token, or with one of another session (CSRF).
    case formExpired
    /// The sign-in link was used, is too old, or never was.
    case linkExpired
    case tooLarge
    case tooOften
    /// What was sent cannot be understood.
    case badRequest
    /// The register is busy, or something else that passes.
    case trouble

    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .mustSignIn: .unauthorized
        case .notAllowed, .formExpired: .forbidden
        case .linkExpired: .gone
        case .tooLarge: .contentTooLarge
        case .tooOften: .tooManyRequests
        case .badRequest: .badRequest
        case .trouble: .serviceUnavailable
        }
    }

    /// The section of the template.
    var name: String {
        switch self {
        case .notFound: "tidakAda"
        case .mustSignIn: "harusMasuk"
        case .notAllowed: "tidakBoleh"
        case .formExpired: "formKedaluwarsa"
        case .linkExpired: "tautanKedaluwarsa"
        case .tooLarge: "terlaluBesar"
        case .tooOften: "terlaluSering"
        case .badRequest: "tidakDimengerti"
        case .trouble: "gangguan"
        }
    }

    static let allNames = [
        PageProblem.notFound, .mustSignIn, .notAllowed, .formExpired, .linkExpired, .tooLarge, .tooOften, .badRequest,
        .trouble,
    ].map(\.name)

    /// What a library's refusal means for a person.
    init(_ status: HTTPResponse.Status) {
        switch status.code {
        case 404, 405: self = .notFound
        case 413: self = .tooLarge
        case 400..<500: self = .badRequest
        default: self = .trouble
        }
    }
}
