import Foundation
import Hummingbird
import Persuratan

/// Why a program's request was not taken in, as RFC 9457 tells it. English, for whoever writes the program.
struct IntakeProblem: Error, Equatable {
    /// The word that programs look at; the words of Templates/web/openapi.yaml.
    enum Kode: String, CaseIterable, Sendable {
        case unauthorized, tooOften = "too_many_requests", notFound = "not_found"
        case missingKey = "idempotency_key_missing", keyUsed = "idempotency_key_used"
        case notAForm = "not_a_form", damaged = "form_damaged", tooLarge = "too_large", invalid = "invalid_fields"
        case unavailable
    }

    let kode: Kode
    /// The fields that are wrong, and how.
    var masalah: [String: MasalahIsian] = [:]

    init(_ kode: Kode, masalah: [String: MasalahIsian] = [:]) { (self.kode, self.masalah) = (kode, masalah) }

    init(_ problem: UploadProblem) {
        switch problem {
        case .notAForm: self.init(Kode.notAForm)
        case .damaged, .tooManyFiles, .tooSlow: self.init(Kode.damaged)
        case .tooLarge: self.init(Kode.tooLarge)
        case .busy: self.init(Kode.tooOften)
        }
    }

    var status: HTTPResponse.Status {
        switch kode {
        case .unauthorized: .unauthorized
        case .tooOften: .tooManyRequests
        case .notFound: .notFound
        case .missingKey, .damaged: .badRequest
        case .keyUsed: .conflict
        case .notAForm: .unsupportedMediaType
        case .tooLarge: .contentTooLarge
        case .invalid: .unprocessableContent
        case .unavailable: .serviceUnavailable
        }
    }

    private var detail: String {
        switch kode {
        case .unauthorized: "Send the key of your program as Authorization: Bearer KEY."
        case .tooOften: "Too many requests; wait as long as Retry-After says."
        case .notFound: "Your program handed in no such request."
        case .missingKey: "Send Idempotency-Key: 1 to 128 letters, figures, - or _, new for each request."
        case .keyUsed: "This Idempotency-Key was used for another request."
        case .notAForm: "Send multipart/form-data."
        case .damaged: "The form cannot be read; see openapi.yaml for its parts and limits."
        case .tooLarge: "The form is larger than this office takes."
        case .invalid: "Some fields are missing or wrong."
        case .unavailable: "Try again later with the same Idempotency-Key; nothing is taken in twice."
        }
    }

    var response: Response {
        let fields = masalah.sorted { $0.key < $1.key }.map {
            ProblemBody.Field(medan: $0.key, sebab: $0.value.rawValue)
        }
        let body = ProblemBody(
            title: status.reasonPhrase, status: status.code, detail: detail, kode: kode.rawValue,
            masalah: fields.isEmpty ? nil : fields)
        var response = Response.json(body, status: status, type: "application/problem+json")
        if kode == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        if kode == .tooOften || kode == .unavailable { response.headers[.retryAfter] = "60" }
        return response
    }
}

/// The JSON of a problem.
struct ProblemBody: Encodable {
    struct Field: Encodable {
        let medan: String
        let sebab: String
    }

    let type = "about:blank"
    let title: String
    let status: Int
    let detail: String
    let kode: String
    let masalah: [Field]?
}

extension Response {
    /// Keys in order, so that the same answer is the same bytes.
    static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, type: String = "application/json"
    ) -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Our own structs of texts and numbers always encode.
        let bytes = (try? encoder.encode(value)) ?? Data("{}".utf8)
        return Response(
            status: status, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
