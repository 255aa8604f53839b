extension WordTable {
    /// Words that change nothing, and the nouns a reply may be about.
    static let quiet: [WordTable] = [
        WordTable(
            .light,
            """
            lah deh dong dongs sih kok nih tuh aja saja aj sj jak jk' ja' wae bae mawon jaklah sajalah dah
            kan pun juga jg gak' toh lho loh atuh mah teh' euh am ye' yak yaa yah yaaa nah oh o ha hehe wkwk
            be bah lagi lg agik deui maneh malih
            maka mk jadinya
            hal hl
            rek' yo ayo hayu mari
            kak' adalah merupakan yakni yaitu
            """),
        WordTable(.yes, "ya iya y' yes yup yoi iye ye yep heeh ho'oh"),
        WordTable(
            .address,
            "pak bapak bpk pk' bp bu ibu bunda mas mbak mba bang kang kakak kak teh ning' saudara sdr sdri rekan rekan-rekan teman bos boss ndan komandan bpak paman pa' pakde abah pk akang ceu kangmas"
        ),
        WordTable(
            .greeting,
            """
            yth ysh terhormat hormat dear halo hai hello hi selamat met
            assalamualaikum assalamu'alaikum ass wassalam wassalamualaikum waalaikumsalam wr wb aslm wassalamu'alaikum
            salam sampurasun sugeng wilujeng kulonuwun
            pagi siang sore malam enjing sonten dalu
            regards best sincerely
            demikian dimikian
            alhamdulillah bismillah
            """),
        WordTable(
            .thanks,
            "terimakasih tks thx thanks thank trims trimakasih makasih mksh mks maturnuwun suwun nuhun nuwun hatur matur tq ty tengkyu makaseh trmksh"
        ),
        WordTable(
            .please,
            """
            tolong tlg tlng tulung tulungan tulong nyuwun
            mohon mhn mohonlah neda
            harap hrp diharap harapkan diharapkan
            minta mnt pinta
            coba cobak cubak
            kindly please pls plis
            punten ampun maaf mf nyuwunsewu hapunten sepurane
            """),
        WordTable(.this, "ini itu tersebut tsb dimaksud tsbt nya tok itok iye' niki niku ieu eta tersebutlah"),
        WordTable(
            .adverb,
            """
            prinsip prinsipnya dasarnya dasar secara sangat sepenuhnya umumnya
            utama utamanya
            segera sgr cepat asap gancang enggal gelis secepatnya
            ketentuan aturan peraturan prosedur sop
            sebaiknya baiknya
            bersama beserta
            semua smua seluruhnya seluruh sadaya sedoyo semuanya
            sendiri
            sementara smntr
            memang mmg
            tetap ttp'
            lebih lbh
            dong'
            selanjutnya berikutnya
            kiranya sekiranya
            benar betul leres
            masih msh
            sekarang skrg ayeuna saiki
            pasti
            """),
        WordTable(
            .selfWord,
            "saya saye sy sya aku ak gue gw kami km kamek kame' kame kita kitak kulo kula abdi kuring awak dalem inyong me i we my"
        ),
        WordTable(
            .applicantWord,
            """
            pemohon pmohon pengirim
            mereka sidak biak
            sekolah smk smkn sma sman smp smpn sd universitas kampus politeknik yayasan panitia himpunan
            siswa mahasiswa rombongan tamu pengunjung peminjam dosen guru
            """),
        WordTable(
            .authority,
            """
            wali walikota wako gubernur bupati wagub wawako wakil
            sekda asisten menteri presiden camat lurah
            dia beliau ybs atasan pimpinan anjeunna panjenengane
            dewan dprd inspektorat bappeda bkpsdm polisi
            """),
        WordTable(
            .requestNoun,
            """
            permohonan permohonannya pmohonan pengajuan permintaan
            kunjungan kunjungannya kunj visit studi
            peminjaman pinjam meminjam dipinjam
            """),
        WordTable(
            .planNoun,
            "jadwal jadwalnya jdwl jdw waktu waktunya acara acaranya kegiatan kegiatannya tanggalnya tanggal tgl harinya hari jam jamnya pukul slot jadual"
        ),
        WordTable(
            .documentNoun,
            """
            surat suratnya srt suratna
            formulir form formulirnya blangko
            berkas berkasnya dokumen dok
            lampirannya lampiran proposal proposalnya ktp
            tandatangan ttd tandatangannya paraf
            cap capnya stempel
            nomornya nomor kop
            pengantar
            """),
        WordTable(
            .roomNoun,
            "ruang ruangan ruangannya ruangnya rgn rngn rng aula room tempat tempatnya rohangan lokasi gedung"),
        WordTable(.peopleNoun, "peserta pesertanya orang jumlah jml jumlahnya org"),
        WordTable(
            .label, "keputusan keputusannya jawaban jawabannya instruksi catatan ket keterangan isi tujuan pilihan opsi"
        ),
        WordTable(.direction, "arahan arahannya petunjuk petunjuknya bimbingan"),
        WordTable(
            .can,
            "bisa bs bsa bise bisanya bisalah dapat dpt dapatlah tiasa iasa saged saget iso isa can could pacak bise' may"
        ),
        WordTable(.will, "akan akn mau ingin hendak rencana rek arek ajeng badhe arep nak bakal maok will would"),
        WordTable(.must, "perlu prlu harus hrs wajib kedah kudu mesti usah kedahna must should need butuh"),
        WordTable(.already, "sudah sdh sudh udah udh telah tlh dah' sampun wis wes parantos atos geus already usdah"),
        WordTable(.exists, "ada ade aya wonten ono ana adanya terdapat"),
        // Not this request, or not all of it.
        WordTable(
            .other, "lain laen lainnya lainne liyane sanes-sanes\nserupa sejenis\nsebagian\npertama\nkedua\nketiga"),
        WordTable(.to, "ke ning kepada kpd kpda k ka maring kagem kange dumateng to kat kek'"),
        WordTable(
            .purpose,
            "untuk utk u/ untk agar agr supaya spy guna kanggo supados supaos pikeun bwt biar for untok unto' wt"),
        WordTable(.with, "dengan dgn dg dngn sareng kaliyan karo jeung sama sm bareng with dengen"),
        WordTable(.from, "dari dr dri saking ti from"),
        WordTable(.by, "oleh olh dening ku by"),
        WordTable(.at, "di pada pd ing in on dalam dlm at kat' di'"),
        WordTable(.both, "dan dn serta and sarta lan lalu kemudian kmd kmdn terus trs lantas"),
        WordTable(.either, "atau ato atw utawi atanapi or utowo atowe"),
        WordTable(.that, "yang yg bahwa bhw sing ingkang nu nang nyang that seperti spt"),
    ]
}
