import ArgumentParser
import Foundation
import Notices
import Office
import Persuratan

extension AgendaCommand {
    /// `disposisi agenda import`: an existing calendar's times, taken for the office.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes a room for the office at the times of a calendar file.",
            discussion: """
                What repeats is taken for a year ahead. Names of events are the reasons, which applicants who lose their \
                time read. The same file can be imported again. Example:
                  disposisi agenda import rapat.ics pontive
                """)

        static let daysAhead = 365

        @OptionGroup var place: ConfigOptions
        @Argument(help: "The file, iCalendar (.ics).") var file: String
        @Argument(help: "The room's kode in disposisi.yaml.") var ruang: String

        func run() throws {
            let parts = try Workplace(place).parts()
            let calendar = try read(parts.setup, today: parts.setup.waktu.tanggal(Date()))
            let name = URL(filePath: file).deletingPathExtension().lastPathComponent
            let result = try AgendaImport(parts: parts).take(calendar.events, ruang: ruang, tanpaNama: name)
            print("taken: \(result.diblokir.count), taken before or over: \(result.dilewati)")
            for tag in result.tersentuh { print("settled anew: \(tag)") }
            for name in calendar.unread { print("not understood, enter it by hand: \(name.clipped(80))") }
            if calendar.isCut { throw ProgramError("the file holds too many times; only the first ones were taken") }
        }

        private func read(_ setup: OfficeSetup, today: Tanggal) throws -> CalendarImport {
            guard setup.ruang.contains(where: { $0.kode == ruang }) else {
                let known = setup.ruang.map(\.kode).joined(separator: ", ")
                throw ValidationError("there is no room \(ruang); rooms in disposisi.yaml: \(known)")
            }
            let bytes: Data
            do {
                bytes = try Data(contentsOf: URL(filePath: file))
            } catch {
                throw ProgramError("cannot read \(file): \(error.localizedDescription)")
            }
            let calendar = CalendarImport(
                String(decoding: bytes, as: UTF8.self), waktu: setup.waktu, from: today,
                to: today.ditambah(hari: Self.daysAhead), ownDomain: String(setup.mailbox.alamat.domain))
            guard let calendar else {
                throw ProgramError("\(file) is no calendar file (.ics), or is larger than 8 MB; export it again")
            }
            return calendar
        }
    }
}
