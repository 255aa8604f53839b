extension WordTable {
    /// Officers, sections, and the words about answering mail itself.
    static let office: [WordTable] = [
        WordTable(
            .title,
            """
            kadis kadin kadiskominfo kadisnya kads
            kabid kabit kabidnya kbid kepalabidang kbd
            kasi kasie kepalaseksi ksi kasinya
            sekretaris sekdis sekretariat sekre sekretarisnya skretaris sekt
            kabag
            kasubbag kasubag kasubbid kasubid
            admin administrator operator
            staf staff
            """),
        WordTable(.head, "kepala kep kpl"),
        WordTable(.unitWord, "bidang bid\ndinas\nseksi sie\nsubbidang\nbagian bag\nsubbagian subbag\ntim\nunit"),
        WordTable(
            .unit,
            """
            tkpbet tkpb e-government
            ikp
            statistik statistika stat
            persandian sandi
            infrastruktur infra infrastruktu
            aplikasi apl aplikasinya
            data
            umum
            kepegawaian
            keuangan
            perencanaan
            aptika
            """),
        WordTable(.help, "bantuan help panduan tutorial bantuannya menu"),
        WordTable(
            .reply,
            "balas membalas balasan balasnya balasannya membalasnya dibalas jawab menjawab dijawab ngawales ngetik ketik format cara caranya tata bales ngebales perintah"
        ),
        WordTable(.automatic, "otomatis automatic auto autoreply auto-reply ooo automated mailer-daemon"),
        WordTable(.leave, "cuti diklat umrah umroh haji vacation leave"),
        WordTable(.later, "merespon merespons respond"),
        WordTable(.contact, "hubungi menghubungi contact mendesak urgent"),
        WordTable(.status, "status perkembangan progres progress kabar kelanjutan kelanjutannya"),
    ]

    /// Known words without a part in decisions: no spelling of theirs may be taken for another word.
    static let content: [WordTable] = [
        WordTable(
            each: .content,
            """
            tanda tandanya terang nama tangan kota luar kantor minggu senin selasa rabu kamis
            jumat sabtu januari februari maret april mei juni juli agustus september oktober november desember
            besok lusa batu bata batang kolak talak toleh tolok lanjutan langit langsing
            tunai tuna tanah seruan serukan hujan pulang pulangnya
            tinggal tangkap email surel pesan anda kembang kembar terusan
            orang-orang kalian mobil bus parkir parkirnya narasumber konsumsi dokumentasi ketersediaan ketua anggota
            teknisi lapangan setara setiap seterusnya depan mendatang
            usai usia selesai mulai akhir awal tengah lanjar seksama saksama bulan tahun wib wita wit
            kapasitasnya proyektor listrik internet kursi lampu mesin pintu makan minum jumpa temu bertemu
            kamera foto video media berita radio warga publik hormatnya akses terbatas kerja bekerja
            link tautan nota telaahan kajian rekomendasi pendapat saran pertimbangan hasil hasilnya bahan daftar
            salahkan dipersalahkan sisakan salakan silat silau lajur larut protes memprotes tampak nampak tular menular
            kabur kaburkan dikaburkan kabut rajuk rusuk angsa kening kencing parang jalani dijalani jualan jajan jalin
            mangsa kebalikan kembalian balikan remisi rawatkan rapatkan bantal bataskan ujung usung warung cabul carut
            ajukan diajukan mengajukan dinanti dinantikan roboh rumah masukan masukkan dimasukkan memasukkan masuk unduh
            diunduh unsur gesek malu majikan pindai dipindai simpang hadirin delegat limpahan serahan kerahkan dikerahkan
            antar diantar antarkan penting tahap tahapan tenaga tuhan tungku entah pening lumrah luruh posisi polusi
            preseden mentari belia terasi hilang langgar lorong kolong sedih sadis beli belikan dibeli dibelikan kasihi
            abadikan diabadikan rosot hadis paskah dagang dalang sesuap cowok tembus komplot ditandai percakapan
            maksimal minimal
            hitung gitu begini begitulah gini panggil pulsa telepon telp hp wa whatsapp nip jl
            """)
    ]
}
