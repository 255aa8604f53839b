import Hummingbird
import Mail
import Persuratan
import Register

/// The public form: the same request as a mail would bring.
///
/// It counts once the owner of its address says so, by a button behind a mailed link: mail scanners follow links, buttons they
/// do not press. Closed unless the configuration opens it.
struct FormulirPages: PageGroup {
    static let templates = ["formulir", "formulir-terkirim", "formulir-konfirmasi", "formulir-diterima"]
    private let parts: PageParts
    private let uploads: UploadReader
    private let perClient = RateLimit(most: 6, seconds: 3600)
    private let confirmations = RateLimit(most: 30, seconds: 600)

    /// A field that people do not see and machines fill in.
    static let trap = "situs"

    init(_ parts: PageParts) {
        self.parts = parts
        uploads = UploadReader(limit: parts.setup.intake.batasUnggah)
    }

    func add(to router: RouterGroup<PageContext>) {
        guard parts.setup.intake.isFormulirOpen else { return }
        router.get("formulir") { _, context in page(context) }
        router.post("formulir") { request, context in try await take(request, context) }
        router.get("formulir/:kode") { _, context in try await offer(context) }
        router.post("formulir/:kode") { _, context in try await confirm(context) }
    }

    private func page(
        _ context: PageContext, _ form: FormData? = nil, wrong: [String: MasalahIsian] = [:]
    ) -> Response {
        let status: HTTPResponse.Status = wrong.isEmpty ? .ok : .unprocessableContent
        return parts.page("formulir", values(form, wrong), context, status: status)
    }

    /// What was written stays; files must be chosen again.
    private func values(_ form: FormData?, _ wrong: [String: MasalahIsian]) -> [String: PageValue] {
        let written = IsianFormulir.medan.map { ($0, PageValue(form?[$0].map { String($0.prefix(600)) })) }
        let faults = wrong.map { field, fault in
            (field, PageValue.group([fault.rawValue: true]))
        }
        let jenis = form?["jenis"] ?? ""
        return [
            "isi": .group(Dictionary(written) { first, _ in first }),
            "salah": wrong.isEmpty ? .none : .group(Dictionary(faults) { first, _ in first }),
            "pilih": ["kunjungan": .flag(jenis == "kunjungan"), "peminjaman": .flag(jenis == "peminjaman")],
            "batas": PageValue(parts.setup.intake.batasUnggah / 1_048_576),
            "hariIni": .text(parts.setup.waktu.tanggal(parts.clock()).description),
        ]
    }

    private func take(_ request: Request, _ context: PageContext) async throws -> Response {
        let form: FormData
        do {
            form = try await uploads.read(request, from: context.klien)
        } catch let problem as UploadProblem {
            throw problem.page
        }
        let reading = UploadedForm(form, hariIni: parts.setup.waktu.tanggal(parts.clock()))
        guard let taken = reading.isian else { return page(context, form, wrong: reading.masalah) }
        guard perClient.allows(context.klien, at: parts.clock()) else { throw PageProblem.tooOften }
        // A machine is told what a person is told.
        if form[Self.trap]?.isEmpty ?? true {
            let secret = SecretToken()
            let isTaken = try await parts.desk.hold(
                taken, tautan: parts.setup.alamat.url("/formulir/\(secret.text)"), sidik: secret.sidik)
            guard isTaken else { throw PageProblem.tooOften }
        }
        return parts.page("formulir-terkirim", ["surel": .text(taken.isian.surel.description)], context)
    }

    private func secret(_ context: PageContext) throws -> SecretToken {
        guard let secret = context.parameters.get("kode").flatMap({ SecretToken($0) }) else {
            throw PageProblem.notFound
        }
        return secret
    }

    private func offer(_ context: PageContext) async throws -> Response {
        let secret = try secret(context)
        let isHeld = try await parts.desk.isHeld(sidik: secret.sidik)
        return parts.page(
            "formulir-konfirmasi", ["kode": .text(secret.text), "berlaku": .flag(isHeld)], context,
            status: isHeld ? .ok : .gone)
    }

    private func confirm(_ context: PageContext) async throws -> Response {
        guard confirmations.allows(context.klien, at: parts.clock()) else { throw PageProblem.tooOften }
        let secret = try secret(context)
        guard let message = try await parts.desk.confirm(sidik: secret.sidik) else {
            return parts.page("formulir-konfirmasi", ["kode": .text(secret.text)], context, status: .gone)
        }
        let fate = try await parts.outcome(of: message)
        return parts.page("formulir-diterima", ["nomor": PageValue(fate?.tag?.description)], context)
    }
}

/// A form that came over the pages or from a program, looked at whole: all that is wrong is told at once.
struct UploadedForm {
    /// nil when anything is wrong.
    let isian: IsianMasuk?
    let masalah: [String: MasalahIsian]

    static let letterField = "surat"
    static let otherField = "lampiran"

    init(_ form: FormData, hariIni: Tanggal) {
        var wrong: [String: MasalahIsian] = [:]
        var fields: IsianFormulir?
        do {
            fields = try IsianFormulir(hariIni: hariIni) { form[$0] }
        } catch {
            wrong = error.masalah
        }
        var files: [OutgoingAttachment] = []
        for file in form.files where !file.content.isEmpty {
            if let attachment = file.attachment(Set(UploadKind.allCases)) {
                files.append(attachment)
            } else {
                wrong[file.field == Self.letterField ? Self.letterField : Self.otherField] = .tidakSah
            }
        }
        let hasLetter = form.files.contains { $0.field == Self.letterField && !$0.content.isEmpty }
        if !hasLetter { wrong[Self.letterField] = wrong[Self.letterField] ?? .kosong }
        masalah = wrong
        isian = wrong.isEmpty ? fields.map { IsianMasuk(isian: $0, berkas: files) } : nil
    }
}
