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
        try visit.browser.click("main a[href*='/surat/PC-']")
        try visit.browser.wait("#h-isi")
        let page = try visit.browser.text("main")
        for words in ["SMK Negeri 99 Khayalan", "Riwayat pembetulan", "Kepala Dinas"] { #expect(page.contains(words)) }
        #expect(try visit.browser.has("mark"))
        try visit.check("surat")
        #expect(office.daemon?.terminate() == 0)
    }
}
