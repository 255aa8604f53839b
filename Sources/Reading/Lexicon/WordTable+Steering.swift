extension WordTable {
    /// Words that steer a sentence: negation, contrast, condition, question, doubt.
    static let steering: [WordTable] = [
        WordTable(
            .no,
            """
            tidak tdk tak gak ga gk g nggak ngga ngak enggak engga endak ndak nda ndk dak tadak ndag kagak kaga tida tdak
            tidaklah tiada not no nope
            ora mboten boten nda' ndak' tak' endak' tadak' dak'
            henteu teu moal hanteu heunteu teuing
            """),
        WordTable(
            .notYet,
            """
            belum blm belom blom blum bloom belon lom belumlah
            durung dereng
            tacan teacan acan
            """),
        WordTable(.dont, "jangan jgn jng jangn janganlah jan don't dont\nojo ojok\nulah entong tong"),
        WordTable(.notThat, "bukan bkn bukanlah bukannya sanes dudu dede"),
        WordTable(.without, "tanpa tnp"),
        WordTable(.but, "tapi tp tetapi ttp namun namung melainkan nanging tapinya but tape'"),
        WordTable(
            .because,
            """
            karena krn karna krna sebab sbb soalnya mengingat lantaran dikarenakan berhubung jalaran amargi margi
            lantaranana kusabab because pasal gara-gara alasan alesan
            """),
        WordTable(
            .condition,
            "kalau kalo klo kl kalu jika jk jikalau bila apabila bilamana menawi manawi lamun yen if kalaulah jike"
        ),
        WordTable(
            .proviso,
            "asal asalkan asalken asalkeun selama sepanjang spanjang asale syarat syaratnya provided kecuali"),
        WordTable(.otherwise, "selain\nsebaliknya"),
        WordTable(.only, "cukup ckp cekap\nhanya hny cuma cuman sekadar sekedar sekedarnya\nlangsung lgsg lsg"),
        WordTable(
            .time,
            """
            setelah stlh sesudah saatos sasampunipun sawise
            sampai hingga sampe
            ketika saat sewaktu begitu
            after until
            """),
        WordTable(.correction, "eh ehh eeh\nralat koreksi\nmaksud maksudnya maksudku mksd\nsorry sori"),
        WordTable(
            .firstly,
            "dulu dl dlu dahulu dolok dolo dolo' dolok' dulok heula rumiyin rumiyen riyin disik sik dimin duluk"),
        WordTable(
            .asking,
            """
            apakah apkh apa ape ap opo nopo menopo menapa punapa naon naha
            siapa sp siape saha sinten sapa who
            kapan kpn iraha bile when
            berapa brp berape sabaraha pinten pira
            mengapa kenapa knp kenape ngape kunaon ngopo why
            dimana mane ngendi pundi where
            mana
            bolehkah bisakah dapatkah sudahkah perlukah haruskah adakah setujukah
            what which
            """),
        WordTable(.how, "bagaimana gimana gmn bgmn bgaimana kumaha piye pripun kepiye macammane how cemane gimane"),
        WordTable(.said, "kata katanya bilang menurut ujar saur ceuk dawuh mengatakan ngomong konon"),
        WordTable(
            .past, "pernah kemarin kmrn kemaren kemarennya tadi td kemarek kamari wingi semalam dulunya sebelumnya"),
        WordTable(
            .maybe, "mungkin mgkn kayaknya kayanya sepertinya rasanya barangkali agaknya meureun mbok maybe insyaallah"),
        WordTable(.depends, "tergantung tgantung terserah gumantung"),
        WordTable(
            .wait,
            """
            tunggu tunggulah tungguin menunggu ditunggu nunggu antosan antos entosan enteni ngenteni tengga tenggo wait
            baru anyar
            tanya tanyain takon
            menyusul nyusul
            tahan ditahan pending dipending hold
            nanti nnti nti engke mengke mangke mengko ntar entar nantik
            """),
        WordTable(
            .think,
            "pikir pikirkan dipikirkan pertimbangkan dipertimbangkan mempertimbangkan pikir-pikir pikirin mikir ragu bingung"
        ),
        WordTable(
            .suppose,
            "andai andaikan seandainya umpama umpamane upami anggap dianggap anggaplah misalnya misal seolah seakan pura-pura"
        ),
        WordTable(
            .program,
            """
            abaikan ignore override bypass
            sistem system server program bot ai prompt robot
            previous instructions execute
            """),
    ]
}
