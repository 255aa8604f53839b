import Foundation

/// Why a field of the form does not count as it stands.
public enum MasalahIsian: String, Hashable, Sendable, CaseIterable {
    case kosong
    case tidakSah = "tidak_sah"
    case terlaluPanjang = "terlalu_panjang"
    case sudahLewat = "sudah_lewat"
}

/// Everything that is wrong with a form, by field.
public struct IsianSalah: Error, Hashable, Sendable {
    public let masalah: [String: MasalahIsian]

    public init(_ masalah: [String: MasalahIsian]) { self.masalah = masalah }
}

extension IsianFormulir {
    /// The form's fields, as pages and programs name them.
    public static let medan = [
        "nama", "instansi", "alamat", "telepon", "surel", "jenis", "tanggal", "mulai", "selesai", "jumlah_peserta",
        "acara",
    ]

    /// Reads a form's fields: days as `2026-12-03`, times as `09:00`.
    ///
    /// - Parameter hariIni: earlier days cannot be asked for.
    public init(hariIni: Tanggal, _ value: @escaping (String) -> String?) throws(IsianSalah) {
        var reader = IsianReader(value)
        let nama = reader.line("nama", limit: 120)
        let instansi = reader.line("instansi", limit: 200)
        let alamat = reader.optionalLine("alamat", limit: 300)
        let telepon = reader.telephone("telepon")
        let surel = reader.parsed("surel") { text in
            EmailAddress(text).flatMap { $0.isTanpaSurel ? nil : $0 }
        }
        let jenis = reader.parsed("jenis") { text in
            JenisPermohonan(rawValue: text).flatMap { $0 == .lain ? nil : $0 }
        }
        let tanggal = reader.parsed("tanggal") { Tanggal($0) }
        if let tanggal, tanggal < hariIni { reader.masalah["tanggal"] = .sudahLewat }
        let mulai = reader.optional("mulai") { Pukul($0) }
        let selesai = reader.optional("selesai") { Pukul($0) }
        if let selesai { if mulai.map({ $0 < selesai }) != true { reader.masalah["selesai"] = .tidakSah } }
        let peserta = reader.parsed("jumlah_peserta") { text in
            Int(text).flatMap { (1...10_000).contains($0) ? $0 : nil }
        }
        let acara = reader.line("acara", limit: 500)
        guard reader.masalah.isEmpty, let nama, let instansi, let telepon, let surel, let jenis, let tanggal,
            let peserta, let acara
        else { throw IsianSalah(reader.masalah) }
        self.init(
            nama: nama, instansi: instansi, telepon: telepon, surel: surel, jenis: jenis, tanggal: tanggal,
            peserta: peserta, acara: acara)
        (self.alamat, self.mulai, self.selesai) = (alamat, mulai, selesai)
    }
}

/// Reads fields one by one, and notes what is wrong with them.
public struct IsianReader {
    private let value: (String) -> String?
    public var masalah: [String: MasalahIsian] = [:]

    public init(_ value: @escaping (String) -> String?) { self.value = value }

    /// The field as one line without controls; nil when nothing is in it.
    public func text(_ medan: String) -> String? {
        let raw = value(medan) ?? ""
        let words = raw.unicodeScalars.map { scalar in
            scalar.value < 0x20 || scalar.value == 0x7F || scalar.properties.isWhitespace
                || scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .control
                ? " " : Character(scalar)
        }
        let line = String(words).split(separator: " ").joined(separator: " ")
        return line.isEmpty ? nil : line
    }

    /// A field that may be empty.
    public mutating func optionalLine(_ medan: String, limit: Int) -> String? {
        guard let text = text(medan) else { return nil }
        guard text.unicodeScalars.count <= limit else {
            masalah[medan] = .terlaluPanjang
            return nil
        }
        return text
    }

    /// A field that must be filled in.
    public mutating func line(_ medan: String, limit: Int) -> String? {
        if text(medan) == nil { masalah[medan] = .kosong }
        return optionalLine(medan, limit: limit)
    }

    /// A value that may be missing, but not wrong.
    public mutating func optional<T>(_ medan: String, _ parse: (String) -> T?) -> T? {
        guard let text = text(medan) else { return nil }
        guard text.utf8.count <= 320, let value = parse(text) else {
            masalah[medan] = .tidakSah
            return nil
        }
        return value
    }

    /// A value that must be there.
    public mutating func parsed<T>(_ medan: String, _ parse: (String) -> T?) -> T? {
        if text(medan) == nil { masalah[medan] = .kosong }
        return optional(medan, parse)
    }

    /// Figures with the signs that people put between them.
    public mutating func telephone(_ medan: String) -> String? {
        parsed(medan) { text in
            let digits = text.utf8.count { (0x30...0x39).contains($0) }
            let isTelephone = text.allSatisfy { $0.isASCII && ($0.isNumber || "+-()/. ".contains($0)) }
            return isTelephone && (6...20).contains(digits) && text.utf8.count <= 30 ? text : nil
        }
    }
}
