import Hummingbird

/// What is known of one request: who is signed in, from where, and the words of a form.
public struct PageContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The machine at the other end of the wire: the reverse proxy where there is one.
    let peer: String?
    /// The client's address, for limits and logs.
    public internal(set) var klien = "-"
    /// Who is signed in; nil for a guest.
    public internal(set) var orang: Orang?
    /// What the browser's cookie says: the session of somebody who signed in, or a guest's random word.
    var kunci: String?
    /// Must come back with every form.
    public internal(set) var csrf = ""
    /// The fields of a form that was sent url-encoded.
    public internal(set) var form = FormFields()

    public init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }

    /// Who is signed in; a guest is sent to the sign-in page.
    public func signedIn() throws -> Orang {
        guard let orang else { throw PageProblem.mustSignIn }
        return orang
    }

    /// The member of the secretariat who is signed in; others are refused.
    public func secretariat() throws -> Orang {
        let orang = try signedIn()
        guard orang.canWrite else { throw PageProblem.notAllowed }
        return orang
    }
}
