import Foundation

/// A folder's name on its way to and from the server: modified UTF-7 (RFC 3501, 5.1.3).
enum FolderName {
    /// `name` in modified UTF-7.
    ///
    /// - Throws: `invalidArgument` for an empty name or one with control characters, line breaks among them.
    static func encode(_ name: String) throws(TransportError) -> [UInt8] {
        guard !name.isEmpty, name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
            throw .invalidArgument(what: "folder \(name.debugDescription)", problem: "empty or with control characters")
        }
        var encoded: [UInt8] = []
        var pending: [UInt8] = []
        for scalar in name.unicodeScalars {
            if scalar.value < 0x7F {
                close(&pending, into: &encoded)
                encoded.append(UInt8(scalar.value))
                if scalar == "&" { encoded.append(UInt8(ascii: "-")) }
            } else {
                for unit in String(scalar).utf16 { pending += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
            }
        }
        close(&pending, into: &encoded)
        return encoded
    }

    /// Writes UTF-16 that is pending as `&…-`, in base64 with a comma for the slash and without padding.
    private static func close(_ pending: inout [UInt8], into encoded: inout [UInt8]) {
        guard !pending.isEmpty else { return }
        let base64 = Data(pending).base64EncodedString().utf8.filter { $0 != UInt8(ascii: "=") }
        encoded.append(UInt8(ascii: "&"))
        encoded += base64.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: ",") : $0 }
        encoded.append(UInt8(ascii: "-"))
        pending = []
    }

    /// The name in a server's `bytes`; what is not modified UTF-7 stays as it is, read as UTF-8.
    static func decode(_ bytes: [UInt8]) -> String {
        var name = ""
        var rest = bytes[...]
        while let amp = rest.firstIndex(of: UInt8(ascii: "&")) {
            name += String(decoding: rest[..<amp], as: UTF8.self)
            guard let end = rest[amp...].firstIndex(of: UInt8(ascii: "-")) else { rest = rest[amp...]; break }
            let shifted = rest[(amp + 1)..<end]
            name += shifted.isEmpty ? "&" : decodeShifted(shifted) ?? String(decoding: rest[amp...end], as: UTF8.self)
            rest = rest[(end + 1)...]
        }
        return name + String(decoding: rest, as: UTF8.self)
    }

    private static func decodeShifted(_ shifted: ArraySlice<UInt8>) -> String? {
        var base64 = shifted.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: "/") : $0 }
        while base64.count % 4 != 0 { base64.append(UInt8(ascii: "=")) }
        guard let data = Data(base64Encoded: Data(base64)), data.count % 2 == 0 else { return nil }
        let bytes = Array(data)
        let units = stride(from: 0, to: bytes.count, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return String(decoding: units, as: UTF16.self)
    }
}
