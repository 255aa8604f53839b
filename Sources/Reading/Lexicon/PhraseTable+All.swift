extension PhraseTable {
    /// Phrases, of the words that the word tables spell first. The longest one wins.
    static let all: [PhraseTable] = [
        PhraseTable(
            .proceed, "tindak lanjut\ntindak lanjuti\ntindak lanjutan\nfollow up\ndi proceed\ndi tindak lanjut"),
        PhraseTable(
            .grant, "di setuju\ndi acc\ndi ok"),
        PhraseTable(.reject, "di tolak\ndi reject"),
        PhraseTable(.okay, "tidak mengapa\ntidak apa\ntidak apa apa\nno problem\ngo ahead\ntidak nanaon"),
        PhraseTable(.objection, "apa apa"),
        PhraseTable(.thanks, "terima kasih\nterima kasih atas email\nhatur nuhun\nmatur nuwun"),
        PhraseTable(
            .move,
            "jadwal ulang\ndijadwal ulang\njadwalkan ulang\ndijadwalkan ulang\nmenjadwalkan ulang\npenjadwalan ulang\natur ulang\ndiatur ulang\nmengatur ulang\nganti hari\nubah jadwal\nre schedule\nset ulang"
        ),
        PhraseTable(.proviso, "dengan catatan\ndengan syarat\ndengan ketentuan\nwith note"),
        PhraseTable(.both, "sampai dengan"),
        PhraseTable(.documentNoun, "tanda tangan\nnomor surat\nsurat pengantar"),
        PhraseTable(.authority, "wali kota\npak wali\nbu wali\ndinas lain\nbidang lain"),
        PhraseTable(
            .leave,
            "dinas luar\nluar kota\ndi luar kantor\nout of office\nluar kantor\ntugas luar\ntidak berada di kantor\ntidak di tempat\ntidak berada di tempat\ntidak di kantor\nakses email terbatas"
        ),
        PhraseTable(
            .later,
            "akan membalas\nakan menjawab\nakan segera membalas\nakan kami balas\nkembali bekerja\nkembali ke kantor\ntidak membalas\njangan membalas\ntidak dibalas\njangan dibalas\nwill reply\nwill respond\nlimited access"
        ),
        PhraseTable(
            .automatic, "balasan otomatis\npesan otomatis\nterima kasih telah menghubungi\nthank you for your email"),
        PhraseTable(.know, "sebagai informasi\nfor your information"),
        PhraseTable(.greeting, "dengan hormat\nhormat saya\nsalam hormat\nbest regards"),
        PhraseTable(
            .adverb,
            "dengan ini\nbersama ini\nsesuai ketentuan\nsesuai aturan\nsesuai prosedur\nsesuai sop\nlebih lanjut\nsebagaimana mestinya\nsesuai catatan\nsesuai disposisi\nsesuai arahan"
        ),
        PhraseTable(.suggestion, "bagaimana kalau"),
        PhraseTable(.how, "macam mana\nmacam mane\nseperti apa"),
        PhraseTable(.asking, "di mana\nke mana"),
        PhraseTable(.wait, "pikir pikir"),
        PhraseTable(.cancel, "undur diri\nmundur diri\ntarik diri"),
        PhraseTable(.accept, "menyatakan kesediaan\nkesediaan kami\nmenyatakan kesanggupan"),
        PhraseTable(.correction, "maksud saya\nsalah ketik\nsalah tulis"),
        PhraseTable(.past, "tahun lalu\nminggu lalu\nbulan lalu\nwaktu lalu\nyang lalu\ntempo hari"),
        PhraseTable(.coordinate, "konfirmasi lagi\nkonfirmasi dulu\nkonfirmasi ulang\nkonfirmasi kembali"),
        PhraseTable(.send, "di lampiran\ndalam lampiran\npada lampiran"),
        PhraseTable(.notYet, "can tiasa\ncan bisa\ncan tangtu"),
        PhraseTable(
            .undo,
            "salah kirim\ntarik kembali\ntarik ulang\ncabut keputusan\nbatal keputusan\nbatal persetujuan\nbatal disposisi\nabaikan email\nabaikan balasan\nabaikan pesan\nabaikan jawaban"
        ),
        PhraseTable(.handOver, "titip ke"),
        PhraseTable(
            .light,
            "kalau begitu\nkalau bisa\nkalau boleh\nkalau gitu\nbegitu saja\napa adanya\njika berkenan\nbila berkenan\nkalau berkenan"
        ),
        PhraseTable(.content, "terima langsung\nhari kerja\njam kerja"),
    ]
}
