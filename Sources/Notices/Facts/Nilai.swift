import Mustache

/// A value that a template can name.
///
/// Every key exists in every mail; what is not known is `.kosong`, which counts as no in a section and prints the
/// words of `bagian/belum-ada.mustache`. So nothing can leak out of a template, and an unknown key is always a slip.
enum Nilai: Hashable, Sendable {
    case teks(String)
    case ya(Bool)
    case objek([String: Nilai])
    case daftar([Nilai])
    case kosong

    /// A value on one line, bounded and cleaned.
    static func baris(_ text: String?, limit: Int = SafeText.lineLimit) -> Nilai {
        SafeText.line(text, limit: limit).map(Nilai.teks) ?? .kosong
    }

    /// A value of some lines, bounded and cleaned.
    static func panjang(_ text: String?) -> Nilai { SafeText.long(text).map(Nilai.teks) ?? .kosong }

    /// A list of values on one line each; `.kosong` when there is none, so that it can be asked for.
    static func butir(_ texts: [String]) -> Nilai { isi(texts.compactMap { SafeText.line($0) }.map(Nilai.teks)) }

    /// A list; `.kosong` when it is empty.
    static func isi(_ values: [Nilai]) -> Nilai { values.isEmpty ? .kosong : .daftar(values) }

    /// One flag a case, only the one named `chosen` true; templates ask for them as sections.
    static func satuDari(_ names: [String], _ chosen: String) -> [String: Nilai] {
        Dictionary(uniqueKeysWithValues: names.map { ($0, Nilai.ya($0 == chosen)) })
    }

    /// As the Mustache library sees it.
    func rendered(absent: String) -> Any {
        switch self {
        case .teks(let text): text
        case .ya(let flag): flag
        case .objek(let values): values.mapValues { $0.rendered(absent: absent) } as [String: Any]
        case .daftar(let values): values.map { $0.rendered(absent: absent) } as [Any]
        case .kosong: Absent(renderText: absent)
        }
    }
}

/// A value that is not known: no in a section, words where it is printed.
struct Absent: MustacheCustomRenderable {
    let renderText: String
    var isNull: Bool { true }
}
