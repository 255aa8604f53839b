import Foundation
import Mail
import MailWorld
import Persuratan
import Testing

@Suite("what is handed in over the pages, in a real browser", .serialized) struct IntakePageTests {
    @Test("a form counts after its mailed button; paper goes the same way; the applicant sees how it stands")
    func handedIn() throws {
        var plan = DemoOffice.Plan()
        plan.web = true
        let office = try SystemOffice(plan: plan)
        try office.start()
        try eventually("pages") { try office.log().contains("pages") }
        let visit = try PageVisit(office, as: "sekretariat")
        let tag = try publicForm(visit, office)
        try status(visit, office, tag)
        try paper(visit, office)
        #expect(office.daemon?.terminate() == 0)
    }

    private func publicForm(_ visit: PageVisit, _ office: SystemOffice) throws -> String {
        try visit.open("/formulir")
        try visit.check("formulir")
        try visit.browser.click("input[value='kunjungan']")
        try fill(
            visit,
            [
                "instansi": "SMK Negeri 99 Khayalan", "nama": "Rani Khayali", "telepon": "0812 0000 0001",
                "surel": office.applicant.address, "tanggal": SystemOffice.visit.description, "mulai": "09:00",
                "selesai": "11:00", "jumlah_peserta": "39", "acara": "Kunjungan belajar jaringan komputer",
            ])
        try choose("surat", visit, office)
        try visit.browser.click("main button")
        try visit.browser.wait("main strong")
        try visit.check("formulir-terkirim")
        let mail = try office.applicant.wait(for: "question") { $0.subject.hasPrefix("Mohon pastikan permohonan") }
        let link = try #require(mail.text.firstMatch(of: #/http:\S+\/formulir\/[0-9a-f]{64}/#)).0
        try visit.browser.open(String(link))
        try visit.check("formulir-konfirmasi")
        #expect(try office.objects("case", "list").isEmpty, "a link alone is no request")
        try visit.browser.click("main form[action*='/formulir/'] button")
        try visit.browser.wait("a[href$='/status']")
        try visit.check("formulir-diterima")
        let receipt = try office.applicant.wait(for: "receipt") { $0.subject.contains("telah kami terima") }
        return try #require(CaseTag(inSubject: receipt.subject)).description
    }

    private func status(_ visit: PageVisit, _ office: SystemOffice, _ tag: String) throws {
        let receipt = try #require(office.applicant.mails.last { $0.subject.contains("telah kami terima") })
        let code = try #require(receipt.text.firstMatch(of: #/[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}/#)).0
        try visit.open("/status")
        try visit.check("status")
        try fill(visit, ["nomor": tag, "kode": String(code)])
        try visit.browser.click("main button")
        try visit.browser.wait("dl.rincian")
        try visit.check("status-isi")
        #expect(try !visit.browser.text("main").contains("Rani"))
    }

    private func paper(_ visit: PageVisit, _ office: SystemOffice) throws {
        try visit.open("/catat")
        try visit.check("catat")
        try visit.browser.click("main button")
        // The browser itself asks for the kind first; then the office says what is missing.
        try visit.browser.click("input[value='kunjungan']")
        try visit.browser.click("main button")
        try visit.browser.wait(".salah")
        // The browser notes on its console that the form was not taken (422); that is no fault of the page.
        _ = try visit.browser.complaints()
        try visit.check("catat-salah")
        try visit.browser.click("input[value='formulir']")
        try fill(
            visit,
            [
                "pemohon": "Tamu Khayali", "asal": "Komunitas Rekaan", "perihal": "Permohonan kunjungan",
                "tanggal_kegiatan": SystemOffice.visit.description, "mulai": "13:00", "selesai": "15:00",
                "jumlah_peserta": "12",
            ])
        try visit.browser.click("main button")
        try visit.browser.wait("main .kabar")
        try visit.check("catat-hasil")
        let printed = try office.persona("sekretariat").wait(for: "letter to print") {
            $0.text.contains("Pemohon tidak memiliki alamat surel")
        }
        #expect(printed.text.contains("Tamu Khayali"))
        #expect(try office.objects("case", "list").count == 2)
    }

    /// Dates and times are set as values: what a browser lets people type for them hangs on its language.
    private func fill(_ visit: PageVisit, _ fields: [String: String]) throws {
        for (name, value) in fields {
            try visit.browser.evaluate("document.getElementById(arguments[0]).value = arguments[1]", [name, value])
        }
    }

    private func choose(_ name: String, _ visit: PageVisit, _ office: SystemOffice) throws {
        let text = SampleLetter.text(visit: SystemOffice.visit, written: SystemOffice.today)
        let bytes = SimplePDF.page(text).base64EncodedString()
        try visit.browser.evaluate(
            """
            const raw = atob(arguments[1]);
            const bytes = Uint8Array.from(raw, c => c.charCodeAt(0));
            const box = new DataTransfer();
            box.items.add(new File([bytes], "surat.pdf", {type: "application/pdf"}));
            document.getElementById(arguments[0]).files = box.files;
            """, [name, bytes])
    }
}
