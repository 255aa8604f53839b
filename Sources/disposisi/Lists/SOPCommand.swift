import ArgumentParser
import Foundation
import Persuratan
import Settings

/// `disposisi sop`: the written procedures.
struct SOPCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sop", abstract: "The written procedures (SOP).", subcommands: [Check.self, Show.self],
        defaultSubcommand: Show.self)

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says what is wrong in SOP files, with file and line.")

        @OptionGroup var place: ConfigOptions
        @Argument(help: "SOP files; those of the configuration when none is named.") var files: [String] = []

        func run() throws {
            guard !files.isEmpty else {
                for sop in try Workplace(place).settings.sop {
                    print("ok  \(sop.kode): \(sop.judul), \(sop.langkah.count) rows")
                }
                return
            }
            var hasProblems = false
            for file in files {
                do {
                    let sop = try SOPFile.load(URL(filePath: file))
                    print("ok  \(file): \(sop.judul), \(sop.langkah.count) rows")
                } catch {
                    hasProblems = true
                    FileHandle.standardError.write(Data("\(error)\n".utf8))
                }
            }
            if hasProblems { throw ProgramExit.wrongUse }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Prints a SOP as its table.")

        @OptionGroup var place: ConfigOptions
        @Flag(name: .long, help: "Tab-separated, as the office's own table is.") var tabs = false
        @Option(name: .long, help: "Columns of the terminal.") var width = 120
        @Argument(help: "A SOP's file, or the code of a configured one; all when left out.") var which: String?

        func run() throws {
            for sop in try chosen() {
                print(
                    tabs ? SOPTable(sop).tabSeparated : SOPTable(sop).text(width: width), terminator: tabs ? "" : "\n")
            }
        }

        private func chosen() throws -> [SOP] {
            if let which, FileManager.default.fileExists(atPath: which) {
                return [try SOPFile.load(URL(filePath: which))]
            }
            let all = try Workplace(place).settings.sop
            guard let which else { return all }
            let found = all.filter { $0.kode == which.uppercased() }
            guard !found.isEmpty else {
                throw ProgramError(
                    "there is no SOP \(which); there are \(all.map(\.kode).joined(separator: ", "))",
                    ProgramExit.wrongUse)
            }
            return found
        }
    }
}
