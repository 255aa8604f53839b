import Foundation
import Hummingbird
import Mail
import Persuratan
import Register

/// One letter: what was read in it and where, its way and its mails.
struct SuratPages: PageGroup {
    static let templates = ["surat", "keadaan", "peristiwa", "percakapan"]
    private let parts: PageParts

    init(_ parts: PageParts) { self.parts = parts }

    func add(to router: RouterGroup<PageContext>) {
        router.get("surat/:tag") { request, context in
            try await show(FormFields(request.uri.query ?? ""), context)
        }
        HandActs(parts: parts).add(to: router)
        router.get("surat/:tag/berkas/:pesan/:nomor") { request, context in
            try await file(context, saved: FormFields(request.uri.query ?? "")["unduh"] != nil)
        }
        router.get("surat/:tag/surel/:pesan") { _, context in try await original(context) }
    }

    private func show(_ query: FormFields, _ context: PageContext) async throws -> Response {
        let berkas = try await parts.berkas(context)
        let view = SuratView(berkas: berkas, setup: parts.setup, now: parts.clock())
        var values = view.values()
        let letters = try await letters(berkas)
        values["bagian"] = .rows(
            letters.filter { !$0.teks.isEmpty }.map { text in
                [
                    "nama": .text(text.nama), "potongan": .rows(text.pieces), "terbuka": .flag(!text.bukti.isEmpty),
                ]
            })
        if context.orang?.canWrite ?? false {
            values.merge(view.forms) { old, _ in old }
            values.merge(try await HandActs(parts: parts).outcome(query, of: berkas.perkara.alur.tag)) { old, _ in old }
        }
        values["percakapan"] = .rows(try await conversation(view).values())
        return parts.page("surat", values, context)
    }

    /// The texts of what the applicant sent, newest documents last.
    private func letters(_ berkas: BerkasPerkara) async throws -> [LetterText] {
        var texts: [LetterText] = []
        for id in berkas.dokumen.suffix(4) {
            let (pesan, bacaan) = try await parts.register.readAsync {
                (try $0.message(id), try $0.bacaan(message: id))
            }
            texts += await parts.desk.read(pesan, bacaan: bacaan)
        }
        return texts
    }

    private func conversation(_ view: SuratView) async throws -> Conversation {
        var room = Conversation.bytes
        let incoming = view.berkas.pesan.suffix(Conversation.limit).filter { pesan in
            room -= pesan.ukuran
            return room >= 0
        }.map(\.id)
        let outgoing = view.berkas.surel.suffix(Conversation.limit).map(\.id)
        var (messages, sent): ([Int64: ParsedMail], [Int64: ParsedMail]) = ([:], [:])
        for id in incoming {
            let isi = try await parts.register.readAsync { try $0.message(id).isi }
            if !isi.isEmpty { messages[id] = MailParser().parse(isi) }
        }
        for id in outgoing {
            let isi = try await parts.register.readAsync { try $0.mail(id) }
            if let isi, !isi.isEmpty { sent[id] = MailParser().parse(isi) }
        }
        return Conversation(view: view, messages: messages, sent: sent)
    }

    private func file(_ context: PageContext, saved: Bool) async throws -> Response {
        let mail = MailParser().parse(try await message(context).isi)
        let files = AttachmentFile.all(of: mail)
        guard let number = context.parameters.get("nomor").flatMap({ Int($0) }), files.indices.contains(number - 1)
        else { throw PageProblem.notFound }
        return AttachmentFile(files[number - 1]).response(saved: saved)
    }

    /// The mail as it came, always saved: no browser should try to show it.
    private func original(_ context: PageContext) async throws -> Response {
        let pesan = try await message(context)
        guard !pesan.isi.isEmpty else { throw PageProblem.notFound }
        return AttachmentFile(nama: "surel-\(pesan.id).eml", content: pesan.isi).response(saved: true)
    }

    /// A message of the letter that the address names, and of no other.
    private func message(_ context: PageContext) async throws -> Pesan {
        let perkara = try await parts.perkara(context)
        guard let id = context.parameters.get("pesan").flatMap({ Int64($0) }) else { throw PageProblem.notFound }
        return try await parts.register.readAsync { snapshot in
            guard try snapshot.isMessage(id, ofCase: perkara.id) else { throw PageProblem.notFound }
            return try snapshot.message(id)
        }
    }
}

extension PageParts {
    /// The request that the address names, if this person may see it; who may not is told no more than that it is not there.
    func perkara(_ context: PageContext) async throws -> Perkara {
        try await berkas(context).perkara
    }

    func berkas(_ context: PageContext) async throws -> BerkasPerkara {
        let orang = try context.signedIn()
        guard let tag = context.parameters.get("tag").flatMap({ CaseTag($0) }) else { throw PageProblem.notFound }
        return try await register.readAsync { snapshot in
            guard let berkas = try snapshot.berkas(tag),
                try orang.seesAll || snapshot.isTerlibat(orang.terlibat, case: berkas.perkara.id)
            else { throw PageProblem.notFound }
            return berkas
        }
    }
}
