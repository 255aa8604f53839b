import Foundation

/// The fields of a form as browsers send them (application/x-www-form-urlencoded), with limits.
public struct FormFields: Sendable, Equatable {
    private var values: [String: [String]] = [:]

    /// Fields of one form; a page has far fewer.
    static let limit = 200

    public init() {}

    /// Never fails: what is no field is left out.
    public init(_ text: String) {
        for pair in text.split(separator: "&").prefix(Self.limit) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]), !name.isEmpty else { continue }
            values[name, default: []].append(parts.count > 1 ? Self.decoded(parts[1]) ?? "" : "")
        }
    }

    /// The first value of a field, without blanks around it; nil when it is empty or not there.
    public subscript(name: String) -> String? {
        let text = values[name]?.first?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        return text.isEmpty ? nil : text
    }

    /// All values of a field.
    public func all(_ name: String) -> [String] { values[name] ?? [] }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }
}
