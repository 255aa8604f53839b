/// A piece of an HTML text.
enum HTMLToken {
    /// Text as it stands, entities not decoded.
    case text(ArraySlice<UInt8>)
    case open(name: String, attributes: HTMLAttributes)
    case close(name: String)
}

/// The attributes that tell quotes, signatures and hidden text; values in small letters.
struct HTMLAttributes {
    var id = ""
    var classes: [Substring] = []
    var style = ""
    var type = ""

    /// Adds an attribute; names are compared in small letters, others than the four are passed over.
    mutating func set(_ name: String, _ value: String) {
        let value = value.lowercased()
        switch name {
        case "id": id = value
        case "class": classes = value.split(whereSeparator: \.isWhitespace)
        case "style": style = value.filter { !$0.isWhitespace }
        case "type": type = value
        default: break
        }
    }
}
