import Foundation
import MailWorld
import Persuratan
import Testing

@Suite("the pages in a real browser", .serialized) struct PageTests {
    @Test("the secretariat signs in by a mailed link, finds the letter and reads it")
    func reading() throws {
        var plan = DemoOffice.Plan()
        plan.web = true
        let office = try SystemOffice(plan: plan)
        try office.start()
        try office.applicant.send(SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today))
        _ = try office.mail("pemohon", "acknowledgement")
        try office.answer("admin", "teruskan")
        try office.answer("sekretariat", "catat\nPerihal: Kunjungan Industri Siswa SMKN 99 Khayalan")
        _ = try office.mail("kadis", "request")
        let visit = try PageVisit(office, as: "sekretariat")
        #expect(try visit.browser.text("h1") == "Buku agenda surat masuk")
        try visit.check("buku")
        try search(visit)
        try visit.browser.click("main a[href*='/surat/PC-']")
        try visit.browser.wait("#h-isi")
        let page = try visit.browser.text("main")
        for words in ["SMK Negeri 99 Khayalan", "Riwayat pembetulan", "Kepala Dinas"] { #expect(page.contains(words)) }
        #expect(try visit.browser.has("mark"))
        try visit.check("surat")
        try correct(visit)
        try takeOver(visit, office)
        #expect(office.daemon?.terminate() == 0)
    }

    private func correct(_ visit: PageVisit) throws {
        let browser = visit.browser
        try browser.evaluate("document.querySelector('#isi-asal').closest('details').open = true")
        try browser.fill("#isi-asal", "SMK Negeri 99 Khayalan (Kampus B)")
        try browser.fill("#sebab-asal", "telepon dari sekolah")
        try visit.check("surat-betulkan")
        try browser.click("form:has(#isi-asal) button")
        try browser.wait("p.kabar#kabar")
        #expect(try browser.text("[aria-labelledby=h-pembetulan]").contains("Kampus B"))
        #expect(try browser.text("[aria-labelledby=h-pembetulan]").contains("Indra Misalnya"))
        try browser.open(browser.address())
        #expect(try browser.text("[aria-labelledby=h-isi]").contains("SMK Negeri 99 Khayalan (Kampus B)"))
    }

    /// First in words that say nothing, which change nothing; then clearly. The officer whose step it was is told by mail.
    private func takeOver(_ visit: PageVisit, _ office: SystemOffice) throws {
        let browser = visit.browser
        try browser.fill("#jawaban", "nanti saya lihat dulu ya")
        try browser.fill("#alasan-wakil", "disampaikan lewat telepon")
        try browser.click("form:has(#jawaban) button")
        try browser.wait("p.peringatan#kabar")
        #expect(try browser.evaluate("return document.querySelector('#jawaban').value") as? String != "")
        try browser.fill("#jawaban", "Kabid TKPBET, tindak lanjuti")
        try browser.fill("#alasan-wakil", "disampaikan lewat telepon")
        try browser.click("form:has(#jawaban) button")
        try browser.wait("p.kabar#kabar")
        try visit.check("surat-diwakili")
        #expect(try browser.text("#h-wakil").contains("Kepala Bidang TKPBET"))
        let told = try office.mail("kadis", "word of the answer in his place")
        #expect(told.text.contains("Indra Misalnya"))
        #expect(try office.mail("kabid", "request").subject.contains("PC-"))
    }

    /// Words of the letter's PDF find it; others do not.
    private func search(_ visit: PageVisit) throws {
        let browser = visit.browser
        try browser.fill("#teks", "kompetensi zzz")
        try browser.click("form[role=search] button")
        try browser.wait("form[role=search] a")
        #expect(try browser.text("main").contains("Tidak ada surat yang cocok."))
        try browser.fill("#teks", "kompetensi keahlian")
        try browser.click("form[role=search] button")
        try browser.wait("main a[href*='/surat/PC-']")
        try visit.check("buku-cari")
    }
}
