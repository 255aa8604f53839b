import Foundation

/// A value that a page's template can name. Printed values are escaped, always: there is no tag that prints markup.
public enum PageValue: Sendable, Hashable {
    case text(String)
    case flag(Bool)
    case group([String: PageValue])
    case list([PageValue])
    /// Not known: no in a section, nothing where it is printed.
    case none

    /// A text that may be missing.
    public init(_ text: String?) { self = text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .none }

    public init(_ number: Int) { self = .text(String(number)) }

    /// A list; nothing when it is empty, so that a section can ask whether there is any.
    public static func rows(_ values: [PageValue]) -> PageValue { values.isEmpty ? .none : .list(values) }

    /// As the Mustache library sees it; what is `none` is left out.
    var rendered: Any? {
        switch self {
        case .text(let text): text
        case .flag(let flag): flag
        case .group(let values): values.compactMapValues(\.rendered) as [String: Any]
        case .list(let values): values.compactMap(\.rendered) as [Any]
        case .none: nil
        }
    }
}

extension PageValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByDictionaryLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
    public init(booleanLiteral value: Bool) { self = .flag(value) }
    public init(dictionaryLiteral elements: (String, PageValue)...) {
        self = .group(Dictionary(elements, uniquingKeysWith: { first, _ in first }))
    }
}
