import Foundation
import Office
import Persuratan
import Register
import Settings
import Web

/// What is handed in over the pages, stored for the office's desk.
extension WebOffice {
    private var entries: EntryDesk { EntryDesk(parts: parts) }

    func hold(_ form: IsianMasuk, tautan: String, sidik: String) async throws -> Bool {
        let entries = entries
        return try await store {
            try entries.hold(form.isian, files: form.berkas, tautan: tautan, sidik: sidik)
        }
    }

    func isHeld(sidik: String) async throws -> Bool {
        let now = parts.clock.now()
        return try await parts.register.readAsync { try $0.isFormHeld(sidik: sidik, at: now) }
    }

    func confirm(sidik: String) async throws -> Int64? {
        let entries = entries
        return try await store { try entries.confirm(sidik: sidik) }
    }

    func take(_ form: IsianMasuk, klien: String, kunci: String, digest: String) async throws -> SerahanAPI? {
        let entries = entries
        let taken = try await store {
            try entries.take(form.isian, files: form.berkas, klien: klien, kunci: kunci, digest: digest)
        }
        switch taken {
        case .disimpan(let serahan): return serahan
        case .kunciTerpakai: return nil
        }
    }

    func take(_ paper: SuratKertas) async throws -> Int64 {
        let entries = entries
        return try await store {
            try entries.take(
                paper.catatan, pemohon: paper.pemohon, alamat: paper.alamat, tanggal: paper.tanggal,
                files: paper.berkas)
        }
    }

    func status(of tag: CaseTag, kode: String) async throws -> StatusPublik? {
        let desk = StatusDesk(setup: parts.setup)
        return try await parts.register.readAsync { try desk.status(of: tag, kode: kode, in: $0) }
    }

    func status(of tag: CaseTag, klien: String) async throws -> StatusPublik? {
        let desk = StatusDesk(setup: parts.setup)
        return try await parts.register.readAsync { register in
            guard try register.isHandedIn(tag, by: klien), let perkara = try register.perkara(tag) else { return nil }
            return desk.status(of: perkara)
        }
    }
}

extension Workplace {
    /// What may be handed in over the pages. A mail of so many bytes must be taken by the desk as well: files grow by a third
    /// in it (RFC 2045, 6.8).
    func intake(_ settings: SetelanMasuk) -> IntakeSetup {
        var intake = IntakeSetup()
        intake.isFormulirOpen = settings.isFormulir
        intake.batasUnggah = min(settings.unggahanMB << 20, setup.mailbox.batasUkuran / 10 * 7)
        intake.klien = settings.klien.map { IntakeSetup.Klien(nama: $0.nama, kunci: $0.kunci.value) }
        return intake
    }
}
