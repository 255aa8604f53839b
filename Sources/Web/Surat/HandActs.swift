import Foundation
import Hummingbird
import Persuratan
import Register

/// What the secretariat does by hand on a letter's page. Each form becomes an act that is stored first; the office's desk
/// decides it, and the page shows what it said.
struct HandActs: Sendable {
    let parts: PageParts

    func add(to router: RouterGroup<PageContext>) {
        router.post("surat/:tag/betulkan") { _, context in try await correct(context) }
        router.post("surat/:tag/wakili") { _, context in try await takeOver(context) }
        router.post("surat/:tag/kirim-ulang") { _, context in try await resend(context) }
    }

    private func correct(_ context: PageContext) async throws -> Response {
        let (orang, perkara) = (try context.secretariat(), try await parts.perkara(context))
        guard let medan = context.form["medan"], let nilai = context.form["nilai"],
            let koreksi = Koreksi(medan: medan, nilai: nilai)
        else { throw PageProblem.badRequest }
        return try await perform(
            .betulkan(tag: perkara.alur.tag, koreksi: [koreksi], alasan: reason(context)), by: orang, perkara)
    }

    private func takeOver(_ context: PageContext) async throws -> Response {
        let (orang, perkara) = (try context.secretariat(), try await parts.perkara(context))
        guard let peran = context.form["peran"].flatMap({ Peran($0) }), let jawaban = context.form["jawaban"],
            let question = context.form["permintaan"].flatMap({ Int($0) }), let alasan = reason(context)
        else { throw PageProblem.badRequest }
        let act = Tindakan.wakili(
            tag: perkara.alur.tag, peran: peran, permintaan: question, jawaban: String(jawaban.prefix(4000)),
            alasan: alasan)
        return try await perform(act, by: orang, perkara)
    }

    private func resend(_ context: PageContext) async throws -> Response {
        let (orang, perkara) = (try context.secretariat(), try await parts.perkara(context))
        let id = perkara.id
        let own = try await parts.register.readAsync { try $0.outbox(pending: false, case: id, limit: 500).map(\.id) }
        // A mail of this letter, and of no other.
        guard let surel = context.form["surel"].flatMap({ Int64($0) }), own.contains(surel) else {
            throw PageProblem.notFound
        }
        return try await perform(.kirimUlang(surel: surel), by: orang, perkara)
    }

    private func reason(_ context: PageContext) -> String? { context.form["alasan"].map { String($0.prefix(500)) } }

    private func perform(_ act: Tindakan, by orang: Orang, _ perkara: Perkara) async throws -> Response {
        let id = try await parts.perform(act, by: orang)
        return Response.redirect(to: "\(parts.setup.alamat.dasar)/surat/\(perkara.alur.tag)?tindakan=\(id)#kabar")
    }

    /// What became of the act that the address names, for the member of the secretariat who looks.
    func outcome(_ query: FormFields, of tag: CaseTag) async throws -> [String: PageValue] {
        guard let id = query["tindakan"].flatMap({ Int64($0) }),
            let act = try await parts.register.readAsync({ try $0.tindakan(id) }), act.isi.tag ?? tag == tag
        else { return [:] }
        guard let hasil = act.hasil else { return ["menungguTindakan": true] }
        guard hasil.isDijalankan else {
            var values: [String: PageValue] = ["salah": .text(hasil.tertulis)]
            if case .wakili(_, _, _, let jawaban, let alasan) = act.isi {
                values["jawabanLama"] = .text(jawaban)
                values["alasanLama"] = .text(alasan)
            }
            return values
        }
        return ["kabar": .text(hasil.tertulis)]
    }
}

extension PageParts {
    /// Seconds for which a page waits for the desk.
    private static let patience = 5.0

    /// Stores an act and waits a moment for what the desk makes of it.
    ///
    /// - Returns: its number, under which the register tells what became of it.
    func perform(_ act: Tindakan, by orang: Orang) async throws -> Int64 {
        let id = try await desk.store(act, oleh: Petugas(nama: orang.nama, peran: orang.peran.min()))
        let deadline = Date().addingTimeInterval(Self.patience)
        while Date() < deadline {
            if try await register.readAsync({ try $0.tindakan(id)?.hasil }) != nil { break }
            try await Task.sleep(for: .milliseconds(40))
        }
        return id
    }
}
