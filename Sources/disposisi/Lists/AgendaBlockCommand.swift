import ArgumentParser
import Foundation
import Office
import Persuratan
import Register

extension AgendaCommand {
    struct Block: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes a room for the office itself; visits that it hits are settled anew at once.",
            discussion: """
                Works while the daemon runs, which sends the mails. Example:
                  disposisi agenda block pontive 2026-12-03 09.00-12.00 "Rapat wali kota"
                Several days, all of them or none:
                  disposisi agenda block pontive 2026-12-14 07.30-16.00 "Pameran" --sampai 2026-12-18
                """)

        /// Days that one call can take.
        static let mostDays = 92

        @OptionGroup var place: ConfigOptions
        @Argument(help: "The room's kode in disposisi.yaml.") var ruang: String
        @Argument(help: "The day, such as 2026-12-03.") var tanggal: Tanggal
        @Argument(help: "From and to, such as 09.00-12.00.") var waktu: RentangWaktu
        @Argument(help: "What for. Applicants who lose their time read it.") var alasan: String
        @Option(help: "The last day, when it is several: the room is taken on each at that time.") var sampai: Tanggal?

        func validate() throws {
            guard !alasan.allSatisfy(\.isWhitespace), alasan.count <= 200, !alasan.contains(where: \.isNewline) else {
                throw ValidationError("the reason must have words, 200 letters at most, on one line")
            }
            guard let sampai else { return }
            guard tanggal <= sampai else { throw ValidationError("the last day lies before the first") }
            guard sampai.nomorHari - tanggal.nomorHari < Self.mostDays else {
                throw ValidationError("one call takes \(Self.mostDays) days at most")
            }
        }

        func run() throws {
            let parts = try Workplace(place).parts()
            let days = tanggal.nomorHari...(sampai ?? tanggal).nomorHari
            let times = days.compactMap { day in
                Jadwal(
                    tanggal: tanggal.ditambah(hari: day - tanggal.nomorHari), mulai: waktu.mulai,
                    selesai: waktu.selesai)
            }
            let result = try RoomBlocking(parts: parts).block(times, ruang: ruang, alasan: alasan)
            for (id, jadwal) in zip(result.ids, times) {
                print("block \(id): \(ruang), \(jadwal.tanggal.lengkap), \(waktu)")
            }
            for tag in result.tersentuh { print("settled anew: \(tag)") }
        }
    }

    struct Unblock: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Gives a time free again that `agenda block` took.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var person: PersonOptions
        @Argument(help: "The number that `agenda block` printed; `agenda blocks` lists them.") var id: Int64

        func run() throws {
            try Workplace(place).act(.lepasBlokir(id: id), by: person)
        }
    }

    struct Blocks: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What the office has taken for itself, from today on.")

        @OptionGroup var place: ConfigOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            let workplace = try Workplace(place)
            let today = workplace.setup.waktu.tanggal(Date())
            let rows = try workplace.register().read { try $0.blokir(from: today, limit: 1000) }
            try Printer(json: output.json).list(
                rows.compactMap(BlokirLine.init),
                columns: [
                    ("Id", { String($0.id) }), ("Tanggal", { $0.tanggal }), ("Mulai", { $0.mulai }),
                    ("Selesai", { $0.selesai }), ("Ruang", { $0.ruang }), ("Alasan", { $0.alasan.clipped(60) }),
                ])
        }
    }
}

/// `09.00-12.00` or `09:00-12:00`.
struct RentangWaktu: ExpressibleByArgument, CustomStringConvertible {
    let mulai, selesai: Pukul

    init?(argument: String) {
        let ends = argument.replacing(".", with: ":").split(separator: "-").map { part in
            Pukul(part.utf8.count == 4 ? "0\(part)" : String(part))
        }
        guard ends.count == 2, let mulai = ends[0], let selesai = ends[1], mulai < selesai else { return nil }
        (self.mulai, self.selesai) = (mulai, selesai)
    }

    var description: String { "\(mulai.tertulis)-\(selesai.tertulis)" }
}

/// A block as it is printed; the property names are the JSON keys.
struct BlokirLine: Encodable {
    let id: Int64
    let tanggal, mulai, selesai, ruang, alasan: String

    init?(_ isian: IsianAgenda) {
        guard case .diblokir(let id, let alasan) = isian.jenis else { return nil }
        let jadwal = isian.pemakaian.jadwal
        (self.id, self.alasan, ruang) = (id, alasan, isian.pemakaian.ruang)
        (tanggal, mulai, selesai) = (jadwal.tanggal.description, jadwal.mulai.description, jadwal.selesai.description)
    }
}
