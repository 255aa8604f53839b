import ArgumentParser
import Foundation
import Notices
import Office
import Persuratan

extension PrintCommand {
    /// `disposisi print buku`: the agenda book on paper.
    struct Book: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "buku", abstract: "The agenda book of incoming letters (F4 landscape).",
            discussion: "A book of more than \(BukuAgenda.limit) letters is written in parts, a file each.")

        @OptionGroup var place: ConfigOptions
        @Option(name: .long, help: "First day of receipt, such as 2026-12-01.") var from: Tanggal?
        @Option(name: .long, help: "Last day of receipt.") var to: Tanggal?
        @Option(name: .long, help: PrintedFile.help) var output: String?

        func run() throws {
            try PrintedBook(desk: try PrintDesk(place), from: from, to: to).write(to: output ?? "buku-agenda.pdf")
        }
    }
}

/// Writes the agenda book as PDF, in parts where it is long.
struct PrintedBook {
    let desk: PrintDesk
    private let book: BookPrint

    init(desk: PrintDesk, from: Tanggal?, to: Tanggal?) {
        (self.desk, book) = (desk, BookPrint(desk.parts, dari: from, sampai: to))
    }

    /// - Parameter path: the file; parts get their numbers (`buku-2.pdf`).
    func write(to path: String) throws {
        try book.each { page, part in
            if part.semua > 1, part.ke == 1 {
                say("written in \(part.semua) parts of up to \(BukuAgenda.limit) letters")
            }
            try desk.print(page, to: part.semua == 1 ? path : PrintedFile.part(part.ke, of: path), .book)
        }
    }

    /// Into an open file, such as standard output; a book of several parts needs files of its own.
    func write(_ descriptor: Int32) throws {
        let count = try book.count()
        guard count == 1 else {
            throw ValidationError(
                "the book takes \(count) files of up to \(BukuAgenda.limit) letters: name them with --output")
        }
        try book.each { page, _ in
            try FileHandle(fileDescriptor: descriptor).write(contentsOf: try desk.pdf(page, .book))
        }
    }

    private func say(_ words: String) { FileHandle.standardError.write(Data("disposisi: \(words)\n".utf8)) }
}
