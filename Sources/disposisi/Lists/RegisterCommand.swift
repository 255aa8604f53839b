import ArgumentParser
import Persuratan
import Register

/// `disposisi register`: the letters with their agenda numbers.
struct RegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "The register of incoming letters (surat masuk).",
        subcommands: [List.self, Show.self, Export.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "The letters, newest first.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var output: OutputOptions
        @Option(name: .long, help: "Only letters of this year.") var tahun: Int?
        @Option(name: .long, help: "At most so many.") var limit = 100

        func run() throws {
            let rows = try Workplace(place).register().read { try $0.suratMasuk(tahun: tahun, limit: limit) }
            try Printer(json: output.json).list(
                rows.map(SuratMasukLine.init),
                columns: [
                    ("No Agenda", { $0.nomorAgenda }), ("Diterima", { $0.tanggalTerima }),
                    ("Nomor Surat", { ($0.nomorSurat ?? "-").clipped(30) }), ("Asal", { ($0.asal ?? "-").clipped(36) }),
                    ("Perihal", { ($0.perihal ?? "-").clipped(44) }), ("Status", { $0.status }), ("Tag", { $0.tag }),
                ])
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "One letter with every field.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var output: OutputOptions
        @Argument(help: "The agenda number, such as 12/2026.") var nomor: String

        func run() throws {
            guard let number = NomorAgenda(nomor) else {
                throw ValidationError("\"\(nomor)\" is no agenda number; write it as 12/2026")
            }
            guard let row = try Workplace(place).register().read({ try $0.suratMasuk(number) }) else {
                throw ProgramError("there is no letter \(number) in the register")
            }
            let line = SuratMasukLine(row)
            guard !output.json else { return try Printer(json: true).object(line) }
            for (label, value) in line.fields {
                print("\(label.padding(toLength: 18, withPad: " ", startingAt: 0)): \(value ?? "-")")
            }
        }
    }
}

/// A letter's row as it is printed; the property names are the JSON keys.
struct SuratMasukLine: Encodable {
    let nomorAgenda, tanggalTerima, tag, status, jenis: String
    let nomorSurat, tanggalSurat, asal, perihal, sifat, lampiran: String?
    let kegiatan: [String]
    let jumlahPeserta: Int?
    let kontakNama, kontakTelepon, kontakEmail: String?
    let perluKlarifikasi: [String]

    enum CodingKeys: String, CodingKey {
        case nomorAgenda = "nomor_agenda", tanggalTerima = "tanggal_terima", tag, status, jenis
        case nomorSurat = "nomor_surat", tanggalSurat = "tanggal_surat", asal, perihal, sifat, lampiran, kegiatan
        case jumlahPeserta = "jumlah_peserta", kontakNama = "kontak_nama", kontakTelepon = "kontak_telepon"
        case kontakEmail = "kontak_email", perluKlarifikasi = "perlu_klarifikasi"
    }

    init(_ row: SuratMasuk) {
        let surat = row.surat
        (nomorAgenda, tanggalTerima) = (row.nomorAgenda.description, row.tanggalTerima.description)
        (tag, status, jenis) = (row.tag.description, row.keadaan, surat.jenis.rawValue)
        (nomorSurat, tanggalSurat) = (surat.nomor, surat.tanggal?.description)
        (asal, perihal, sifat, lampiran) = (surat.asal, surat.perihal, surat.sifat, surat.lampiran)
        kegiatan = surat.kegiatan.map { $0.lengkap(zona: "").replacing(" s.d. selesai", with: "") }
        jumlahPeserta = surat.jumlahPeserta
        (kontakNama, kontakTelepon, kontakEmail) = (surat.kontakNama, surat.kontakTelepon, surat.kontakEmail)
        perluKlarifikasi = surat.perluKlarifikasi
    }

    var fields: [(String, String?)] {
        [
            ("No Agenda", nomorAgenda), ("Tanggal Terima", tanggalTerima), ("Nomor Surat", nomorSurat),
            ("Tanggal Surat", tanggalSurat), ("Asal Surat", asal), ("Perihal", perihal), ("Sifat", sifat),
            ("Lampiran", lampiran), ("Jenis", jenis), ("Kegiatan", kegiatan.joined(separator: "; ")),
            ("Jumlah Peserta", jumlahPeserta.map(String.init)), ("Kontak", kontakNama), ("Telepon", kontakTelepon),
            ("Pos-el", kontakEmail), ("Perlu klarifikasi", perluKlarifikasi.joined(separator: ", ")),
            ("Status", status), ("Tag", tag),
        ]
    }
}
