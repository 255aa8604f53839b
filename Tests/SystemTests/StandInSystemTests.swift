import Foundation
import Mail
import MailWorld
import Persuratan
import Testing

@Suite("stand-ins on real mail servers", .serialized) struct StandInSystemTests {
    @Test(
        "leave found in an auto-reply: the secretariat's digit, the stand-in decides as Plh., and the role comes back")
    func leave() throws {
        let office = try SystemOffice()
        try office.start()
        try office.applicant.send(SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today))
        try office.answer("admin", "teruskan")
        try office.answer("sekretariat", "catat")
        let request = try office.mail("kadis", "request")
        let lastDay = SystemOffice.today.ditambah(hari: 6)
        var notice = PersonalMail(answering: request, text: "Saya sedang cuti s.d. \(lastDay.tertulis).")
        notice.headers = ["Auto-Submitted: auto-replied"]
        try office.persona("kadis").send(notice)
        let offer = try office.answer("sekretariat", "1")
        #expect(offer.subject == "Mohon dipilih: pengganti Kepala Dinas")
        let news = try office.mail("kabid", "news of standing in")
        #expect(news.subject == "Plh. Kepala Dinas: Bambang Fiktifanto")
        _ = try office.mail("kadis", "news of the stand-in")
        try office.persona("kadis").answer(request, "tolak")
        #expect(try office.mail("kadis", "word that it was not followed").subject.hasSuffix("tidak diproses"))
        let asked = try office.answer("kabid", "setuju")
        #expect(asked.text.contains("(Plh. Kepala Dinas)"))
        #expect(try office.mail("kabid", "request of the Kabid's own row").text.contains("Plh. Kepala Dinas kepada"))
        try checkRecords(office)
        try office.persona("kadis").answer(request, "Saya sudah kembali.")
        #expect(try office.mail("kadis", "news of the end").subject.hasSuffix("(berakhir)"))
        #expect(try office.objects("pengganti", "list").isEmpty)
        #expect(office.daemon?.terminate() == 0)
    }

    private func checkRecords(_ office: SystemOffice) throws {
        let rows = try office.objects("pengganti", "list")
        #expect(rows.map { $0["oleh"] as? String } == ["kabid"])
        #expect(rows.map { $0["asal"] as? String } == ["sekretariat"])
        #expect(rows.map { $0["keadaan"] as? String } == ["berlaku"])
        let story = try #require(try office.objects("case", "show", "PC-\(SystemOffice.today.tahun)-0001").first)
        let events = try #require(story["peristiwa"] as? [[String: Any]]).compactMap { $0["peristiwa"] as? String }
        #expect(events.contains("handedOver: Plh. Kepala Dinas"))
        #expect(events.contains("refused: bukan_pemegang"))
    }

    @Test("`pengganti add` names a stand-in, refuses who is none, and says what to do")
    func command() throws {
        let office = try SystemOffice()
        let day = SystemOffice.today.ditambah(hari: 3).description
        #expect(try office.run("pengganti", "add", "kadis", "--oleh", "kabid", "--sampai", day).code == 0)
        for wrong in [
            ["kadis", "--oleh", "kadis", "--sampai", day], ["kadis", "--oleh", "lurah", "--sampai", day],
            ["lurah", "--oleh", "kabid", "--sampai", day], ["kadis", "--oleh", "kabid", "--sampai", "2020-01-01"],
        ] {
            let result = try OfficeProcess.run(["pengganti", "add"] + wrong + ["--config", office.office.folder.path])
            #expect(result.code == 2, "\(wrong): \(result.output)\(result.errors)")
        }
        #expect(try office.objects("pengganti", "list", "--all").count == 1)
        #expect(try office.run("pengganti", "end", "7").code == 1)
        #expect(try office.run("pengganti", "end", "1").code == 0)
        #expect(try office.objects("pengganti", "list").isEmpty)
    }
}
