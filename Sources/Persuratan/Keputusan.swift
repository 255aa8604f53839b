/// What an officer decided, as far as it was said and nothing more.
public enum Keputusan: Hashable, Sendable, Codable {
    case lanjut(Arahan)
    case usul([Jadwal])
    case jadwalUlang(alasan: String?, usul: [Jadwal])
    case kembalikan(alasan: String)
    case tolak(alasan: String?)
    /// To the room of that code.
    case pindahRuang(ruang: String)
}

/// What goes on with a request that goes on.
public struct Arahan: Hashable, Sendable, Codable {
    /// The officer's words to the next one.
    public var instruksi: String?
    /// One-way conditions (`asal …`, `dengan catatan …`), shown to every later officer.
    public var syarat: [String]
    /// Officers who are to know of it.
    public var tembusan: [Peran]
    public var koreksi: [Koreksi]

    public init(
        instruksi: String? = nil, syarat: [String] = [], tembusan: [Peran] = [], koreksi: [Koreksi] = []
    ) {
        (self.instruksi, self.syarat, self.tembusan, self.koreksi) = (instruksi, syarat, tembusan, koreksi)
    }
}

/// What the applicant answered.
public enum JawabanPemohon: Hashable, Sendable, Codable {
    /// Yes to the proposal of this number (from 1); nil where there was only one.
    case setuju(pilihan: Int?)
    case usul(Jadwal)
    case batal(alasan: String?)
    /// How does it stand?
    case tanyaStatus
}

/// One officer's word on the disposition sheet.
public struct Disposisi: Hashable, Sendable, Codable {
    public let langkah: Int
    public let dari: Peran
    public let kepada: Peran
    public let instruksi: String?
    public let syarat: [String]
    /// Who wrote it in the officer's place; nil: the officer himself.
    public let pelaku: Pelaku?

    public init(
        langkah: Int, dari: Peran, kepada: Peran, instruksi: String?, syarat: [String], pelaku: Pelaku? = nil
    ) {
        (self.langkah, self.dari, self.kepada) = (langkah, dari, kepada)
        (self.instruksi, self.syarat, self.pelaku) = (instruksi, syarat, pelaku)
    }
}
