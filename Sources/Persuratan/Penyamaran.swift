import Foundation

/// Takes what is personal out of the texts and the stored values of one request: names, addresses, telephone numbers, and
/// what people wrote in their own words. What the register must keep (number, dates, kind, institution, subject) stays.
public struct Penyamaran: Sendable {
    /// What stands in the place of what was taken out.
    public static let pengganti = "[dihapus]"
    /// The same for an address.
    public static let alamatPengganti = "dihapus@data.invalid"

    /// Longest first, so that a name does not leave its degrees behind.
    private let sebutan: [String]

    public init(_ alur: Alur) {
        let surat = alur.surat
        let said = [
            alur.pemohon.nama, alur.pemohon.alamat.description, surat.penandatangan, surat.nip, surat.kontakNama,
            surat.kontakTelepon, surat.kontakEmail,
        ].compactMap(\.self)
        self.init(said)
    }

    /// - Parameter said: names as written, addresses, numbers.
    public init(_ said: [String]) {
        let bare = said.flatMap { [$0] + $0.split(separator: ",").prefix(1).map(String.init) }
        let long = Set(bare.map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.count >= Self.shortest })
        sebutan = long.sorted { ($1.count, $0) < ($0.count, $1) }
    }

    /// Shorter words are also other words.
    private static let shortest = 4

    /// A text without the names that are known, and without anything that looks like an address or a telephone number.
    public func teks(_ text: String) -> String {
        var text = text
        for name in sebutan {
            text = text.replacingOccurrences(of: name, with: Self.pengganti, options: [.caseInsensitive])
        }
        return text.replacing(/[\p{L}0-9._%+\-]+@[\p{L}0-9\-]+(\.[\p{L}0-9\-]+)+/) { match in
            match.output.0 == Self.alamatPengganti ? Self.alamatPengganti : Self.pengganti
        }.replacing(/(\+62|\b0)8[0-9][0-9 \-]{6,14}[0-9]/, with: Self.pengganti)
    }

    /// A stored value (JSON) without what is personal; still a value of the same type.
    ///
    /// - Returns: nil for what is no JSON.
    public func json(_ text: String) -> String? {
        guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed),
            let data = try? JSONSerialization.data(
                withJSONObject: samarkan(value, under: ""),
                options: [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed])
        else { return nil }
        return String(decoding: data, as: UTF8.self)
    }

    private func samarkan(_ value: Any, under key: String) -> Any {
        switch value {
        case let object as [String: Any]:
            return object.reduce(into: [:]) { $0[$1.key] = samarkan($1.value, under: $1.key) }
        case let list as [Any]: return list.map { samarkan($0, under: key) }
        case let text as String: return word(text, under: key)
        default: return value
        }
    }

    private func word(_ text: String, under key: String) -> String {
        if EmailAddress(text) != nil, text.contains("@") { return Self.alamatPengganti }
        if Self.personal.contains(key) { return Self.pengganti }
        // Words of people have spaces; codes of ours under the same names have none.
        if Self.words.contains(key), text.contains(where: \.isWhitespace) { return Self.pengganti }
        return teks(text)
    }

    private static let personal: Set<String> = [
        "nama", "kontakNama", "kontakTelepon", "kontakEmail", "penandatangan", "jabatanPenandatangan", "nip",
        "keterangan", "tujuan", "jawaban", "perluKlarifikasi",
    ]
    private static let words: Set<String> = ["alasan", "bacaan", "instruksi", "syarat"]
}
