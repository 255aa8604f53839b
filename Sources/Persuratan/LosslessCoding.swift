/// Types of this room that are one word in a file (a date, a tag, an address) are stored as that word.
extension Decoder {
    func lossless<T: LosslessStringConvertible>() throws -> T {
        let container = try singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = T(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\"\(text)\" is no \(T.self)")
        }
        return value
    }
}

extension Encoder {
    func lossless(_ value: some LosslessStringConvertible) throws {
        var container = singleValueContainer()
        try container.encode(value.description)
    }
}
