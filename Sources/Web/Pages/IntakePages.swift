import Foundation
import HTTPTypes
import Hummingbird
import Mail
import Persuratan
import Register

/// The door for other programs (HTTP intake): they hand requests in, and ask how theirs stand.
///
/// Kept: what was answered with 201 or 202 is stored; the same form under the same Idempotency-Key is the same request, however
/// often it comes, and anything else under it is refused. A program sees its own requests only. Described by
/// Templates/web/openapi.yaml, which is served beside it.
struct IntakePages: PageGroup {
    static let templates: [String] = []
    private let parts: PageParts
    private let uploads: UploadReader
    private let perProgram = RateLimit(most: 120, seconds: 60)
    private let wrongKeys = RateLimit(most: 20, seconds: 600)

    init(_ parts: PageParts) {
        self.parts = parts
        uploads = UploadReader(limit: parts.setup.intake.batasUnggah)
    }

    func add(to router: RouterGroup<PageContext>) {
        router.get("api/openapi.yaml") { _, _ in try description() }
        router.post("api/permohonan") { request, context in
            try await answering { try await take(request, context) }
        }
        router.get("api/permohonan/:nomor") { request, context in
            try await answering { try await tell(request, context) }
        }
    }

    private func description() throws -> Response {
        guard let asset = parts.library.assets.first(where: { $0.name == "openapi.yaml" }) else {
            throw PageProblem.notFound
        }
        return Response(
            status: .ok, headers: [.contentType: asset.contentType],
            body: .init(byteBuffer: ByteBuffer(bytes: asset.content)))
    }

    /// Programs are told problems in their own form, never as a page.
    private func answering(_ body: () async throws -> Response) async throws -> Response {
        do {
            return try await body()
        } catch let problem as IntakeProblem {
            return problem.response
        } catch let problem as UploadProblem {
            return IntakeProblem(problem).response
        } catch let error as RegisterError {
            parts.logger.error("the intake could not use the register", metadata: ["error": "\(error)"])
            return IntakeProblem(.unavailable).response
        }
    }

    private func program(_ request: Request, _ context: PageContext) throws -> IntakeSetup.Klien {
        let words = (request.headers[.authorization] ?? "").split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer", words[1].utf8.count <= 512,
            let program = parts.setup.intake.klien(kunci: String(words[1]))
        else {
            guard wrongKeys.allows(context.klien, at: parts.clock()) else { throw IntakeProblem(.tooOften) }
            throw IntakeProblem(.unauthorized)
        }
        guard perProgram.allows(program.nama, at: parts.clock()) else { throw IntakeProblem(.tooOften) }
        return program
    }

    private func take(_ request: Request, _ context: PageContext) async throws -> Response {
        let program = try program(request, context)
        let key = try Self.key(request)
        let form = try await uploads.read(request, from: program.nama)
        let reading = UploadedForm(form, hariIni: parts.setup.waktu.tanggal(parts.clock()))
        guard let taken = reading.isian else { throw IntakeProblem(.invalid, masalah: reading.masalah) }
        let serahan = try await parts.desk.take(taken, klien: program.nama, kunci: key, digest: form.digest)
        guard let serahan else { throw IntakeProblem(.keyUsed) }
        let fate = try await parts.outcome(of: serahan.pesan)
        let answer = try await answer(serahan, fate, program)
        var response = Response.json(answer, status: answer.nomor == nil ? .accepted : .created)
        response.headers[.location] = answer.tautan
        return response
    }

    private func tell(_ request: Request, _ context: PageContext) async throws -> Response {
        let program = try program(request, context)
        let word = context.parameters.get("nomor") ?? ""
        if let tag = CaseTag(word) {
            guard let status = try await parts.desk.status(of: tag, klien: program.nama) else {
                throw IntakeProblem(.notFound)
            }
            return .json(PermohonanJSON(status, resi: nil, tautan: link(tag.description)))
        }
        let serahan = try await parts.register.readAsync { try $0.serahan(klien: program.nama, resi: word) }
        guard let serahan else { throw IntakeProblem(.notFound) }
        let fate = try await parts.register.readAsync { try $0.nasib(message: serahan.pesan) }
        return .json(try await answer(serahan, fate, program))
    }

    private func answer(
        _ serahan: SerahanAPI, _ fate: NasibPesan?, _ program: IntakeSetup.Klien
    ) async throws -> PermohonanJSON {
        guard let tag = fate?.tag, let status = try await parts.desk.status(of: tag, klien: program.nama) else {
            return PermohonanJSON(resi: serahan.resi, fate: fate, tautan: link(serahan.resi))
        }
        return PermohonanJSON(status, resi: serahan.resi, tautan: link(tag.description))
    }

    private func link(_ word: String) -> String { "\(parts.setup.alamat.dasar)/api/permohonan/\(word)" }

    /// draft-ietf-httpapi-idempotency-key-header: the program's own word for this one request.
    private static func key(_ request: Request) throws(IntakeProblem) -> String {
        let text = HTTPField.Name("idempotency-key").flatMap { request.headers[$0] } ?? ""
        let isQuoted = text.utf8.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
        let bare = isQuoted ? text.dropFirst().dropLast() : text[...]
        let isWord = bare.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
        guard isWord, (1...128).contains(bare.utf8.count) else { throw IntakeProblem(.missingKey) }
        return String(bare)
    }
}
