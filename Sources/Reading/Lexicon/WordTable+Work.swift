extension WordTable {
    /// What a disposition sheet tells the next officer to do, and who stands in for whom.
    static let answers: [WordTable] =
        work + [
            WordTable(
                .receipt,
                """
                siap syiap siaap siapp ready siyap
                noted roger copied
                baik baiklah baek sae apik bae'lah
                sip siip mantap mantab sippp
                nggih inggih injih enggih njih muhun sumuhun enjih
                diterima terima menerima ditampi tampi
                sanggupi
                dimengerti mengerti paham dipahami
                """),
            WordTable(
                .available,
                """
                tersedia sedia available sadia tsedia tsdia trsedia
                kosong kosongnya free kothong suwung longgar lowong
                aman
                """),
            WordTable(
                .accept,
                """
                bersedia besedia brsedia sedialah
                sanggup hadir datang dateng konfirmasi terkonfirmasi confirmed confirm
                cocok pas sesuai
                """),
            WordTable(
                .unavailable,
                """
                penuh full pinuh kebak fully
                dipakai terpakai dipake dipakek kepakai dianggo kaanggo dipakenya
                bentrok bentrokan tabrakan bertabrakan
                terisi keisi booked
                berhalangan halangan
                """),
            WordTable(
                .objection,
                "masalah mslh masalahnya masaalah\nkendala hambatan problem apa-apa apapa opo-opo nopo-nopo ape-ape nanaon\nngape-ngape"
            ),
            WordTable(
                .busy, "rapat meeting\nterlalu kepagian kesorean kesiangan\nujian\nupacara\nrakor\nbimtek\nagenda"),
            WordTable(
                .field,
                "ranah ranahnya\nkewenangan wewenang wewenangnya\ntupoksi\nurusan urusannya\nkapasitas\npic pj leader leading"
            ),
            WordTable(
                .send,
                """
                kirim kirimkan kirimi dikirim mengirim mengirimkan terkirim kintun dikintun kirimin
                lampirkan dilampirkan terlampir melampirkan
                susulkan disusulkan unggah diunggah upload diupload
                berikut
                """),
            WordTable(
                .change,
                """
                berubah perubahan
                menjadi jadi dados
                bertambah tambah berkurang
                """),
            WordTable(
                .deadline, "lambat lambatnya\nselambatnya selambat-lambatnya\nbatas\ntenggat deadline\nsebelum sblm"),
        ]

    private static let work: [WordTable] = [
        WordTable(
            .forward,
            """
            teruskan diteruskan meneruskan trskan terusken terusin diterusin terusno terusna diterusno terusake diterusake
            teruske diteruske trsn dtrskn meneruskannya
            disposisi disposisikan didisposisikan mendisposisikan dispo didispo disposisikeun
            forward forwarded fwd
            sampaikan disampaikan haturkeun
            """),
        WordTable(
            .work,
            """
            atur diatur mengatur aturkan aturken aturin
            selesaikan diselesaikan menyelesaikan slesaikan
            siapkan disiapkan menyiapkan persiapkan dipersiapkan siapken siapin disiapin siapkeun disiapkeun nyiapkeun
            pelajari dipelajari mempelajari dpelajari plajari ulik diulik
            telaah ditelaah menelaah ditelaahan
            teliti diteliti meneliti
            cek dicek mengecek check checked cekkan ngecek pariksa dipariksa cekin
            periksa diperiksa memeriksa priksa
            kaji dikaji mengkaji
            tangani ditangani menangani
            urus diurus mengurus uruskan
            bantu dibantu membantu bantuin
            kerjakan dikerjakan mengerjakan pigawe pigawekeun garap garapen digarap kerjaken
            dampingi didampingi mendampingi
            jadwalkan dijadwalkan menjadwalkan agendakan diagendakan mengagendakan
            ingatkan diingatkan mengingatkan
            laporkan dilaporkan melaporkan lapor laporan laporkeun
            edarkan diedarkan mengedarkan gandakan digandakan fotokopi
            tanggapi ditanggapi tanggapan menanggapi
            bahas dibahas membahas
            monitor dimonitor pantau dipantau memantau
            catat dicatat mencatat
            fasilitasi difasilitasi memfasilitasi
            hubungkan
            pastikan dipastikan memastikan
            lihat diliat liat dilihat
            buatkan buat dibuat dibuatkan buatken
            respon respons direspon
            handle follow
            layani dilayani melayani
            tugaskan ditugaskan menugaskan tugasi
            """),
        WordTable(
            .coordinate,
            """
            koordinasikan dikoordinasikan koordinasi berkoordinasi koordinasiken dikoordinasiken koordinir
            konfirmasikan dikonfirmasikan
            tanyakan ditanyakan
            """),
        WordTable(.talk, "bicarakan dibicarakan membicarakan bicara berbicara omongkeun\ndiskusikan didiskusikan"),
        WordTable(.archive, "arsip arsipkan diarsipkan mengarsipkan arsipken arsipkeun\nsimpan disimpan\nfile difile"),
        WordTable(
            .represent,
            """
            wakili mewakili wakilin diwakili makili ngawakilan
            wakilkan diwakilkan mewakilkan diwakilkeun
            hadiri dihadiri menghadiri
            menggantikan digantikan gantiin ngagentosan nggantosi
            """),
        WordTable(
            .handOver,
            """
            serahkan diserahkan menyerahkan srahkan serahken
            limpahkan dilimpahkan melimpahkan
            delegasikan didelegasikan mendelegasikan delegasi delegate
            kuasakan dikuasakan percayakan dipercayakan pasrahkeun pasrahaken
            """),
        WordTable(.know, "diketahui tahu mengetahui ketahui tau udk fyi info informasi diinfokan maklum uninga"),
        WordTable(.copy, "tembusan cc tembuskan tembusi"),
        WordTable(.attention, "perhatian perhatikan diperhatikan atensi"),
    ]
}
