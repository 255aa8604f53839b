/// One command for the server: text that is sent as it stands, and literals between.
struct IMAPCommand: Equatable {
    enum Part: Equatable {
        case text([UInt8])
        case literal([UInt8])
    }

    /// The command's name for errors, such as "UID FETCH".
    let name: String
    private(set) var parts: [Part]

    /// A command that begins with `name`; `arguments` must come from this program, not from data.
    init(_ name: String, _ arguments: String = "") {
        self.name = name
        parts = [.text(Array((arguments.isEmpty ? name : "\(name) \(arguments)").utf8))]
    }

    /// The command with ` argument`, which must come from this program.
    func raw(_ argument: String) -> IMAPCommand { adding(Array(" \(argument)".utf8)) }

    /// The command with a folder's name.
    func folder(_ name: String) throws(TransportError) -> IMAPCommand {
        adding([0x20]).adding(Self.quoted(try FolderName.encode(name)))
    }

    /// The command with any string: quoted where it can be, else as a literal.
    func string(_ value: String) -> IMAPCommand {
        let bytes = Array(value.utf8)
        let canBeQuoted = bytes.allSatisfy { 0x20...0x7E ~= $0 } && bytes.count < 1_000
        return canBeQuoted ? adding([0x20]).adding(Self.quoted(bytes)) : literal(bytes)
    }

    /// The command with a literal.
    func literal(_ bytes: [UInt8]) -> IMAPCommand {
        var command = adding([0x20])
        command.parts.append(.literal(bytes))
        return command
    }

    ///     quoted = DQUOTE *QUOTED-CHAR DQUOTE
    private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
        let mark = UInt8(ascii: "\""), escape = UInt8(ascii: "\\")
        return [mark] + bytes.flatMap { $0 == mark || $0 == escape ? [escape, $0] : [$0] } + [mark]
    }

    private func adding(_ bytes: [UInt8]) -> IMAPCommand {
        var command = self
        if case .text(let last)? = command.parts.last {
            command.parts[command.parts.count - 1] = .text(last + bytes)
        } else {
            command.parts.append(.text(bytes))
        }
        return command
    }
}
