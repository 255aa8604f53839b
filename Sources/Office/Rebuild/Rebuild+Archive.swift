import Foundation
import Persuratan
import Register

extension Rebuild {
    /// Makes the register from another one's archive: the kept raw mails, readings and acts, decided again in the same order,
    /// with the configuration and at the moment of then.
    ///
    /// Reused: what converters made of files, and the prints that were put into mails: a newer WeasyPrint changes nothing.
    /// Given up: an archive that is not whole (data was removed by age or on demand, or an older program kept no order). Another
    /// wording of mails, by another version of Templates, leaves the export the same; the chains differ from there on.
    public func fromArchive(_ archive: Register) throws -> Result {
        try archive.read { archive in
            let removed = try archive.removedCount()
            guard removed == 0 else { throw RebuildError.dataRemoved(removed) }
            let unknown = try archive.undecidedCount()
            guard unknown == 0 else { throw RebuildError.orderUnknown(unknown) }
            var result = Result()
            var setup = parts.setup
            try archive.replay { step in
                switch step {
                case .masukan(let table, let key):
                    result.masukan += 1
                    try parts.register.write { try $0.copy(table, key, from: archive) }
                    guard table == "konfigurasi", let text = try archive.configuration(key) else { return }
                    let stored = try JSONDecoder().decode(StoredSetup.self, from: Data(text.utf8))
                    setup = stored.setup(parts.setup)
                case .keputusan(let decision):
                    result.keputusan += 1
                    try decide(decision, setup, archive)
                }
            }
            try parts.register.write { try $0.copyNotes(from: archive) }
            result.rantaiBerbedaSejak = try parts.register.read { try $0.firstDifference(from: archive) }
            return result
        }
    }

    private func decide(_ decision: UrutanTercatat, _ setup: OfficeSetup, _ archive: RegisterSnapshot) throws {
        let moment = decision.pada
        let new = parts.register
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
        case .cetak(let id):
            try Register.deciding(.cetak(surel: id), at: moment) {
                _ = try new.write { try $0.finishPrint(id, isi: archive.mail(id), at: moment) }
            }
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
