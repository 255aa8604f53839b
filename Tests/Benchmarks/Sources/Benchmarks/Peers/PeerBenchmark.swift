import Foundation
import MailWorld

/// The same letters through what an office could take instead: until each has its ticket, or case, on the disk and its
/// acknowledgement was handed to SMTP.
///
/// Not the same work: only `disposisi` reads the letter in the PDF, and writes to the officer as well, with the letter.
struct PeerBenchmark {
    static let count = 200

    func rows() throws -> [Row] {
        let letters = (1...Self.count).map { OfficeLetter(request: $0) }
        Progress.say("\(Self.count) letters through disposisi")
        let ours = try Self.ours()
        let what = "\(Self.count) letters, each with a case and an answer"
        return try [
            ("Roundup \(Roundup.version)", { try Roundup(folder: $0, world: $1).take(letters) }),
            ("Request Tracker 5", { try RequestTracker(folder: $0, world: $1).take(letters) }),
        ].map { (name: String, take: (URL, MailWorld) throws -> Double) in
            Progress.say("\(Self.count) letters through \(name)")
            let seconds = try Self.beside(letters, take)
            let (our, peer) = (Double(Self.count) / ours, Double(Self.count) / seconds)
            return Row("\(what); \(name)", Figure.fineRate(our), Figure.fineRate(peer), ratio: our / peer)
        }
    }

    /// Seconds from the program's start, with the letters in its mailbox, to the last mail that follows from them.
    private static func ours() throws -> Double {
        let office = try BusyOffice()
        defer { office.world.stop() }
        for _ in 0..<count { _ = try office.deliver(try office.nextRequest()) }
        let start = Date()
        try office.open()
        let lines = try office.mails(after: 0, cases: count)
        try office.checkArrivals()
        try office.close()
        return (lines.compactMap(\.terkirim).max() ?? .distantFuture).timeIntervalSince(start)
    }

    /// Seconds that a peer takes, with mail servers of its own; every applicant must have got one mail.
    private static func beside(
        _ letters: [OfficeLetter], _ take: (URL, MailWorld) throws -> Double
    ) throws -> Double {
        let world = try MailWorld.start(
            MailWorldPlan(officeDomain: DemoOffice.domain, domains: [OfficeLetter.applicantDomain]))
        defer { world.stop() }
        for letter in letters { try world.addAccount(letter.sender, password: DemoOffice.password) }
        let folder = world.folder.appending(path: "sebelah")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let seconds = try take(folder, world)
        try Arrivals(world: world).wait(for: letters.map { ($0.sender, 1) })
        return seconds
    }
}
