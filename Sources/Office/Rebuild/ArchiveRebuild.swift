import Foundation
import Logging
import Persuratan
import Register

/// Makes a register anew from another one's archive: the kept raw mails, readings and acts, decided again in the same order,
/// with the configuration and at the moment of then.
///
/// Kept: the old register is only read. Reused: what converters made of files, so that a newer one changes nothing. Given up:
/// a register whose archive is not whole (data was removed by age or on demand, or an older program kept no order).
public struct ArchiveRebuild {
    private let parts: DeskParts
    private let converter: TextConverter
    private let logger: Logger

    /// - Parameter parts: with the archive as its register.
    public init(parts: DeskParts, converter: TextConverter, logger: Logger) {
        (self.parts, self.converter, self.logger) = (parts, converter, logger)
    }

    /// What came of it.
    public struct Result: Sendable, Equatable {
        public var masukan = 0
        public var keputusan = 0
        /// The first entry in which the two chains differ; nil: they are the same to the last hash.
        public var rantaiBerbedaSejak: Int64?
    }

    /// - Parameter new: an empty register.
    public func run(into new: Register) throws -> Result {
        var result = Result()
        try parts.register.read { archive in
            let removed = try archive.removedCount()
            guard removed == 0 else { throw RebuildError.dataRemoved(removed) }
            let unknown = try archive.undecidedCount()
            guard unknown == 0 else { throw RebuildError.orderUnknown(unknown) }
            var setup = parts.setup
            try archive.replay { step in
                switch step {
                case .masukan(let table, let key):
                    result.masukan += 1
                    try new.write { try $0.copy(table, key, from: archive) }
                    guard table == "konfigurasi", let text = try archive.configuration(key) else { return }
                    let stored = try JSONDecoder().decode(StoredSetup.self, from: Data(text.utf8))
                    setup = stored.setup(parts.setup)
                case .keputusan(let decision):
                    result.keputusan += 1
                    try decide(decision, setup, new, archive)
                }
            }
            try new.write { try $0.copyPlaces(from: archive) }
            result.rantaiBerbedaSejak = try new.read { try $0.firstDifference(from: archive) }
        }
        return result
    }

    private func decide(_ decision: UrutanTercatat, _ setup: OfficeSetup, _ new: Register, _ archive: RegisterSnapshot)
        throws
    {
        let moment = decision.pada
        let then = DeskParts(setup: setup, register: new, notices: parts.notices, clock: OfficeClock { moment })
        switch decision.urutan {
        case .pesan(let id):
            let desk = Desk(parts: then, converter: converter, logger: logger)
            try Register.deciding(.pesan(id), at: moment) {
                _ = try desk.work(on: new.read { try $0.message(id) }, then)
            }
        case .sisih(let id, let reason):
            try Register.deciding(.sisih(pesan: id, alasan: reason), at: moment) {
                try new.write { try $0.quarantine(message: id, alasan: reason) }
            }
        case .tindakan(let id): _ = try ActDesk(parts: then, logger: logger).decide(id)
        case .ingat(let id): _ = try ReminderDesk(parts: then, logger: logger).remind(id, at: moment)
        case .serah(let id): _ = try HandoverDesk(parts: then, logger: logger).handOver(id, at: moment)
        case .surel(let id):
            try new.write { try $0.copy("outbox", String(id), from: archive) }
        case .laporan: try DailyReport(parts: then).writeIfDue()
        case .terkirim(let id):
            try Register.deciding(.terkirim(surel: id), at: moment) {
                try new.write { try $0.markSent(id, at: moment) }
            }
        case .gagal(let id, let reason):
            try Register.deciding(.gagal(surel: id, alasan: reason), at: moment) {
                try new.write { try LostMail(parts: then, tx: $0).giveUp(id, reason) }
            }
        }
    }
}

/// Why a register cannot be made anew.
public enum RebuildError: Error, Equatable, CustomStringConvertible {
    case dataRemoved(Int)
    case orderUnknown(Int)
    /// The folder of the mailbox is not there.
    case noFolder(String)

    public var description: String {
        switch self {
        case .dataRemoved(let count):
            "the archive is not whole any more: data of \(count) requests or persons was removed; restore a backup instead"
        case .orderUnknown(let count):
            "\(count) messages were decided before this program kept the order of decisions; restore a backup instead"
        case .noFolder(let name): "the mailbox has no folder \(name)"
        }
    }
}
