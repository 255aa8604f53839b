extension WordTable {
    /// Words that decide, or say what is to be done next.
    static let decisions: [WordTable] = [
        // Somebody is of this mind: who, is to be looked at.
        WordTable(
            .approve,
            """
            setuju stuju stj setujuu satuju sutuju setuje setujuk setujulah
            acc ac'c a.c.c aksep
            sepakat spakat mupakat
            sarujuk rujuk saluyu
            agree agreed approved approve aprove approv
            mangaminkan amini
            """),
        // Something is let through: what, is to be looked at.
        WordTable(
            .grant,
            """
            disetujui dstujui dsetujui disetujuin disatujuan disatujui dsetujuin
            setujui menyetujui menyetujuinya setujuin nyatujuan nyetujui
            diacc diaccin acckan accin
            izinkan ijinkan diizinkan diijinkan mengizinkan mengijinkan diidinkeun idinkeun
            perkenankan diperkenankan memperkenankan berkenan
            kabulkan dikabulkan mengabulkan dikabulkeun
            diperbolehkan dibolehkan bolehkan perbolehkan
            penuhi dipenuhi memenuhi
            sahkan disahkan restui direstui merestui
            """),
        // `memberikan persetujuan`: the one without the other is no consent.
        WordTable(.bestow, "memberikan memberi diberikan diberi berikan beri kasih dikasih ngasih maringi masihan"),
        WordTable(.consentNoun, "persetujuan persetujuannya\nizin ijin idin\nrestu"),
        WordTable(.decision, "penolakan penolakannya pengembalian"),
        // Whether a request is complete.
        WordTable(.whole, "lengkap lngkp lgkp komplit komplet jangkep"),
        // Weak consent.
        WordTable(
            .okay,
            """
            ok oke okay okey okeh okei okelah oks okedeh oki ookee okke okk
            boleh bole bleh boleeh bolehlah
            kenging pareng angsal entuk
            fine alright
            gpp gapapa gakpapa gpapa ngapapa gakapa rapopo
            """),
        WordTable(
            .invite,
            """
            silakan silahkan dipersilakan dipersilahkan silaken slhkn persilakan sila
            monggo mangga sumangga mangga'
            sok
            """),
        // On with it, as the procedure says.
        WordTable(
            .go,
            """
            lanjut lnjut lanjot lajeng ljt lnjt lajut lanjuut
            lanjutkan dilanjutkan lanjutin dilanjut dilanjutin melanjutkan lnjtkn dilajengkeun lajengkeun
            lanjutken lanjutno lanjutna dilanjutno dilajengaken lajengaken dilanjutaken dilanjutke lanjutke
            teraskeun diteraskeun neraskeun lanjutkeun dilanjutkeun
            proceed continue gas gaskan gaskeun
            jalankan dijalankan jalan
            """),
        // The same, as an instruction: with a person it is for the person, alone it is for the next one.
        WordTable(
            .proceed,
            """
            tindaklanjuti ditindaklanjuti menindaklanjuti tindaklanjut tindaklanjutnya ditindaklanjutinya tindaklanjutin
            tindaklanjutan ditindaklanjutan ditindaklanjuti' tindaklanjuten ditindaklanjutke
            tl dtl ditl ditl'i dtl'i
            proses diproses memproses prosesnya prosesen
            laksanakan dilaksanakan melaksanakan laksanaken laksanakeun dilaksanakeun dilaksanaken laksanakno
            """),
        WordTable(
            .reject,
            """
            tolak tlk ditolak tolaklah nolak tolk tolakk ditolakk dtolak ditolaki tulak ditulak tolakeun ditolakeun tolaken
            menolak menolaknya
            reject rejected decline declined
            tampik ditampik
            """),
        // Verdicts that refuse by themselves, without `tidak`.
        WordTable(.refuse, "keberatan berkeberatan keberatannya kaberatan\nobjection objections"),
        WordTable(
            .giveBack,
            """
            kembalikan kmbalikan dikembalikan mengembalikan kembaliin dikembaliin balikin dibalikin balikkan dibalikkan kmblkn
            dikmblkan dikembaliken kembaliken dibalekno balekno dibalekke balekke
            wangsulkeun diwangsulkeun uihkeun diuihkeun dipulangkeun pulangkeun balikkeun dibalikkeun
            pulangkan dipulangkan balekkan dibalekkan
            return returned
            """),
        WordTable(
            .complete,
            """
            lengkapi dilengkapi melengkapi lengkapin dilengkapin lengkapkeun
            perbaiki diperbaiki memperbaiki perbaikan benahi dibenahi ralatkan
            revisi direvisi merevisi
            """),
        WordTable(.deficient, "kurang krg krang\nsalah slh keliru\ncacat\ntertinggal ketinggalan"),
        WordTable(
            .cancel,
            """
            batal dibatalkan batalkan membatalkan batalin dibatalin pembatalan batalken bolaykeun bolay
            urung urungkan mengurungkan diurungkan wurung
            cancel cancelled canceled
            cabut dicabut mencabut
            """),
        WordTable(.undo, "undo\nmenarik"),
        WordTable(
            .move,
            """
            geser digeser menggeser geserkan geserin digeserin digeserkeun geserkeun
            undur diundur mundur mundurkan dimundurkan undurkan diundurkan diundurkeun undurkeun mundurin mengundurkan
            tunda ditunda menunda tundalah ditundakeun
            ganti diganti mengganti gantikan gentos digentos
            pindah dipindah pindahkan dipindahkan memindahkan pindahin
            maju majukan dimajukan memajukan
            ubah diubah mengubah rubah dirubah robah dirobah
            reschedule rescheduled resched reskedul reskejul postpone postponed jadwalulang
            usul usulkan diusulkan mengusulkan ngusulkan usulan ngusulkeun
            dijadwalulangkan
            """),
        WordTable(.again, "ulang kembali balek"),
    ]
}
