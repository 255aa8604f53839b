import ArgumentParser
import Foundation
import Notices
import Office
import Persuratan
import Register

extension AgendaCommand {
    /// `disposisi agenda export`: the agenda as a file, such as a calendar that people subscribe to.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The agenda as a calendar to subscribe to, as a table, or as JSON lines.",
            discussion: """
                Prints, or writes a file in one step, so that a web server can hand it out while cron renews it:
                  disposisi agenda export --format ics --output /srv/www/agenda.ics
                """)

        enum Format: String, ExpressibleByArgument, CaseIterable { case ics, csv, json }

        /// Days before today that a calendar still shows.
        static let daysBack = 30
        static let daysAhead = 400

        @OptionGroup var place: ConfigOptions
        @Option(name: .long, help: "ics, csv or json.") var format = Format.ics
        @Option(name: .long, help: "First day, such as 2026-12-01; 30 days ago when left out.") var from: Tanggal?
        @Option(name: .long, help: "Last day; 400 days ahead when left out.") var to: Tanggal?
        @Option(name: .long, help: "Only this room: its kode in disposisi.yaml.") var ruang: String?
        @Option(name: .long, help: "The file to write; standard output when left out.") var output: String?

        func run() throws {
            let workplace = try Workplace(place)
            if let ruang, !workplace.setup.ruang.contains(where: { $0.kode == ruang }) {
                let known = workplace.setup.ruang.map(\.kode).joined(separator: ", ")
                throw ValidationError("there is no room \(ruang); rooms in disposisi.yaml: \(known)")
            }
            let now = Date()
            let today = workplace.setup.waktu.tanggal(now)
            let lines = try workplace.register().read { snapshot in
                try AgendaLines(snapshot, ruang: ruang)
                    .lines(
                        from: from ?? today.ditambah(hari: -Self.daysBack),
                        to: to ?? today.ditambah(hari: Self.daysAhead))
            }
            try write(Data(text(lines, workplace.setup, now).utf8))
        }

        private func text(_ lines: [AgendaLine], _ setup: OfficeSetup, _ now: Date) throws -> String {
            switch format {
            case .ics: return try setup.calendar(lines, at: now)
            case .csv: return CSVTable(AgendaLine.columns).text(lines.map(\.cells))
            case .json: return try lines.map { try Printer.line($0) + "\n" }.joined()
            }
        }

        private func write(_ data: Data) throws {
            guard let output else { return FileHandle.standardOutput.write(data) }
            do {
                try data.write(to: URL(filePath: output), options: .atomic)
            } catch {
                throw ProgramError("cannot write \(output): \(error.localizedDescription)")
            }
        }
    }
}

extension OfficeSetup {
    /// Those lines as a calendar to subscribe to.
    func calendar(_ lines: [AgendaLine], at now: Date) throws -> String {
        let names = Dictionary(ruang.map { ($0.kode, $0.nama) }, uniquingKeysWith: { first, _ in first })
        return try AgendaCalendar(kantor: kantor, alamat: mailbox.alamat, waktu: waktu)
            .text(lines.map { $0.entry(rooms: names) }, at: now)
    }
}

/// Reads what the agenda holds, in order of time.
struct AgendaLines {
    let snapshot: RegisterSnapshot
    let ruang: String?

    /// A year of a calendar with some ten entries a day.
    static let blockLimit = 10_000

    init(_ snapshot: RegisterSnapshot, ruang: String?) { (self.snapshot, self.ruang) = (snapshot, ruang) }

    func lines(from first: Tanggal, to last: Tanggal) throws -> [AgendaLine] {
        let visits = try snapshot.agenda(ruang: ruang, from: first, to: last).map(AgendaLine.init)
        let blocks = try snapshot.blokir(from: first, limit: Self.blockLimit)
            .filter { ruang == nil || $0.pemakaian.ruang == ruang }.compactMap(AgendaLine.init)
            .filter { $0.jadwal.tanggal <= last }
        return (visits + blocks).sorted { ($0.jadwal, $0.ruang) < ($1.jadwal, $1.ruang) }
    }
}

/// One line of an exported agenda; the property names are the JSON keys.
struct AgendaLine: Encodable {
    /// `PC-2026-0001`, `blokir-12`: names the entry for good.
    let nama: String
    let tanggal, hari, mulai, selesai, ruang: String
    let tag, asal, perihal: String?
    let jadwal: Jadwal

    enum CodingKeys: String, CodingKey, CaseIterable {
        case tanggal, hari, mulai, selesai, ruang, tag, asal, perihal
    }

    init(_ kunjungan: Kunjungan) {
        jadwal = kunjungan.jadwal
        (nama, tag) = (kunjungan.tag.description, kunjungan.tag.description)
        (tanggal, hari) = (jadwal.tanggal.description, jadwal.tanggal.lengkap)
        (mulai, selesai) = (jadwal.mulai.description, jadwal.selesai.description)
        (ruang, asal, perihal) = (kunjungan.ruang, kunjungan.asal, kunjungan.perihal)
    }

    /// The office's own need.
    init?(_ isian: IsianAgenda) {
        guard case .diblokir(let id, let alasan) = isian.jenis else { return nil }
        jadwal = isian.pemakaian.jadwal
        (nama, tag, asal) = ("blokir-\(id)", nil, nil)
        (tanggal, hari) = (jadwal.tanggal.description, jadwal.tanggal.lengkap)
        (mulai, selesai) = (jadwal.mulai.description, jadwal.selesai.description)
        (ruang, perihal) = (isian.pemakaian.ruang, alasan)
    }

    static let columns = CodingKeys.allCases.map(\.rawValue)

    var cells: [String] { [tanggal, hari, mulai, selesai, ruang, tag ?? "", asal ?? "", perihal ?? ""] }

    func entry(rooms: [String: String]) -> AgendaCalendar.Entry {
        let keterangan = [tag.map { "[\($0)]" }, asal].compactMap(\.self).joined(separator: " ")
        return AgendaCalendar.Entry(
            nama: nama, jadwal: jadwal, ruang: rooms[ruang] ?? ruang, judul: perihal ?? asal ?? nama,
            keterangan: keterangan.isEmpty ? nil : keterangan)
    }
}
