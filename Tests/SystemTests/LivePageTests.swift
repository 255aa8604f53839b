import Foundation
import MailWorld
import Persuratan
import Testing

@Suite("pages of work in a real browser", .serialized) struct LivePageTests {
    @Test("a letter appears on the board and in the agenda book as it comes, and moves on, without a reload")
    func live() throws {
        var plan = DemoOffice.Plan()
        plan.web = true
        let office = try SystemOffice(plan: plan)
        try office.start()
        try eventually("pages that are served") { try office.log().contains("pages") }
        let visit = try PageVisit(office, as: "sekretariat")
        try visit.open("/papan")
        // Lost by a reload.
        try visit.browser.evaluate("window.belumDimuatUlang = true")
        #expect(try !visit.browser.has("tr[data-baris]"))
        try office.applicant.send(SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today))
        try visit.browser.wait("tr[data-baris^='PC-'].baru")
        #expect(try visit.browser.text("[data-kabar]") == "Ada surat baru: 1.")
        let before = try visit.browser.text("tr[data-baris]")
        try office.answer("admin", "teruskan")
        try eventually("the row moves on") { try visit.browser.text("tr[data-baris]") != before }
        #expect(try visit.browser.evaluate("return window.belumDimuatUlang === true") as? Bool == true)
        try visit.check("papan")
        try visit.open("/buku")
        try office.answer("sekretariat", "catat")
        try visit.browser.wait("[data-baris^='PC-'].baru")
        for page in ["agenda", "agenda?rentang=bulan", "laporan"] {
            try visit.open("/\(page)")
            try visit.check(page.replacing("?rentang=", with: "-"))
        }
        #expect(office.daemon?.terminate() == 0)
    }

    @Test("what could not be read is read as text, released, decided again, and discarded with a reason")
    func quarantine() throws {
        var plan = DemoOffice.Plan()
        plan.web = true
        let office = try SystemOffice(plan: plan)
        try office.start()
        let lottery =
            "From: <undian@bebas.example>\r\nSubject: Undian <b>berhadiah</b>\r\n\r\nSelamat, Anda menang.\r\n"
        try office.applicant.sendRaw(Array(lottery.utf8), to: DemoOffice.mailbox)
        try eventually("a message set aside") { try office.objects("quarantine", "list").count == 1 }
        let visit = try PageVisit(office, as: "sekretariat")
        try visit.open("/karantina")
        try visit.check("karantina")
        try visit.browser.click("tbody a")
        try visit.browser.wait("pre.surel")
        #expect(try visit.browser.text("h1") == "Undian <b>berhadiah</b>")
        try visit.check("karantina-surat")
        try visit.browser.click("form[action$='/lepas'] button")
        try visit.browser.wait(".kabar")
        try eventually("it is decided again, and set aside again") {
            try office.objects("quarantine", "list").count == 1
        }
        try visit.open("/karantina")
        try visit.browser.click("tbody a")
        try visit.browser.fill("#alasan", "Penipuan")
        try visit.browser.click("form[action$='/buang'] button")
        try visit.browser.wait(".kabar")
        #expect(try office.objects("quarantine", "list").isEmpty)
        try visit.check("karantina-kosong")
        #expect(office.daemon?.terminate() == 0)
    }
}
