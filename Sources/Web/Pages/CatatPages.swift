import Hummingbird
import Mail
import Persuratan
import Register

/// The secretariat takes in a letter that came on paper: a scan, and whatever is typed. From then on it goes its way by mail.
struct CatatPages: PageGroup {
    static let templates = ["catat", "catat-hasil"]
    static let menu = [MenuEntry("/catat", "Catat surat") { $0.canWrite }]
    private let parts: PageParts
    private let uploads: UploadReader

    init(_ parts: PageParts) {
        self.parts = parts
        uploads = UploadReader(limit: parts.setup.intake.batasUnggah)
    }

    func add(to router: RouterGroup<PageContext>) {
        router.get("catat") { _, context in
            _ = try context.secretariat()
            return page(context)
        }
        router.post("catat") { request, context in try await take(request, context) }
        router.get("catat/:pesan") { _, context in try await outcome(context) }
    }

    private func page(_ context: PageContext, _ form: FormData? = nil, wrong: [String: MasalahIsian] = [:]) -> Response
    {
        let written = PaperForm.medan.map { ($0, PageValue(form?[$0].map { String($0.prefix(2000)) })) }
        let faults = wrong.map { field, fault in (field, PageValue.group([fault.rawValue: true])) }
        let (jenis, dokumen) = (form?["jenis"] ?? "", form?.all("dokumen") ?? [Dokumen.suratPermohonan.rawValue])
        let values: [String: PageValue] = [
            "isi": .group(Dictionary(written) { first, _ in first }),
            "salah": wrong.isEmpty ? .none : .group(Dictionary(faults) { first, _ in first }),
            "pilih": ["kunjungan": .flag(jenis == "kunjungan"), "peminjaman": .flag(jenis == "peminjaman")],
            "dokumen": .group(
                Dictionary(Dokumen.allCases.map { ($0.rawValue, .flag(dokumen.contains($0.rawValue))) }) { $1 }),
            "batas": PageValue(parts.setup.intake.batasUnggah / 1_048_576),
            "hariIni": .text(parts.setup.waktu.tanggal(parts.clock()).description),
        ]
        return parts.page("catat", values, context, status: wrong.isEmpty ? .ok : .unprocessableContent)
    }

    private func take(_ request: Request, _ context: PageContext) async throws -> Response {
        let orang = try context.secretariat()
        let form: FormData
        do {
            form = try await uploads.read(request, from: context.klien)
        } catch let problem as UploadProblem {
            throw problem.page
        }
        let reading = PaperForm(form, oleh: orang, hariIni: parts.setup.waktu.tanggal(parts.clock()))
        guard let paper = reading.surat else { return page(context, form, wrong: reading.masalah) }
        let message = try await parts.desk.take(paper)
        _ = try await parts.outcome(of: message)
        return Response.redirect(to: "\(parts.setup.alamat.dasar)/catat/\(message)")
    }

    /// What became of it; the page can be loaded again while a scan is being read.
    private func outcome(_ context: PageContext) async throws -> Response {
        _ = try context.secretariat()
        guard let message = context.parameters.get("pesan").flatMap({ Int64($0) }),
            let fate = try await parts.register.readAsync({ try $0.nasibLoket(message: message) })
        else { throw PageProblem.notFound }
        let values: [String: PageValue] = [
            "nomor": PageValue(fate.tag?.description), fate.keadaan.rawValue: true, "alasan": PageValue(fate.hasil),
        ]
        return parts.page("catat-hasil", values, context)
    }
}

/// What was typed of a letter on paper, looked at whole.
struct PaperForm {
    /// nil when anything is wrong.
    let surat: SuratKertas?
    let masalah: [String: MasalahIsian]

    /// The fields of the page; those of ``Koreksi/semuaMedan`` count as corrections.
    static let medan =
        Koreksi.semuaMedan.filter { $0 != "kegiatan" } + [
            "pemohon", "surel", "tanggal_terima", "tanggal_kegiatan", "mulai", "selesai",
        ]
    static let fileField = "pindaian"
    /// Days for which a letter may have lain on the desk.
    private static let oldest = 60

    init(_ form: FormData, oleh orang: Orang, hariIni: Tanggal) {
        var reader = IsianReader { form[$0] }
        let pemohon = reader.optionalLine("pemohon", limit: 120)
        let alamat = reader.optional("surel") { EmailAddress($0).flatMap { $0.isTanpaSurel ? nil : $0 } }
        let tanggal = reader.optional("tanggal_terima") { text in
            Tanggal(text).flatMap { $0 <= hariIni && $0 >= hariIni.ditambah(hari: -Self.oldest) ? $0 : nil }
        }
        let koreksi = Self.corrections(&reader)
        let dokumen = Set(form.all("dokumen").compactMap(Dokumen.init(rawValue:)))
        var files: [OutgoingAttachment] = []
        for file in form.files where !file.content.isEmpty {
            if let scan = file.attachment(UploadKind.scans) {
                files.append(scan)
            } else {
                reader.masalah[Self.fileField] = .tidakSah
            }
        }
        // Something must say what it is about.
        if files.isEmpty, reader.masalah[Self.fileField] == nil {
            for medan in ["asal", "perihal"] where reader.text(medan) == nil { reader.masalah[medan] = .kosong }
        }
        masalah = reader.masalah
        let note = CatatanLoket(
            peran: orang.peran.sorted().first, nama: orang.nama, dokumen: dokumen, koreksi: koreksi)
        surat =
            masalah.isEmpty
            ? SuratKertas(catatan: note, pemohon: pemohon, alamat: alamat, tanggal: tanggal, berkas: files) : nil
    }

    private static func corrections(_ reader: inout IsianReader) -> [Koreksi] {
        var found: [Koreksi] = []
        if reader.text("jenis") == nil { reader.masalah["jenis"] = .kosong }
        for medan in Koreksi.semuaMedan where medan != "kegiatan" {
            guard let text = reader.text(medan) else { continue }
            if let koreksi = Koreksi(medan: medan, nilai: text), koreksi != .jenis(.lain) {
                found.append(koreksi)
            } else {
                reader.masalah[medan] = .tidakSah
            }
        }
        guard let day = reader.text("tanggal_kegiatan") else {
            if reader.text("mulai") != nil { reader.masalah["tanggal_kegiatan"] = .kosong }
            return found
        }
        let times = [reader.text("mulai"), reader.text("selesai")].compactMap(\.self).joined(separator: "-")
        if let koreksi = Koreksi(medan: "kegiatan", nilai: times.isEmpty ? day : "\(day) \(times)") {
            found.append(koreksi)
        } else {
            reader.masalah["tanggal_kegiatan"] = .tidakSah
        }
        return found
    }
}
