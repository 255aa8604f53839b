import ArgumentParser
import Foundation
import Register

/// `disposisi audit`: whether the register is what its hash chain says.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "The hash chain over everything the office decided.",
        subcommands: [Verify.self, Head.self], defaultSubcommand: Verify.self)

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Finds every row that was changed, added or taken out past the program.",
            discussion: """
                Rows cut off at the end leave a chain that is whole. Whoever kept a hash from a morning list or a print \
                finds that too: disposisi audit verify --head HASH
                """)

        @OptionGroup var place: ConfigOptions
        @OptionGroup var output: OutputOptions
        @Option(
            name: .long, help: "A hash that was written down; may be given several times. At least 16 letters of it.")
        var head: [String] = []

        func validate() throws {
            for one in head where one.count < 16 || !one.allSatisfy(\.isHexDigit) {
                throw ValidationError("\"\(one)\" is no hash: at least 16 letters 0-9 and a-f")
            }
        }

        func run() throws {
            let (found, end) = try Workplace(place).register().read { register in
                (try register.audit(heads: head), try register.kepalaRantai())
            }
            if output.json {
                for one in found { try Printer(json: true).object(TemuanLine(one)) }
                try Printer(json: true).object(KepalaLine(end, isWhole: found.isEmpty))
            } else {
                for one in found { print(one.description) }
                print("\(found.isEmpty ? "whole" : "\(found.count) faults"): entry \(end.entri), head \(end.sidik)")
            }
            guard found.isEmpty else { throw ProgramExit.failed }
        }
    }

    struct Head: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The last entry's hash, to be written down elsewhere.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            let end = try Workplace(place).register().read { try $0.kepalaRantai() }
            guard !output.json else { return try Printer(json: true).object(KepalaLine(end, isWhole: nil)) }
            print("\(end.sidik)  entry \(end.entri)")
        }
    }
}

/// The chain's end as it is printed; the property names are the JSON keys.
struct KepalaLine: Encodable {
    let entri: Int64
    let sidik: String
    let utuh: Bool?

    init(_ head: KepalaRantai, isWhole: Bool?) { (entri, sidik, utuh) = (head.entri, head.sidik, isWhole) }
}

/// A fault as it is printed; the property names are the JSON keys.
struct TemuanLine: Encodable {
    let temuan: String
    let tabel, kunci: String?
    let keterangan: String

    init(_ one: TemuanAudit) {
        keterangan = one.description
        switch one {
        case .rantaiPutus(let id): (temuan, tabel, kunci) = ("rantai_putus", "rantai", String(id))
        case .berubah(let table, let key): (temuan, tabel, kunci) = ("berubah", table, key)
        case .hilang(let table, let key): (temuan, tabel, kunci) = ("hilang", table, key)
        case .bertambah(let table, let key): (temuan, tabel, kunci) = ("bertambah", table, key)
        case .kepalaTidakDikenal(let hash): (temuan, tabel, kunci) = ("kepala_tidak_dikenal", nil, hash)
        case .penjagaHilang(let name): (temuan, tabel, kunci) = ("penjaga_hilang", nil, name)
        case .tidakSesuaiPeristiwa(let tag, let what): (temuan, tabel, kunci) = ("tidak_sesuai_peristiwa", what, tag)
        }
    }
}
