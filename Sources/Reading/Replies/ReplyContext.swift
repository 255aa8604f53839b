import Foundation
import Persuratan

/// What must be known to read a reply: whose it is, what was asked, and when.
public struct ReplyContext: Sendable {
    public var tahap: Tahap
    /// The writer's role; `pemohon` and `applicant` cannot approve.
    public var peran: String
    /// When the mail was received.
    public var now: Date
    public var officeTime: OfficeTime
    /// The visit as wished, or as last proposed: what `tgl 10` and `minggu depannya` refer to.
    public var request: PilihanJadwal?
    /// The choices 1 to n that the mail answered here offers; 0 for none.
    public var choiceCount: Int
    let directory: OfficerDirectory
    let commands: CommandWords

    /// - Parameters:
    ///   - officers: the office's people and the words for them; a reply's targets are their ids.
    ///   - kata: the SOP row's own words for what can be answered.
    public init(
        tahap: Tahap, peran: String, officers: [OfficerEntry], now: Date, officeTime: OfficeTime = .wib,
        request: PilihanJadwal? = nil, kata: [Perintah: [String]] = [:], choiceCount: Int = 0
    ) {
        self.init(
            tahap: tahap, peran: peran, directory: OfficerDirectory(officers), now: now, officeTime: officeTime,
            request: request, commands: CommandWords(kata), choiceCount: choiceCount)
    }

    /// The same with directory and words prepared once for many replies.
    public init(
        tahap: Tahap, peran: String, directory: OfficerDirectory, now: Date, officeTime: OfficeTime = .wib,
        request: PilihanJadwal? = nil, commands: CommandWords = CommandWords([:]), choiceCount: Int = 0
    ) {
        (self.tahap, self.peran, self.directory, self.now) = (tahap, peran, directory, now)
        (self.officeTime, self.request, self.commands) = (officeTime, request, commands)
        self.choiceCount = choiceCount
    }

    var isApplicant: Bool { peran == "applicant" || peran == Peran.pemohon.description }
}

/// What is being asked: the same word means different things at different steps.
public enum Tahap: String, Sendable, Hashable, CaseIterable, Codable {
    /// Yes or no.
    case persetujuan
    /// To whom?
    case disposisi
    /// The section arranges it.
    case tindaklanjut
    /// The applicant answers a proposed slot.
    case jadwal
    /// The applicant completes the request.
    case lengkapi
    /// Nothing is being asked.
    case umum
}
