import Foundation
import Mail
import Testing

@Suite("New text")
struct NewTextTests {
    @Test(
        "a quoted SETUJU never counts, whichever client quotes it",
        arguments: MailFixtures.names.filter { $0.hasPrefix("client-") })
    func quotedWords(name: String) throws {
        let mail = MailFixtures.parser.parse(try MailFixtures.data(name + ".eml"))
        #expect(!mail.newText.text.contains("SETUJU"))
        #expect(!mail.newText.text.contains("TOLAK"))
    }

    @Test(
        "the corpus' quotes and signatures leave what was written",
        arguments: [
            ("p093", "Setuju"), ("p094", "Tolak, jadwal wali kota"), ("p095", "Kembalikan, surat belum ada nomornya"),
            ("p096", "Kabid TKPBET tindak lanjuti"), ("p097", "Acc"), ("p098", ""), ("p099", ""),
            ("p100", "Ok lanjut ke kabid"),
        ])
    func corpus(id: String, expected: String) throws {
        let file = MailFixtures.folder.deletingLastPathComponent().appending(path: "replies/replies.tsv")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: "\t")
        }
        let row = try #require(rows.first { $0[0] == id })
        #expect(NewText(plain: String(row[2]).replacing("\\n", with: "\n")).text == expected)
    }

    @Test("an answer between quoted lines keeps its order, and what it stands under is told")
    func interleaved() {
        let new = NewText(plain: "> Setuju?\nYa.\n> Kapan?\nBesok.\n")
        #expect(new.text == "Ya.\n\nBesok.")
        #expect(new.isInterleaved)
        #expect(
            new.pieces == [
                .removed(.init(kind: .quote, excerpt: "Setuju?")), .written("Ya."),
                .removed(.init(kind: .quote, excerpt: "Kapan?")), .written("Besok."),
            ])
    }

    @Test(
        "ordinary sentences are kept",
        arguments: [
            "Dikirim dari kantor pusat kemarin, mohon dicek", "Pada tanggal 3 Desember 2026 kami akan berkunjung.",
            "catat\nTanggal: 23 November 2026\nAsal: SMKN 99\nPerihal: Kunjungan",
            "Email ini saya kirim ulang karena lampirannya kurang.",
            "Kepada: Kepala Dinas\nDari: SMKN 99\nTanggal: 3 Desember\nPerihal: Kunjungan", "Setuju - lanjut",
            "- satu\n- dua",
        ])
    func kept(text: String) { #expect(NewText(plain: text).text == text) }

    @Test(
        "flowing text keeps quotes quoted, also where a mark was eaten",
        arguments: [
            ("tolak: penuh\n\n> Balas dengan \n> setuju atau tolak.\n> 1. setuju\n", "tolak: penuh"),
            ("tolak: penuh\n\n> Balas dengan \nsetuju saja.\n> 1. setuju\n", "tolak: penuh"),
            ("tolak: penuh\n\n > 1. setuju\n > 2. lanjut\n", "tolak: penuh"),
            ("> Setuju? \n\ntolak: penuh\n\n>> lama \n> baru\n", "tolak: penuh"),
            ("tolak: \npenuh \nsekali\n\n-- \nSetuju Jaya, S.T.\n", "tolak: penuh sekali"),
            ("tolak: penuh \n\nPada 24 Nov 2026 09.12, X <x@y.example> menulis: \n> setuju\n", "tolak: penuh"),
        ])
    func flowed(text: String, expected: String) {
        let head = "From: a@b.example\nContent-Type: text/plain; format=flowed\n\n"
        #expect(MailParser().parse(Data((head + text).utf8)).newText.text == expected)
    }

    @Test("an end tag too many lets nothing out of a quote")
    func strayEndTags() {
        let quote = "<blockquote type=\"cite\"><div>Pilih</div></div></div></p></span>setuju</blockquote>"
        #expect(NewText(html: "<div><div>tolak: penuh</div><div>\(quote)</div></div>").text == "tolak: penuh")
        #expect(NewText(html: "<div>tolak: penuh<blockquote><div>setuju</div>lanjut</div>").text == "tolak: penuh")
    }
}
