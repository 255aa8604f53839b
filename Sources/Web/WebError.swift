/// What keeps the pages from being served.
public enum WebError: Error, CustomStringConvertible {
    /// Each with file and line.
    case templates([String])
    /// Another program listens there.
    case portTaken(host: String, port: Int)
    case cannotListen(host: String, port: Int, reason: String)

    public var description: String {
        switch self {
        case .templates(let faults): faults.joined(separator: "\n")
        case .portTaken(let host, let port):
            "pages: another program listens on \(host):\(port); stop it, or set web.alamat in disposisi.yaml"
        case .cannotListen(let host, let port, let reason):
            "pages: cannot listen on \(host):\(port): \(reason); check web.alamat in disposisi.yaml"
        }
    }
}
