import Foundation
import Persuratan
import Testing

@Suite("the way of a request") struct AlurTests {
    @Test("a whole request is acknowledged and goes to the first officer")
    func complete() {
        let lakon = Lakon()
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: 2))
        #expect(
            lakon.last == [
                .send(Notice(.tandaTerima, kepada: .pemohon)),
                .send(Notice(.permintaan(langkah: 2, alasan: nil, bentrok: nil), kepada: Contoh.admin, permintaan: 1)),
            ])
    }

    @Test(
        "what is missing is named, and the answer completes the same request",
        arguments: [
            ([Dokumen.formulir], [Dokumen.suratPermohonan]), ([.suratPermohonan], [.formulir]),
            ([], [.formulir, .suratPermohonan]),
        ])
    func incomplete(found: [Dokumen], missing: [Dokumen]) {
        var lakon = Lakon(Contoh.permohonan(Set(found)))
        #expect(lakon.last == [.send(Notice(.kurangLengkap(missing), kepada: .pemohon, permintaan: 1))])
        #expect(lakon.alur.keadaan == .menungguKelengkapan)
        lakon.take(.supplemented(Contoh.permohonan(Set(missing))))
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: 2))
    }

    @Test("all eight rows in order end with the approval and an entry in the agenda")
    func wholeWay() {
        var lakon = Lakon()
        lakon.reach(3)
        #expect(
            lakon.decide(.lanjut(Arahan(koreksi: [.perihal("Kunjungan Industri")]))).contains(
                .register(lakon.alur.surat)))
        #expect(lakon.alur.surat.perihal == "Kunjungan Industri")
        lakon.take(.registered(NomorAgenda(tahun: 2026, urut: 12)!))
        lakon.decide(.lanjut(Arahan(instruksi: "tindak lanjuti", syarat: ["maksimal 30 orang"])))
        lakon.decide(.lanjut(Arahan()))
        #expect(lakon.decide(.lanjut(Arahan())) == [.book(Contoh.wish)])
        lakon.take(.booked(Contoh.wish))
        #expect(lakon.alur.keadaan == .selesai)
        #expect(lakon.alur.nomorAgenda == NomorAgenda(tahun: 2026, urut: 12))
        #expect(
            lakon.alur.disposisi.first { $0.langkah == 4 }
                == Disposisi(
                    langkah: 4, dari: Contoh.kadis, kepada: Contoh.seksi, instruksi: "tindak lanjuti",
                    syarat: ["maksimal 30 orang"]))
        #expect(
            lakon.last == [
                .send(Notice(.persetujuan, kepada: .pemohon)), .send(Notice(.masukAgenda, kepada: Contoh.seksi)),
                .send(Notice(.masukAgenda, kepada: Contoh.ruang)),
            ])
    }

    @Test("replaying the recorded events gives the same request")
    func replay() throws {
        var lakon = Lakon(Contoh.permohonan([.formulir]))
        lakon.take(.supplemented(Contoh.permohonan([.suratPermohonan])))
        lakon.reach(5)
        lakon.decide(.usul([Contoh.other]))
        lakon.answer(.setuju(pilihan: nil))
        lakon.decide(.lanjut(Arahan()))
        lakon.take(.booked(Contoh.other))
        #expect(Alur(sop: Contoh.sop, tag: Contoh.tag, events: lakon.events) == lakon.alur)
        let json = try JSONEncoder().encode(lakon.events.map(\.event))
        #expect(try JSONDecoder().decode([Event].self, from: json) == lakon.events.map(\.event))
    }

    @Test("at every officer's row a refusal ends the request, kindly told", arguments: 2...6)
    func rejected(row: Int) {
        var lakon = Lakon()
        lakon.reach(row)
        lakon.decide(.tolak(alasan: "ruang diperbaiki"))
        #expect(lakon.alur.keadaan == .ditolak(langkah: row))
        #expect(lakon.last == [.send(Notice(.penolakan(alasan: "ruang diperbaiki"), kepada: .pemohon))])
    }

    @Test("at every officer's row a return goes to the one before, with the reason", arguments: 3...6)
    func returned(row: Int) {
        var lakon = Lakon()
        lakon.reach(row)
        lakon.decide(.kembalikan(alasan: "mohon dicek"))
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: row - 1))
        let question = NoticeContent.permintaan(langkah: row - 1, alasan: "mohon dicek", bentrok: nil)
        #expect(lakon.last.last == .send(Notice(question, kepada: lakon.alur.pemegang!, permintaan: row)))
    }

    @Test("returned from the first officer it goes to the applicant, whose answer brings it back to that officer")
    func returnedToApplicant() {
        var lakon = Lakon()
        lakon.decide(.kembalikan(alasan: "surat belum ditandatangani"))
        #expect(
            lakon.last == [
                .send(Notice(.dikembalikan(alasan: "surat belum ditandatangani"), kepada: .pemohon, permintaan: 2))
            ])
        lakon.take(.supplemented(Contoh.permohonan([.suratPermohonan])))
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: 2))
    }

    @Test("a letter that comes back to the register keeps its agenda number")
    func registeredOnce() {
        var lakon = Lakon()
        lakon.reach(4)
        lakon.decide(.kembalikan(alasan: "perihal keliru"))
        lakon.decide(.lanjut(Arahan(koreksi: [.perihal("Kunjungan")])))
        lakon.take(.registered(NomorAgenda(tahun: 2026, urut: 2)!))
        #expect(lakon.alur.nomorAgenda == NomorAgenda(tahun: 2026, urut: 1))
    }
}
