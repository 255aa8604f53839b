import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Register
import Testing
import Yams

@testable import Web

@Suite("Programs hand requests in")
struct IntakeTests {
    /// What a program was told.
    struct Answer {
        let status: Int
        let headers: HTTPFields
        let json: [String: any Sendable]

        subscript(key: String) -> String? { json[key].map { "\($0)" } }
        /// The fields that are wrong, and how.
        var masalah: [String: String] {
            let list = json["masalah"] as? [[String: String]] ?? []
            return Dictionary(list.map { ($0["medan"] ?? "", $0["sebab"] ?? "") }) { first, _ in first }
        }
    }

    private func ask(
        _ client: any TestClientProtocol, _ path: String = "/api/permohonan", key: String? = IntakeHouse.key,
        once: String? = "satu", upload: Upload? = nil
    ) async throws -> Answer {
        var fields: HTTPFields = [:]
        if let key { fields[.authorization] = "Bearer \(key)" }
        if let once, let name = HTTPField.Name("idempotency-key") { fields[name] = once }
        if let upload { fields[.contentType] = upload.contentType }
        let response = try await client.executeRequest(
            uri: path, method: upload == nil ? .get : .post, headers: fields, body: upload?.buffer)
        let json = try? JSONSerialization.jsonObject(with: Data(response.body.readableBytesView))
        return Answer(
            status: response.status.code, headers: response.headers, json: json as? [String: any Sendable] ?? [:])
    }

    private static func whole(_ fields: [String: String] = IntakeHouse.fields) -> Upload {
        Upload(fields, files: [("surat", "surat.pdf", IntakeHouse.letter())])
    }

    @Test("a request gets its number, the applicant a receipt by mail, and the program sees how it stands")
    func taken() async throws {
        let house = try IntakeHouse()
        try await house.open { client in
            let answer = try await ask(client, upload: Self.whole())
            #expect(answer.status == 201)
            #expect(answer["nomor"] == "PC-2026-0001" || answer["nomor"]?.hasPrefix("PC-") == true)
            #expect(answer["keadaan"] == "menunggu_pejabat")
            #expect(answer.headers[.location] == answer["tautan"])
            let link = try #require(answer["tautan"])
            let later = try await ask(client, link)
            #expect(later.status == 200)
            #expect(later["nomor"] == answer["nomor"])
            #expect(later.json.keys.contains("langkah"))
            let text = "\(later.json)"
            #expect(!text.contains("Rani") && !text.contains("SMKN") && !text.contains("@"), "no personal data")
            #expect(try await ask(client, link, key: IntakeHouse.key + "-lain").status == 404)
            #expect(try house.mails(to: IntakeHouse.applicant).count == 1)
        }
    }

    @Test("the same again under one key is one request with one answer; another form is refused")
    func replayed() async throws {
        let house = try IntakeHouse()
        try await house.open { client in
            let first = try await ask(client, upload: Self.whole())
            let again = try await ask(client, upload: Self.whole())
            #expect(again.status == 201 && again["nomor"] == first["nomor"] && again["resi"] == first["resi"])
            var other = IntakeHouse.fields
            other["jumlah_peserta"] = "31"
            let refused = try await ask(client, upload: Self.whole(other))
            #expect(refused.status == 409 && refused["kode"] == "idempotency_key_used")
            #expect(try house.requests().count == 1)
        }
    }

    @Test("what is not decided yet can be asked for by its receipt")
    func later() async throws {
        let house = try IntakeHouse(isDeskAsleep: true)
        try await house.open { client in
            let answer = try await ask(client, upload: Self.whole())
            #expect(answer.status == 202 && answer["keadaan"] == "diproses" && answer["nomor"] == nil)
            try house.office.decide()
            let later = try await ask(client, try #require(answer["tautan"]))
            #expect(later["nomor"]?.hasPrefix("PC-") == true)
        }
    }

    @Test("without a right key nothing is told and nothing read", arguments: [nil, "", "salah", IntakeHouse.key + "x"])
    func keys(key: String?) async throws {
        let house = try IntakeHouse()
        try await house.open { client in
            let refused = try await ask(client, key: key, upload: Self.whole())
            #expect(refused.status == 401 && refused["kode"] == "unauthorized")
            #expect(refused.headers[.contentType] == "application/problem+json")
            #expect(try await ask(client, "/api/permohonan/PC-2026-0001", key: key).status == 401)
            #expect(try house.requests().isEmpty)
        }
    }

    @Test("keys cannot be tried for long")
    func guessing() async throws {
        let house = try IntakeHouse()
        try await house.open { client in
            var answers: [Int] = []
            for number in 0..<25 {
                answers.append(try await ask(client, "/api/permohonan/x", key: "tebakan-\(number)").status)
            }
            #expect(answers.prefix(20).allSatisfy { $0 == 401 } && answers.last == 429)
        }
    }

    @Test("everything that is wrong is told at once")
    func wrong() async throws {
        let house = try IntakeHouse()
        try await house.open { client in
            let answer = try await ask(
                client,
                upload: Upload(
                    [
                        "nama": " ", "surel": "bukan alamat", "telepon": "<script>", "jenis": "lain",
                        "tanggal": "2020-01-01", "selesai": "08:00", "jumlah_peserta": "-1",
                        "acara": String(repeating: "a", count: 501),
                    ], files: [("surat", "surat.pdf", Data("MZ bukan PDF".utf8))]))
            #expect(answer.status == 422)
            #expect(
                answer.masalah == [
                    "nama": "kosong", "instansi": "kosong", "telepon": "tidak_sah", "surel": "tidak_sah",
                    "jenis": "tidak_sah", "tanggal": "sudah_lewat", "selesai": "tidak_sah",
                    "jumlah_peserta": "tidak_sah", "acara": "terlalu_panjang", "surat": "tidak_sah",
                ])
            #expect(try await ask(client, once: nil, upload: Self.whole()).status == 400)
            #expect(try await ask(client, once: "a b", upload: Self.whole()).status == 400)
            #expect(try await ask(client, "/api/permohonan/../../etc/passwd").status == 404)
            #expect(try house.requests().isEmpty)
        }
    }

    @Test("an oversized upload is refused, with its length or without")
    func oversized() async throws {
        let house = try IntakeHouse(batasUnggah: 50_000)
        try await house.open { client in
            let upload = Upload(
                IntakeHouse.fields, files: [("surat", "a.pdf", Data("%PDF-".utf8) + Data(repeating: 0, count: 60_000))])
            let refused = try await ask(client, upload: upload)
            #expect(refused.status == 413)
            #expect(try await ask(client, upload: Self.whole()).status == 201)
        }
    }

    @Test("an applicant's address that cannot exist is not taken")
    func nowhere() async throws {
        let house = try IntakeHouse()
        try await house.open { client in
            var fields = IntakeHouse.fields
            fields["surel"] = "x@tanpa-surel.invalid"
            let refused = try await ask(client, upload: Self.whole(fields))
            #expect(refused.masalah == ["surel": "tidak_sah"])
        }
    }

    // MARK: The description

    @Test("the description names what the program does: paths, fields, answers and words")
    func described() async throws {
        let house = try IntakeHouse()
        try await house.open { client in
            let response = try await client.executeRequest(
                uri: "/api/openapi.yaml", method: .get, headers: [:], body: nil)
            #expect(response.status == .ok)
            let file = try #require(try Yams.load(yaml: String(buffer: response.body)) as? [String: Any])
            #expect(file["openapi"] as? String == "3.1.0")
            func at(_ path: String...) -> [String: Any] {
                path.reduce(file) { $0[$1] as? [String: Any] ?? [:] }
            }
            #expect(Set(at("paths").keys) == ["/api/permohonan", "/api/permohonan/{nomor}"])
            let form = at("components", "schemas", "Formulir", "properties")
            #expect(Set(form.keys) == Set(IsianFields.all))
            let told = at("components", "schemas", "Permohonan", "properties")
            let answer = try await ask(client, upload: Self.whole())
            #expect(Set(answer.json.keys).isSubset(of: Set(told.keys)))
            #expect(Set(told.keys) == Set(IsianFields.told))
            let states = (told["keadaan"] as? [String: Any])?["enum"] as? [String] ?? []
            #expect(states.contains("menunggu_pejabat") && states.contains("diproses"))
            let words = (at("components", "schemas", "Masalah", "properties")["kode"] as? [String: Any])?["enum"]
            #expect(Set(words as? [String] ?? []) == Set(IntakeProblem.Kode.allCases.map(\.rawValue)))
            let answers = at("paths", "/api/permohonan", "post", "responses").keys
            let given = Set(IntakeProblem.Kode.allCases.map { String(IntakeProblem($0).status.code) })
            #expect(Set(answers) == given.subtracting(["404"]).union(["201", "202"]))
        }
    }
}
